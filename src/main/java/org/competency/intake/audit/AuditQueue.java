package org.competency.intake.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;

/**
 * Sets due dates and queues audits. An application has one audit, whatever number of versions it takes: a newer complete
 * version takes the place of the older one in the queue and keeps its due date; a newer version that is not complete puts
 * the audit on hold.
 */
@Repository
public class AuditQueue {

    private static final String ASSESSED = """
            SELECT s.id, s.application_id, s.version, s.received_at, a.program, s.checklist_version, s.verdict,
                   CASE WHEN q.status IN ('PASSED', 'FAILED', 'WITHDRAWN') THEN NULL ELSE q.due_on END AS audit_due_on,
                   q.days_left
              FROM submission s
              JOIN application a ON a.id = s.application_id
              LEFT JOIN audit q ON q.application_id = s.application_id
             WHERE s.status = 'ASSESSED' AND s.id > :after
             ORDER BY s.status, s.id
             LIMIT :limit
            """;

    private static final String DECIDE = """
            UPDATE submission
               SET status = 'DECIDED', due_on = :dueOn, updated_at = :now
             WHERE id = :id AND status = 'ASSESSED'
            """;

    /** A new row has version 0 until its first event is written; one that stands is left alone. */
    private static final String QUEUE = """
            INSERT INTO audit (application_id, submission_id, newest_submission_id, status, version, received_at, due_on,
                               queued_at, updated_at)
            VALUES (:application, :id, :id, 'QUEUED', 0, :receivedAt, :dueOn, :now, :now)
            ON DUPLICATE KEY UPDATE id = id
            """;

    private static final String ROWS = """
            SELECT q.id, a.case_number, a.partner, a.program, s.version, q.status, q.received_at, q.due_on, q.queued_at,
                   q.auditor, q.scheduled_for
              FROM audit q
              JOIN application a ON a.id = q.application_id
              JOIN submission s ON s.id = q.submission_id
            """;

    static final String BY_STATUS = ROWS + " WHERE q.status = :status ORDER BY q.status, q.due_on, q.id LIMIT :limit";

    private static final String ALL = ROWS + " ORDER BY q.due_on, q.id LIMIT :limit";

    private static final String OF_CASE = ROWS + " WHERE a.case_number = :caseNumber";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final Checklists checklists;
    private final ResponseClock responseClock;
    private final OfficeProperties office;
    private final AuditTable audits;
    private final Clock clock;

    AuditQueue(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batches,
            PlatformTransactionManager transactions,
            Checklists checklists,
            ResponseClock responseClock,
            OfficeProperties office,
            AuditTable audits,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = new TransactionTemplate(transactions);
        this.checklists = checklists;
        this.responseClock = responseClock;
        this.office = office;
        this.audits = audits;
        this.clock = clock;
    }

    /** Judged submissions with a key above {@code afterId}, by key, at most {@code limit}. */
    public List<AssessedSubmission> assessed(long afterId, int limit) {
        return jdbc.sql(ASSESSED)
                .param("after", afterId)
                .param("limit", limit)
                .query(AuditRows::assessed)
                .list();
    }

    /**
     * Sets the due date: by the response days of the checklist, or those of the office where the checklist is no longer
     * known; a version of an application that is queued already keeps the earlier date,
     * and after a pause in which the partner owed an answer the rest of the days is counted from its receipt on. Without side
     * effects.
     */
    public DecidedSubmission decide(AssessedSubmission submission) {
        int days = checklists
                .find(submission.checklist())
                .map(Checklist::responseDays)
                .orElseGet(office::responseDays);
        LocalDate dueOn = responseClock.dueOn(submission.receivedAt(), days);
        Integer left = submission.daysLeft();
        LocalDate promised = left == null
                ? submission.auditDueOn()
                : responseClock.dueOn(submission.receivedAt(), Math.max(1, left));
        DecidedSubmission decided = new DecidedSubmission(submission, dueOn);
        return decided.isAudited() && promised != null && promised.isBefore(dueOn)
                ? new DecidedSubmission(submission, promised)
                : decided;
    }

    /**
     * Writes decisions, all or none, in the order of the versions. Submissions that are no longer ASSESSED and audits queued
     * already stay as they are; {@link NewVersions} says what a newer version does.
     */
    public void write(List<? extends DecidedSubmission> decided) {
        List<? extends DecidedSubmission> inOrder = decided.stream()
                .sorted(Comparator.comparingLong(each -> each.submission().id()))
                .toList();
        transaction.executeWithoutResult(status -> {
            update(QUEUE, inOrder.stream().filter(DecidedSubmission::isAudited).toList());
            if (!inOrder.isEmpty()) {
                List<AuditState> standing = audits.lock(inOrder.stream()
                        .map(each -> each.submission().applicationId())
                        .distinct()
                        .toList());
                audits.write(new NewVersions(standing, responseClock).follow(inOrder));
            }
            update(DECIDE, inOrder);
        });
    }

    private void update(String sql, List<? extends DecidedSubmission> decided) {
        if (!decided.isEmpty()) {
            batches.batchUpdate(sql, decided.stream().map(this::parameters).toArray(SqlParameterSource[]::new));
        }
    }

    private SqlParameterSource parameters(DecidedSubmission decided) {
        return new MapSqlParameterSource()
                .addValue("id", decided.submission().id())
                .addValue("application", decided.submission().applicationId())
                .addValue("receivedAt", AuditRows.utc(decided.submission().receivedAt()))
                .addValue("dueOn", decided.dueOn())
                .addValue("now", AuditRows.utc(clock.instant()));
    }

    /**
     * Audits, those due first at the top.
     *
     * @param status only those; null: all
     * @param limit at most so many
     */
    public List<AuditRow> list(@Nullable AuditStatus status, int limit) {
        JdbcClient.StatementSpec query =
                status == null ? jdbc.sql(ALL) : jdbc.sql(BY_STATUS).param("status", status.name());
        return query.param("limit", limit).query(AuditRows::row).list();
    }

    /** The audit of a case. */
    public Optional<AuditRow> find(String caseNumber) {
        return jdbc.sql(OF_CASE)
                .param("caseNumber", caseNumber)
                .query(AuditRows::row)
                .optional();
    }
}
