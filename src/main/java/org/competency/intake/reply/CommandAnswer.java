package org.competency.intake.reply;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A line in which a partner asked for something, what came of it, and where the case stands that it is about.
 *
 * @param line as written, one line
 * @param result such as STATUS or NO_CASE
 * @param caseNumber the case that it is about; null if about none
 * @param program the program of the form or case; null if about none
 * @param caseStatus whether the case is open; null if about none
 * @param version its newest version, 0 if about none
 * @param verdict about that version; null if it is not judged
 * @param dueOn day by whose end the office answers; null if that is not decided
 * @param auditStatus where its audit stands; null if it has none
 * @param scheduledFor when its audit takes place; null if that is not agreed
 */
record CommandAnswer(
        String line,
        String result,
        @Nullable String caseNumber,
        @Nullable String program,
        @Nullable String caseStatus,
        int version,
        @Nullable String verdict,
        @Nullable LocalDate dueOn,
        @Nullable String auditStatus,
        @Nullable Instant scheduledFor) {}
