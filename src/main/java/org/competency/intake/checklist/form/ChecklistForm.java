package org.competency.intake.checklist.form;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.stereotype.Component;

import org.competency.intake.checklist.Checklist;

/**
 * Makes the form of a checklist that partners fill in. Cells to fill are unlocked, all others protected without a password;
 * each answer stands under a heading that says what it is, with the id of its requirement, so that it reads back exactly.
 */
@Component
public class ChecklistForm {

    /**
     * Name of the custom document property that says which form a file is: program and version with a space between, as in
     * {@code industrial-software-technology 1.0}.
     */
    public static final String MARKER = "intake-form";

    /** Name of the custom document property that says which case a file is about, as in {@code CI-7K4QM2XW}. */
    public static final String CASE = "intake-case";

    /**
     * Writes a form.
     *
     * @param checklist what the form asks
     * @param format kind of the file
     * @param content what stands in it already; facts and answers that the checklist does not ask for are left out
     * @return the bytes of the file
     */
    public byte[] write(Checklist checklist, FormFormat format, FilledForm content) {
        return write(checklist, format, content, "");
    }

    /**
     * Writes a form for a case, which the file carries where nobody sees it.
     *
     * @param caseNumber "" for none
     */
    public byte[] write(Checklist checklist, FormFormat format, FilledForm content, String caseNumber) {
        FormPlan plan = FormPlan.of(checklist, content, caseNumber);
        try {
            return switch (format) {
                case DOCX -> new DocxForm(plan).write();
                case XLSX -> new XlsxForm(plan).write();
            };
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the form of " + checklist.ref(), e);
        }
    }
}
