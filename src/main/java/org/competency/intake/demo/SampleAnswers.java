package org.competency.intake.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Fact;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.checklist.Requirement.Option;
import org.competency.intake.checklist.form.FilledForm;

/**
 * Fills in a checklist as a diligent partner would, from what its definition asks for alone: every row that applies is met and
 * described, with a link, a date, a name or a visibility where one is expected.
 */
final class SampleAnswers {

    private static final List<String> CUSTOMERS =
            List.of("Harbour Pumps", "Meridian Castings", "a maker of machine tools", "a food processor");

    private final Checklist checklist;
    private final Applicant applicant;
    private final LocalDate today;
    private final Map<String, String> facts = new HashMap<>();

    SampleAnswers(Checklist checklist, Applicant applicant, LocalDate today) {
        this.checklist = checklist;
        this.applicant = applicant;
        this.today = today;
        checklist.facts().forEach(fact -> facts.put(fact.name(), value(fact)));
    }

    private String value(Fact fact) {
        return switch (fact.type()) {
            case CHOICE -> fact.choices().get(0).value();
            case YES_NO -> "NO";
            case TEXT ->
                switch (fact.name()) {
                    case "partner" -> applicant.company();
                    case "contact" -> applicant.address();
                    default -> applicant.person();
                };
        };
    }

    /** Everything that is asked. */
    FilledForm complete() {
        return without((requirement, caseStudy) -> false);
    }

    /**
     * Everything but the rows that {@code left} names.
     *
     * @param left whether a row about a case study (0: about the application) was not answered
     */
    FilledForm without(BiPredicate<Requirement, Integer> left) {
        FilledForm.Builder form = FilledForm.builder();
        facts.forEach(form::fact);
        int studies = Math.max(checklist.caseStudies().minimum(), 0);
        for (int study = 1; study <= studies; study++) {
            form.caseStudy(
                    study, CUSTOMERS.get((study - 1) % CUSTOMERS.size()), isPublic(study) ? "PUBLIC" : "NON_PUBLIC");
        }
        checklist.requirements().filter(this::applies).forEach(requirement -> {
            if (requirement.level() == Requirement.Level.APPLICATION) {
                if (!left.test(requirement, 0)) {
                    met(requirement)
                            .ifPresent(option -> form.answer(requirement.id(), option.label(), words(requirement, 0)));
                }
                return;
            }
            for (int study = 1; study <= studies; study++) {
                int number = study;
                if (!left.test(requirement, number)) {
                    met(requirement)
                            .ifPresent(option ->
                                    form.answer(requirement.id(), number, option.label(), words(requirement, number)));
                }
            }
        });
        return form.build();
    }

    private boolean isPublic(int study) {
        return study <= checklist.caseStudies().minimumPublic();
    }

    private boolean applies(Requirement requirement) {
        return requirement.rules().gates().isEmpty()
                && requirement.appliesWhen().entrySet().stream()
                        .allMatch(condition -> holds(condition.getKey(), condition.getValue()));
    }

    private boolean holds(String fact, Set<String> values) {
        return values.contains(facts.getOrDefault(fact, ""));
    }

    private static Optional<Option> met(Requirement requirement) {
        return requirement.options().stream()
                .filter(option -> option.value() == AnswerValue.MET)
                .findFirst();
    }

    private String words(Requirement requirement, int study) {
        return switch (requirement.rules().expects()) {
            case LINK -> applicant.page("aws/" + requirement.id().toLowerCase(java.util.Locale.ROOT));
            case DELIVERY_DATE ->
                today.minusMonths(2L + study).withDayOfMonth(15).toString();
            case VISIBILITY -> isPublic(study) ? "Public" : "Non-public";
            case PERSON -> "%s, %s".formatted(applicant.person(), applicant.address());
            case WORDS ->
                study == 0
                        ? "Described in our handbook, chapter \"%s\".".formatted(requirement.title())
                        : "Done for %s; see page %d of the attached write-up."
                                .formatted(CUSTOMERS.get((study - 1) % CUSTOMERS.size()), 2 + study);
        };
    }
}
