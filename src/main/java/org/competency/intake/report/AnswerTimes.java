package org.competency.intake.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.competency.intake.database.Moments;

/**
 * Counts which promises of a month were kept. The first answer in substance counts: the audit was scheduled, or the partner
 * was told what is missing.
 */
@Repository
public class AnswerTimes {

    private static final String PROMISES = """
            SELECT q.due_on, q.answered_at
              FROM audit q
             WHERE q.due_on >= :from AND q.due_on < :until AND q.status <> 'ON_HOLD'
               AND (q.answered_at IS NOT NULL OR q.status <> 'WITHDRAWN')
            UNION ALL
            SELECT s.due_on, (SELECT MIN(r.sent_at) FROM reply r WHERE r.submission_id = s.id)
              FROM submission s
             WHERE s.due_on >= :from AND s.due_on < :until AND s.verdict IN ('INCOMPLETE', 'INELIGIBLE')
               AND s.status <> 'SUPERSEDED'
            """;

    private final JdbcClient jdbc;
    private final ZoneId officeZone;
    private final Clock clock;

    AnswerTimes(JdbcClient jdbc, ZoneId officeZone, Clock clock) {
        this.jdbc = jdbc;
        this.officeZone = officeZone;
        this.clock = clock;
    }

    /** The promises of {@code month}, a month at the office. */
    public MonthlyAnswers of(YearMonth month) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), officeZone);
        int[] counts = new int[3];
        jdbc.sql(PROMISES)
                .param("from", month.atDay(1))
                .param("until", month.plusMonths(1).atDay(1))
                .query(row -> {
                    LocalDate dueOn = row.getObject("due_on", LocalDate.class);
                    Instant answered = Moments.instantOrNull(row, "answered_at");
                    LocalDate on = answered == null ? today : LocalDate.ofInstant(answered, officeZone);
                    counts[on.isAfter(dueOn) ? 1 : answered == null ? 2 : 0]++;
                });
        return new MonthlyAnswers(month, counts[0], counts[1], counts[2]);
    }
}
