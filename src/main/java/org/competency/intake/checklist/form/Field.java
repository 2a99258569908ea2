package org.competency.intake.checklist.form;

import java.util.List;

import org.competency.intake.checklist.Fact;

/**
 * One thing to say beside its label.
 *
 * @param key its stable name in the file
 * @param label as the reader of completed forms knows it
 * @param required whether the form is incomplete without it
 * @param choices what may be chosen; empty if it is free text
 * @param value what stands there; "" if nothing
 */
record Field(String key, String label, boolean required, List<String> choices, String value) {

    static Field of(Fact fact, String value) {
        List<String> choices = switch (fact.type()) {
            case TEXT -> List.of();
            case YES_NO -> List.of("Yes", "No");
            case CHOICE -> fact.choices().stream().map(Fact.Choice::label).toList();
        };
        return new Field("fact:" + fact.name(), fact.label(), fact.required(), choices, fact.labelOf(value));
    }

    /** What is said about a case study before its questions. */
    static List<Field> of(String name, FilledForm.CaseStudy study) {
        return List.of(
                new Field("customer:" + study.number(), name + ": Customer", true, List.of(), study.customer()),
                new Field(
                        "visibility:" + study.number(),
                        name + ": Public or non-public",
                        true,
                        List.of("Public", "Non-public"),
                        visibility(study.visibility())));
    }

    private static String visibility(String value) {
        return switch (value) {
            case "PUBLIC" -> "Public";
            case "NON_PUBLIC" -> "Non-public";
            default -> value;
        };
    }
}
