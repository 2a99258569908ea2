package org.competency.intake.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.competency.intake.jobs.Night;
import org.competency.intake.report.DayReport;

/**
 * What the database says at one moment; everything is empty while it does not answer.
 *
 * @param at the moment
 * @param day the report of today at the office; null if the database does not answer
 * @param mailboxes each folder that is read
 * @param night the nightly job that started last
 */
public record Facts(Instant at, @Nullable DayReport day, List<MailboxFacts> mailboxes, Optional<Night> night) {

    public Facts {
        mailboxes = List.copyOf(mailboxes);
    }

    static Facts none(Instant at) {
        return new Facts(at, null, List.of(), Optional.empty());
    }
}
