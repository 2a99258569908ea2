package org.competency.intake.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.competency.intake.support.MessageRows;
import org.competency.intake.support.MigratedDatabase;
import org.competency.intake.support.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** P3: the share of answers in time. The office is in Los Angeles; today is 20 November 2026 there. */
class AnswerTimesTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private final MigratedDatabase database = MigratedDatabase.h2();
    private final MessageRows rows = new MessageRows(database);
    private final AnswerTimes times = new AnswerTimes(
            database.jdbc(), ZoneId.of("America/Los_Angeles"), new MovableClock(Instant.parse("2026-11-20T20:00:00Z")));
    private int cases;

    @Test
    void p3CountsAnswersToTheEndOfTheDayAtTheOffice() {
        audit("2026-11-18", "2026-11-19T07:59:00Z", "SCHEDULED");
        audit("2026-11-18", "2026-11-19T08:01:00Z", "SCHEDULED");

        assertThat(times.of(NOVEMBER)).isEqualTo(new MonthlyAnswers(NOVEMBER, 1, 1, 0));
        assertThat(times.of(NOVEMBER).percentInTime()).isEqualTo(50);
    }

    @Test
    void p3CountsWhatIsNotAnsweredAsLateOnlyWhenTheDayIsOver() {
        audit("2026-11-19", null, "QUEUED");
        audit("2026-11-20", null, "SCHEDULING");
        audit("2026-11-19", null, "ON_HOLD");
        audit("2026-11-19", null, "WITHDRAWN");
        audit("2026-12-01", null, "QUEUED");

        assertThat(times.of(NOVEMBER)).isEqualTo(new MonthlyAnswers(NOVEMBER, 0, 1, 1));
        assertThat(times.of(YearMonth.of(2026, 10)).percentInTime()).isEqualTo(100);
    }

    @Test
    void p3TakesTheRequestForInformationAsAnAnswer() {
        submission("INCOMPLETE", "2026-11-19");
        submission("REVIEW", "2026-11-18");

        assertThat(times.of(NOVEMBER)).isEqualTo(new MonthlyAnswers(NOVEMBER, 0, 1, 0));
    }

    private long submission(String verdict, String dueOn) {
        long application = rows.application("CI-%08d".formatted(++cases));
        return rows.submission(
                application,
                1,
                rows.message(Map.of()),
                Map.of("verdict", verdict, "status", "DECIDED", "due_on", LocalDate.parse(dueOn)));
    }

    private void audit(String dueOn, @Nullable String answeredAt, String status) {
        long submission = submission("COMPLETE", dueOn);
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("submission", submission);
        row.put("status", status);
        row.put("dueOn", LocalDate.parse(dueOn));
        row.put("answered", answeredAt == null ? null : MessageRows.utc(Instant.parse(answeredAt)));
        database.jdbc().sql("""
                INSERT INTO audit (application_id, submission_id, status, received_at, due_on, queued_at, updated_at,
                                   answered_at)
                SELECT application_id, id, :status, received_at, :dueOn, received_at, received_at, :answered
                  FROM submission WHERE id = :submission
                """).params(row).update();
    }
}
