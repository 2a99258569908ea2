package org.competency.intake.rerun;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.competency.intake.database.Moments;
import org.competency.intake.jobs.IntakeStage;
import org.competency.intake.mailbox.Outcome;
import org.competency.intake.submission.Submission;

/** Keeps what stood there before something was done again, so that nothing is overwritten without a trace. */
@Repository
public class RerunHistory {

    private static final String INSERT = """
            INSERT INTO rerun (message, submission_id, first_stage, outcome_before, outcome_after, verdict_before,
                               verdict_after, due_before, due_after, reading_before, findings_before, done_at)
            VALUES (:message, :submission, :stage, :outcomeBefore, :outcomeAfter, :verdictBefore,
                    :verdictAfter, :dueBefore, :dueAfter, :reading, :findings, :now)
            """;

    private static final String OF_MESSAGES = """
            SELECT message, first_stage, outcome_before, outcome_after, verdict_before, verdict_after, due_before,
                   due_after, done_at
              FROM rerun WHERE message IN (:messages) ORDER BY id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    RerunHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A change that a rerun made.
     *
     * @param message the message done again
     * @param from first stage that was done again
     * @param outcomeBefore outcome of the message before
     * @param outcomeAfter and after
     * @param verdictBefore verdict of its submission before; null if there was none
     * @param verdictAfter and after
     * @param dueBefore due date before; null if there was none
     * @param dueAfter and after
     * @param doneAt when
     */
    public record Entry(
            long message,
            String from,
            @Nullable String outcomeBefore,
            @Nullable String outcomeAfter,
            @Nullable String verdictBefore,
            @Nullable String verdictAfter,
            @Nullable LocalDate dueBefore,
            @Nullable LocalDate dueAfter,
            Instant doneAt) {}

    void add(RerunChange change, IntakeStage from, @Nullable Submission before, @Nullable Submission after) {
        jdbc.sql(INSERT)
                .param("message", change.message())
                .param("submission", after == null ? null : after.id())
                .param("stage", from.toString())
                .param("outcomeBefore", name(change.before().outcome()))
                .param("outcomeAfter", name(change.after().outcome()))
                .param("verdictBefore", change.before().verdict())
                .param("verdictAfter", change.after().verdict())
                .param("dueBefore", change.before().dueOn())
                .param("dueAfter", change.after().dueOn())
                .param("reading", before == null ? null : before.reading())
                .param("findings", before == null ? null : before.findings())
                .param("now", Moments.utc(clock.instant()))
                .update();
    }

    /** What reruns changed about these messages, the oldest first. */
    public List<Entry> of(List<Long> messages) {
        return messages.isEmpty()
                ? List.of()
                : jdbc.sql(OF_MESSAGES)
                        .param("messages", messages)
                        .query(RerunHistory::entry)
                        .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("message"),
                row.getString("first_stage"),
                row.getString("outcome_before"),
                row.getString("outcome_after"),
                row.getString("verdict_before"),
                row.getString("verdict_after"),
                row.getObject("due_before", LocalDate.class),
                row.getObject("due_after", LocalDate.class),
                Moments.instant(row, "done_at"));
    }

    private static @Nullable String name(@Nullable Outcome outcome) {
        return outcome == null ? null : outcome.name();
    }
}
