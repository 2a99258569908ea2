package org.competency.intake.extraction;

import java.util.List;
import java.util.Optional;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.checklist.form.FilledForm;

/** Carries what a partner wrote before over into a new form, so that only what is missing has to be written. */
public final class PreviousVersion {

    /** Less sure answers are to be written again. */
    private static final double SURE = 0.5;

    private PreviousVersion() {}

    /**
     * What a reading says, as the content of a form. Answers that were not read with confidence are left out, and so are rows
     * that the checklist of the new form does not have; an answer keeps its meaning where the new form calls it otherwise.
     *
     * @param reading of the partner's last version, matched to any version of the program
     * @param checklist of the new form
     */
    public static FilledForm of(Reading reading, Checklist checklist) {
        FilledForm.Builder form = FilledForm.builder();
        reading.facts().forEach(form::fact);
        reading.caseStudies().forEach(study -> form.caseStudy(study.number(), study.customer(), study.visibility()));
        for (Reading.Row row : reading.rows()) {
            if (row.id() != null && row.confidence() >= SURE) {
                checklist.requirement(row.id()).ifPresent(requirement -> answer(form, row, requirement));
            }
        }
        return form.build();
    }

    private static void answer(FilledForm.Builder form, Reading.Row row, Requirement requirement) {
        String answer = answer(row, requirement);
        Integer study = row.caseStudy();
        if (requirement.level() == Requirement.Level.APPLICATION && study == null) {
            form.answer(requirement.id(), answer, row.response());
        } else if (requirement.level() == Requirement.Level.CASE_STUDY && study != null) {
            form.answer(requirement.id(), study, answer, row.response());
        }
    }

    /** The answer in the words of the new form. */
    private static String answer(Reading.Row row, Requirement requirement) {
        if (row.value() == AnswerValue.BLANK) {
            return "";
        }
        return requirement
                .option(row.answer())
                .or(() -> onlyOption(row.value(), requirement))
                .map(Requirement.Option::label)
                .orElse("");
    }

    private static Optional<Requirement.Option> onlyOption(AnswerValue value, Requirement requirement) {
        List<Requirement.Option> options = requirement.options().stream()
                .filter(option -> option.value() == value)
                .toList();
        return options.size() == 1 ? Optional.of(options.get(0)) : Optional.empty();
    }
}
