package org.competency.intake.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.competency.intake.database.Moments;

/** The rows of audits and of their histories: a status is never written without the event that led to it. */
@Repository
class AuditTable {

    private static final String SELECT = """
            SELECT q.id, a.case_number, q.application_id, a.program, a.partner, q.submission_id,
                   COALESCE(q.newest_submission_id, q.submission_id) AS newest_submission_id, q.status, q.version,
                   q.auditor, q.scheduled_for, q.received_at, q.due_on, q.renewal, q.place
              FROM audit q
              JOIN application a ON a.id = q.application_id
            """;

    private static final String OF_CASE = SELECT + " WHERE a.case_number = :caseNumber";

    private static final String OF_ID = SELECT + " WHERE q.id = :id";

    private static final String LOCK = "SELECT id FROM audit WHERE application_id IN (:applications) FOR UPDATE";

    private static final String OF_APPLICATIONS = SELECT + " WHERE q.application_id IN (:applications)";

    /** The index on these columns gives this order, so that nobody locks more than the row that it takes. */
    static final String NEXT = """
            SELECT id FROM audit WHERE status = 'QUEUED' ORDER BY status, due_on, place, received_at, id LIMIT 1
            FOR UPDATE SKIP LOCKED
            """;

    static final String WAITING = SELECT
            + " WHERE q.status = 'QUEUED' ORDER BY q.status, q.due_on, q.place, q.received_at, q.id LIMIT :limit";

    private static final String STILL =
            "SELECT id FROM audit WHERE id = :id AND status = 'QUEUED' FOR UPDATE SKIP LOCKED";

    private static final String WRITE = """
            UPDATE audit
               SET status = :status, version = :version, auditor = :auditor, scheduled_for = :scheduledFor,
                   submission_id = :submission, newest_submission_id = :newest, received_at = :receivedAt,
                   due_on = :dueOn, renewal = :renewal, place = :place, days_left = :daysLeft,
                   answered_at = CASE WHEN :move = 'APPLY_AGAIN' THEN NULL
                                      WHEN :move = 'SCHEDULE' THEN COALESCE(answered_at, :now)
                                      ELSE answered_at END,
                   updated_at = :now
             WHERE id = :id AND version = :versionBefore
            """;

    private static final String TELL = """
            INSERT INTO audit_event (audit_id, version, move, status_before, status_after, actor, why, detail,
                                     happened_at, submission_id, auditor, scheduled_for)
            VALUES (:id, :version, :move, :before, :status, :actor, :why, :detail, :now, :newest, :auditor,
                    :scheduledFor)
            """;

    private static final String HISTORY = """
            SELECT version, move, status_before, status_after, actor, why, detail, happened_at, submission_id,
                   auditor, scheduled_for
              FROM audit_event
             WHERE audit_id = :id
             ORDER BY version
            """;

    private static final int LONGEST_DETAIL = 1_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    AuditTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    Optional<AuditState> find(String caseNumber) {
        return jdbc.sql(OF_CASE)
                .param("caseNumber", caseNumber)
                .query(AuditTable::state)
                .optional();
    }

    /** As {@link #find}, locked until the transaction ends. */
    Optional<AuditState> findAndLock(String caseNumber) {
        return find(caseNumber)
                .flatMap(audit -> lock(List.of(audit.applicationId())).stream().findFirst());
    }

    /** The audits of these applications, locked until the transaction ends. */
    List<AuditState> lock(Collection<Long> applications) {
        jdbc.sql(LOCK).param("applications", applications).query(Long.class).list();
        return jdbc.sql(OF_APPLICATIONS)
                .param("applications", applications)
                .query(AuditTable::state)
                .list();
    }

    /** The audit due first that waits for an auditor and that nobody takes at this moment; locked. */
    Optional<AuditState> lockNext() {
        return jdbc.sql(NEXT)
                .query(Long.class)
                .optional()
                .flatMap(id ->
                        jdbc.sql(OF_ID).param("id", id).query(AuditTable::state).optional());
    }

    /** Audits that wait for an auditor, those due first at the top; not locked. */
    List<AuditState> waiting(int limit) {
        return jdbc.sql(WAITING).param("limit", limit).query(AuditTable::state).list();
    }

