package org.competency.intake.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.database.Moments;

/**
 * Sets due dates and queues audits. An application has one audit, whatever number of versions it takes: a newer complete
 * version takes the place of the older one in the queue and keeps its due date; a newer version that is not complete puts
 * the audit on hold.
 */
@Repository
public class AuditQueue {

    private static final String ASSESSED = """
            SELECT s.id, s.application_id, a.partner, a.contact, s.version,
                   s.received_at, a.program, s.checklist_version, s.verdict,
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
                               organisation, renewal, place, queued_at, updated_at)
            VALUES (:application, :id, :id, 'QUEUED', 0, :receivedAt, :dueOn, :organisation, :renewal, :place, :now, :now)
            ON DUPLICATE KEY UPDATE id = id
            """;

    private static final String ROWS = """
            SELECT q.id, a.case_number, a.partner, a.program, s.version, q.status, q.received_at, q.due_on, q.renewal,
                   q.queued_at, q.auditor, q.scheduled_for
              FROM audit q
              JOIN application a ON a.id = q.application_id
              JOIN submission s ON s.id = q.submission_id
            """;

    /** The first of a status by the index of turns: no more rows are read than are asked for. */
    private static final String FIRST_OF = """
            (SELECT id FROM audit WHERE status = '%s' ORDER BY status, due_on, place, received_at, id LIMIT :limit)
            """;

    private static final String FIRST = ROWS + """
              JOIN (%s) w ON w.id = q.id
             ORDER BY q.due_on, q.place, q.received_at, q.id
             LIMIT :limit
            """;

    private static final String OF_CASE = ROWS + " WHERE a.case_number = :caseNumber";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final Checklists checklists;
    private final ResponseClock responseClock;
    private final OfficeProperties office;
    private final AuditTable audits;
    private final Renewals renewals;
    private final Clock clock;

    AuditQueue(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batches,
            PlatformTransactionManager transactions,
            Checklists checklists,
            ResponseClock responseClock,
            OfficeProperties office,
            AuditTable audits,
            ObjectProvider<Renewals> renewals,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = new TransactionTemplate(transactions);
        this.checklists = checklists;
        this.responseClock = responseClock;
        this.office = office;
        this.audits = audits;
        this.renewals = renewals.getIfAvailable(() -> Renewals.UNKNOWN);
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
            List<? extends DecidedSubmission> audited =
                    inOrder.stream().filter(DecidedSubmission::isAudited).toList();
            Turns turns = Turns.of(audited, renewals, jdbc);
            update(QUEUE, audited, each -> queued(each, turns));
            if (!inOrder.isEmpty()) {
                List<AuditState> standing = audits.lock(inOrder.stream()
                        .map(each -> each.submission().applicationId())
                        .distinct()
                        .toList());
                audits.write(new NewVersions(standing, responseClock, turns).follow(inOrder));
            }
            update(DECIDE, inOrder, this::parameters);
        });
    }

    private <T extends DecidedSubmission> void update(
            String sql, List<T> decided, Function<T, SqlParameterSource> parameters) {
        if (!decided.isEmpty()) {
            batches.batchUpdate(sql, decided.stream().map(parameters).toArray(SqlParameterSource[]::new));
        }
    }

    /** An application with an audit keeps what it has: no place is taken for it. */
    private SqlParameterSource queued(DecidedSubmission decided, Turns turns) {
        Turns.Turn turn = decided.submission().auditDueOn() == null ? turns.next(decided) : new Turns.Turn(false, 0);
        return parameters(decided)
                .addValue("application", decided.submission().applicationId())
                .addValue("receivedAt", Moments.utc(decided.submission().receivedAt()))
                .addValue("organisation", decided.submission().organisation())
                .addValue("renewal", turn.renewal())
                .addValue("place", turn.place());
    }

    private MapSqlParameterSource parameters(DecidedSubmission decided) {
        return new MapSqlParameterSource()
                .addValue("id", decided.submission().id())
                .addValue("dueOn", decided.dueOn())
                .addValue("now", Moments.utc(clock.instant()));
    }

    /**
     * Audits in the order of the queue: those due first at the top, on each day in the rounds of {@link Turns}, in each
     * round by receipt.
     *
     * @param statuses only those, at least one
     * @param limit at most so many
     */
    public List<AuditRow> list(Set<AuditStatus> statuses, int limit) {
        return jdbc.sql(listed(statuses))
                .param("limit", limit)
                .query(AuditRows::row)
                .list();
    }

    static String listed(Set<AuditStatus> statuses) {
        return FIRST.formatted(statuses.stream()
                .sorted()
                .map(status -> FIRST_OF.formatted(status.name()))
                .collect(Collectors.joining(" UNION ALL ")));
    }

    /** The audit of a case. */
    public Optional<AuditRow> find(String caseNumber) {
        return jdbc.sql(OF_CASE)
                .param("caseNumber", caseNumber)
                .query(AuditRows::row)
                .optional();
    }
}
