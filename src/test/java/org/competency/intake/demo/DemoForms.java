package org.competency.intake.demo;

import java.time.LocalDate;
import java.util.Set;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.form.ChecklistForm;
import org.competency.intake.checklist.form.FormFormat;

/** Completed forms for tests of other features. */
public final class DemoForms {

    private static final Applicant APPLICANT = new Applicant("Works Ltd", "Ada Lead", "works.example");

    private DemoForms() {}

    /** A docx with everything but these rows of the application. */
    public static byte[] without(Checklist checklist, LocalDate today, String... rows) {
        return new ChecklistForm()
                .write(
                        checklist,
                        FormFormat.DOCX,
                        new SampleAnswers(checklist, APPLICANT, today)
                                .without((requirement, study) -> Set.of(rows).contains(requirement.id())));
    }
}