    /** This audit if it still waits for an auditor and nobody takes it at this moment; locked. */
    Optional<AuditState> lockWaiting(long id) {
        return jdbc.sql(STILL)
                .param("id", id)
                .query(Long.class)
                .optional()
                .flatMap(still -> jdbc.sql(OF_ID)
                        .param("id", still)
                        .query(AuditTable::state)
                        .optional());
    }

    /** The events of an audit, the first one first. */
    List<AuditEvent> history(long id) {
        return jdbc.sql(HISTORY).param("id", id).query(AuditTable::event).list();
    }

    /** What was done last. */
    AuditEvent last(long id) {
        List<AuditEvent> events = history(id);
        return events.get(events.size() - 1);
    }

    /**
     * Writes a move and its event.
     *
     * @throws AuditRefusedException if somebody else moved the audit since {@code before} was read
     */
    void write(AuditState before, AuditMove move, AuditState after, Act act, String detail) {
        SqlParameterSource row = row(new Moved(before, move, after, act, detail));
        if (batches.update(WRITE, row) == 0) {
            throw AuditRefusedException.late(before.caseNumber(), move, last(before.id()));
        }
        batches.update(TELL, row);
    }

    /** Writes moves of audits that are locked. */
    void write(List<Moved> moves) {
        if (!moves.isEmpty()) {
            SqlParameterSource[] rows = moves.stream().map(this::row).toArray(SqlParameterSource[]::new);
            batches.batchUpdate(WRITE, rows);
            batches.batchUpdate(TELL, rows);
        }
    }

    private SqlParameterSource row(Moved moved) {
        AuditState before = moved.before();
        AuditState after = moved.after();
        return new MapSqlParameterSource()
                .addValue("id", after.id())
                .addValue("move", moved.move().name())
                .addValue(
                        "before", before.version() == 0 ? null : before.status().name())
                .addValue("versionBefore", before.version())
                .addValue("status", after.status().name())
                .addValue("version", after.version())
                .addValue("auditor", after.auditor())
                .addValue("scheduledFor", after.scheduledFor() == null ? null : Moments.utc(after.scheduledFor()))
                .addValue("submission", after.submissionId())
                .addValue("newest", after.newestSubmissionId())
                .addValue("receivedAt", Moments.utc(after.receivedAt()))
                .addValue("dueOn", after.dueOn())
                .addValue("renewal", after.renewal())
                .addValue("place", after.place())
                .addValue("daysLeft", moved.daysLeft())
                .addValue("actor", moved.act().by())
                .addValue("why", moved.act().why())
                .addValue("detail", cut(moved.detail()))
                .addValue("now", Moments.utc(clock.instant()));
    }

    private static String cut(String detail) {
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL - 1) + "…";
    }

    private static AuditState state(ResultSet row, int number) throws SQLException {
        return new AuditState(
                row.getLong("id"),
                row.getString("case_number"),
                row.getLong("application_id"),
                row.getString("program"),
                row.getString("partner"),
                row.getLong("submission_id"),
                row.getLong("newest_submission_id"),
                AuditStatus.valueOf(row.getString("status")),
                row.getInt("version"),
                row.getString("auditor"),
                Moments.instantOrNull(row, "scheduled_for"),
                Moments.instant(row, "received_at"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("renewal"),
                row.getInt("place"));
    }

    private static AuditEvent event(ResultSet row, int number) throws SQLException {
        @Nullable String before = row.getString("status_before");
        return new AuditEvent(
                row.getInt("version"),
                AuditMove.valueOf(row.getString("move")),
                before == null ? null : AuditStatus.valueOf(before),
                AuditStatus.valueOf(row.getString("status_after")),
                row.getString("actor"),
                row.getString("why"),
                row.getString("detail"),
                Moments.instant(row, "happened_at"),
                row.getObject("submission_id", Long.class),
                row.getString("auditor"),
                Moments.instantOrNull(row, "scheduled_for"));
    }

    /**
     * A move to be written.
     *
     * @param before the audit until then; version 0 if it is only being queued
     * @param after from then on
     * @param daysLeft business days left of the promise, where it is put on hold; null otherwise
     */
    record Moved(
            AuditState before,
            AuditMove move,
            AuditState after,
            Act act,
            String detail,
            @Nullable Integer daysLeft) {
        Moved(AuditState before, AuditMove move, AuditState after, Act act, String detail) {
            this(before, move, after, act, detail, null);
        }
    }
}
