package org.competency.intake.demo;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What became of one sample mail.
 *
 * @param number in the order in which the mails stand in the ledger, from 1
 * @param mail what it shows
 * @param partner address of the author
 * @param decision what the intake decided
 * @param caseNumber the case; null if there is none
 * @param due day by which the office answers; null if nothing is owed
 * @param reply what was answered, or why nothing was
 * @param file the reply as a file in the folder of the demonstration; null without one
 */
public record DemoRow(
        int number,
        String mail,
        String partner,
        String decision,
        @Nullable String caseNumber,
        @Nullable LocalDate due,
        String reply,
        @Nullable String file) {}
