package org.competency.intake.assessment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.competency.intake.assessment.SelfAssessment.Item;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.checklist.Requirement.Expectation;
import org.competency.intake.extraction.Reading;

/**
 * What an audit of a self-assessment is about, and what must stand before it can be scheduled.
 *
 * @param lacking what keeps the audit from being scheduled (P5): persons that are not named and consents that are not
 *     confirmed, a few words each; empty if nothing does
 * @param persons who takes part, as {@code title: name}
 * @param caseStudies the case studies described, ascending by number
 * @param elements what is examined (P11), in the order of the checklist
 */
public record AuditScope(
        List<String> lacking, List<String> persons, List<AuditedCaseStudy> caseStudies, List<Element> elements) {

    public AuditScope {
        lacking = List.copyOf(lacking);
        persons = List.copyOf(persons);
        caseStudies = List.copyOf(caseStudies);
        elements = List.copyOf(elements);
    }

    /**
     * A case study as the auditor sees it.
     *
     * @param number as numbered in the document
     * @param customer as written; "" if not said
     * @param isPublic whether it says in writing that it is public, and nowhere that it is not (P9)
     */
    public record AuditedCaseStudy(int number, String customer, boolean isPublic) {}

    /**
     * A part of the technical validation.
     *
     * @param caseStudy number of the case study; null: the application as a whole
     * @param title heading of the section of the checklist
     */
    public record Element(@Nullable Integer caseStudy, String title) {}

    /**
     * The scope of the audit of what was read.
     *
     * @param checklist the version that it was read with
     */
    public static AuditScope of(Checklist checklist, Reading reading) {
        SelfAssessment submitted = new SelfAssessment(checklist, reading);
        List<String> lacking = new ArrayList<>();
        List<String> persons = new ArrayList<>();
        submitted.items().forEach(item -> {
            boolean person = item.requirement().rules().expects() == Expectation.PERSON;
            if (!person && !isOf(ProgramRule.P5, item.requirement())) {
                return;
            }
            if (!isConfirmed(item) || (person && !isName(item.response()))) {
                lacking.add("%s (%s)"
                        .formatted(item.requirement().id(), item.requirement().title()));
            } else if (person) {
                persons.add(item.requirement().title() + ": " + item.response());
            }
        });
        return new AuditScope(lacking, persons, caseStudies(submitted), elements(submitted));
    }

    private static boolean isConfirmed(Item item) {
        return item.value() == AnswerValue.MET || item.value() == AnswerValue.TEXT;
    }

    private static boolean isName(String response) {
        return !Emptiness.saysNothing(response) && !Emptiness.isPromise(response);
    }

    private static boolean isOf(ProgramRule rule, Requirement requirement) {
        return requirement.rules().rule().equals(rule.name());
    }

    private static List<AuditedCaseStudy> caseStudies(SelfAssessment submitted) {
        return submitted.caseStudies().stream()
                .map(number -> new AuditedCaseStudy(
                        number,
                        submitted
                                .caseStudy(number)
                                .map(Reading.CaseStudy::customer)
                                .orElse(""),
                        VisibilityRule.said(submitted, number).equals(Set.of(Visibility.PUBLIC))))
                .toList();
    }

    /** The sections of the technical validation with a row that applies; those of any rule where none is named. */
    private static List<Element> elements(SelfAssessment submitted) {
        boolean named = submitted.checklist().requirements().anyMatch(row -> isOf(ProgramRule.P11, row));
        Set<Element> elements = new LinkedHashSet<>();
        for (Requirement.Section section : submitted.checklist().sections()) {
            submitted
                    .items(section)
                    .filter(item -> named ? isOf(ProgramRule.P11, item.requirement()) : item.caseStudy() != null)
                    .map(Item::caseStudy)
                    .filter(Objects::nonNull)
                    .forEach(number -> elements.add(new Element(number, section.title())));
            boolean asAWhole = submitted
                    .items(section)
                    .allMatch(item -> item.caseStudy() == null && isOf(ProgramRule.P11, item.requirement()));
            if (asAWhole && submitted.items(section).findAny().isPresent()) {
                elements.add(new Element(null, section.title()));
            }
        }
        return List.copyOf(elements);
    }
}
