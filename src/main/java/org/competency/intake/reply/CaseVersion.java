package org.competency.intake.reply;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.ChecklistRef;

/**
 * A version of a case, as far as a reply tells of it.
 *
 * @param submissionId key of the submission
 * @param caseNumber what people call the case
 * @param partner name of the partner
 * @param version from 1
 * @param fileName of the checklist
 * @param fileSha256 of the checklist
 * @param checklist the checklist version that it was judged by
 * @param status how far it has come
 * @param verdict name of the verdict; null if it was not judged
 * @param findings as JSON; null if it was not judged
 * @param reading as JSON
 * @param dueOn day by whose end the office answers; null if it was not decided
 * @param previousFindings findings of the version before, as JSON; null if there is none
 * @param previousReading reading of the version before, as JSON; null if there is none
 */
public record CaseVersion(
        long submissionId,
        String caseNumber,
        String partner,
        int version,
        String fileName,
        String fileSha256,
        ChecklistRef checklist,
        String status,
        @Nullable String verdict,
        @Nullable String findings,
        String reading,
        @Nullable LocalDate dueOn,
        @Nullable String previousFindings,
        @Nullable String previousReading) {

    /** A version of which the reading of the version before is not known. */
    public CaseVersion(
            long submissionId,
            String caseNumber,
            String partner,
            int version,
            String fileName,
            String fileSha256,
            ChecklistRef checklist,
            String status,
            @Nullable String verdict,
            @Nullable String findings,
            String reading,
            @Nullable LocalDate dueOn,
            @Nullable String previousFindings) {
        this(
                submissionId,
                caseNumber,
                partner,
                version,
                fileName,
                fileSha256,
                checklist,
                status,
                verdict,
                findings,
                reading,
                dueOn,
                previousFindings,
                null);
    }
}
