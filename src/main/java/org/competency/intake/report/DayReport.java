package org.competency.intake.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What happened on one day at the office, and what is open now.
 *
 * @param date the day
 * @param zone zone of the office, in which the day is counted
 * @param madeAt when the report was made: what is open is counted then
 * @param messages messages that the mail server received on that day
 * @param byKind how many of them, by kind; {@code UNREAD} for those that nothing has looked into yet
 * @param byOutcome how many of them, by outcome; {@code UNREAD} likewise
 * @param verdicts versions of cases received on that day, by verdict; {@code NOT_JUDGED} before it
 * @param replies replies written on that day, by status now
 * @param repliesSent replies that the mail server took on that day
 * @param open what is not done yet
 * @param due what the office owes an answer to, the longest due first
 */
public record DayReport(
        LocalDate date,
        String zone,
        Instant madeAt,
        int messages,
        Map<String, Integer> byKind,
        Map<String, Integer> byOutcome,
        Map<String, Integer> verdicts,
        Map<String, Integer> replies,
        int repliesSent,
        List<Open> open,
        List<Due> due) {

    public DayReport {
        open = List.copyOf(open);
        due = List.copyOf(due);
    }

    /**
     * A kind of work that is not done.
     *
     * @param what which
     * @param count how much of it
     * @param oldest since when the oldest of it waits; null if nothing waits
     */
    public record Open(What what, int count, @Nullable Instant oldest) {}

    /** Kinds of work that may wait. */
    public enum What {
        /** Messages fetched and not read; the next run does it. */
        MESSAGES_TO_READ,
        /** Versions of cases on their way to a verdict and a reply; the next run does it. */
        SUBMISSIONS_TO_JUDGE,
        /** Replies that wait to be sent and letters to be written; the next run does it. */
        REPLIES_TO_SEND,
        /** Messages in quarantine; a person must release or ignore them. */
        IN_QUARANTINE,
        /** Messages and versions that a person must look at. */
        FOR_REVIEW,
        /** Replies refused or returned; a person must resend or suppress them. */
        REPLIES_UNDELIVERED,
        /** Letters that could not be written; a person must see to the reason or drop them. */
        LETTERS_HINDERED;

        /** Whether a person must do it, not the next run. */
        public boolean needsAPerson() {
            return this == IN_QUARANTINE
                    || this == FOR_REVIEW
                    || this == REPLIES_UNDELIVERED
                    || this == LETTERS_HINDERED;
        }

        /** The command that does it, or shows what waits. */
        public String todo() {
            return switch (this) {
                case MESSAGES_TO_READ, SUBMISSIONS_TO_JUDGE, REPLIES_TO_SEND -> "intake run";
                case IN_QUARANTINE -> "intake messages list --status quarantined";
                case FOR_REVIEW -> "intake messages list --waiting";
                case REPLIES_UNDELIVERED -> "intake replies list --status failed";
                case LETTERS_HINDERED -> "intake replies due";
            };
        }
    }

    /**
     * Something that the office must answer by a day.
     *
     * @param caseNumber the case
     * @param partner name of the partner
     * @param what {@code AUDIT} to be scheduled, or {@code REVIEW} to be decided
     * @param dueOn the day
     * @param overdue whether that day is before the day of the report
     */
    public record Due(String caseNumber, String partner, String what, LocalDate dueOn, boolean overdue) {}

    /** How many wait for a person. */
    public int waitingForAPerson() {
        return open.stream()
                .filter(work -> work.what().needsAPerson())
                .mapToInt(Open::count)
                .sum();
    }
}
