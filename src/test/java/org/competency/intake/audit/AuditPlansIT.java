package org.competency.intake.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

import org.competency.intake.assessment.Verdict;
import org.competency.intake.support.MessageRows;
import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.competency.intake.audit.TestAudits.NOW;
import static org.competency.intake.audit.TestAudits.by;

/** With 50,000 open audits on MySQL: what the server reads to list, to assign and to escalate, counted row by row. */
class AuditPlansIT {

    private static final int AUDITS = 50_000;
    private static final int DUE_SOON = 40;

    private static final MigratedDatabase DATABASE = MigratedDatabase.mySql();
    private static final TestAudits OFFICE = new TestAudits(DATABASE);

    /** A few of each status, and the rest waits; most are due far away. */
    @BeforeAll
    static void fill() {
        long message = OFFICE.rows.message(Map.of());
        long first = OFFICE.rows.application("CI-00000000");
        long submission = OFFICE.rows.submission(first, 1, message, Map.of("verdict", "COMPLETE"));
        DATABASE.jdbc().sql("""
                INSERT INTO application (case_number, program, partner, contact, contact_domain, opened_at)
                WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
                SELECT CONCAT('CI-', LPAD(a.i + 1000 * (b.i - 1), 8, '0')), 'industrial-software-technology', 'Partner',
                       CONCAT('a@p', a.i, '.example'), CONCAT('p', a.i, '.example'), NOW(6)
                  FROM n a JOIN n b ON b.i <= 50
                """).update();
        DATABASE.jdbc()
                .sql("""
                INSERT INTO audit (application_id, submission_id, newest_submission_id, status, version, received_at,
                                   due_on, organisation, renewal, place, queued_at, updated_at)
                SELECT id, :submission, :submission,
                       CASE id % 16 WHEN 1 THEN 'ON_HOLD' WHEN 2 THEN 'SCHEDULING' WHEN 3 THEN 'IN_AUDIT' ELSE 'QUEUED' END,
                       1, :now, CASE WHEN id % 1250 = 0 THEN '2026-11-20' ELSE '2027-01-15' END, contact_domain,
                       id % 9 = 0, 2 * (id % 50) + 2 - (id % 9 = 0), :now, :now
                  FROM application WHERE id <> :first
                """)
                .param("submission", submission)
                .param("first", first)
                .param("now", MessageRows.utc(NOW))
                .update();
        DATABASE.jdbc().sql("""
                INSERT INTO audit_event (audit_id, version, move, status_after, actor, why, detail, happened_at)
                SELECT id, 1, 'QUEUE', status, 'intake', '', '', queued_at FROM audit
                """).update();
        DATABASE.jdbc()
                .sql("ANALYZE TABLE audit, application, submission")
                .query()
                .listOfRows();
        assertThat(DATABASE.jdbc()
                        .sql("SELECT COUNT(*) FROM audit")
                        .query(Integer.class)
                        .single())
                .isEqualTo(AUDITS);
    }

    @Test
    void listsTheFirstFiftyByTheIndexOfTurns() {
        assertThat(explain(AuditQueue.listed(AuditStatus.open()), Map.of("limit", 50)))
                .filteredOn(row -> "audit".equals(row.get("table")))
                .hasSize(AuditStatus.open().size())
                .allSatisfy(row -> {
                    assertThat(row.get("key")).isEqualTo("audit_by_turn");
                    assertThat(String.valueOf(row.get("Extra"))).doesNotContain("filesort");
                });
        assertThat(rowsRead(() ->
                        assertThat(OFFICE.queue.list(AuditStatus.open(), 50)).hasSize(50)))
                .isLessThan(2_000);
    }

    @Test
    void assignsTheNextByTheIndexOfTurnsWithoutSorting() {
        assertThat(explain(AuditTable.NEXT, Map.of())).singleElement().satisfies(row -> {
            assertThat(row.get("key")).isEqualTo("audit_by_turn");
            assertThat(String.valueOf(row.get("Extra"))).doesNotContain("filesort");
        });
        assertThat(rowsRead(
                        () -> assertThat(OFFICE.audits.claim("Ann", by("Ann"))).isPresent()))
                .isLessThan(50);
    }

    @Test
    void looksForTheNextThatAnAuditorSuitsByTheIndexOfTurns() {
        assertThat(explain(AuditTable.WAITING, Map.of("limit", 200)))
                .filteredOn(row -> "q".equals(row.get("table")))
                .singleElement()
                .satisfies(row -> assertThat(row.get("key")).isEqualTo("audit_by_turn"));
        assertThat(rowsRead(() -> OFFICE.table.waiting(200))).isLessThan(1_000);
    }

    @Test
    void findsTheTurnOfANewAuditByTheIndexOfOrganisations() {
        DecidedSubmission decided = new DecidedSubmission(
                new AssessedSubmission(
                        1,
                        1,
                        "Partner",
                        "p7.example",
                        1,
                        NOW,
                        TestAudits.CHECKLIST.ref(),
                        Verdict.COMPLETE,
                        null,
                        null),
                LocalDate.of(2027, 1, 15));

        assertThat(rowsRead(() -> Turns.of(List.of(decided), Renewals.UNKNOWN, DATABASE.jdbc())))
                .isLessThan(100);
    }

    @Test
    void escalatesByReadingOnlyWhatIsDue() {
        List<Map<String, @Nullable Object>> plan = explain(
                Escalations.RAISE,
                Map.of(
                        "today", LocalDate.of(2026, 11, 19),
                        "until", LocalDate.of(2026, 11, 20),
                        "status", "QUEUED",
                        "now", MessageRows.utc(NOW)));

        assertThat(plan)
                .filteredOn(row -> "q".equals(row.get("table")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("key")).isEqualTo("audit_by_turn");
                    assertThat(Long.parseLong(String.valueOf(row.get("rows")))).isLessThanOrEqualTo(2 * DUE_SOON);
                });
    }

    /** Rows that the server read for this, also in its own temporary tables: what the time comes from on any machine. */
    private static long rowsRead(Runnable work) {
        Long read = new TransactionTemplate(DATABASE.transactions()).execute(status -> {
            long before = handlerReads();
            work.run();
            long after = handlerReads();
            status.setRollbackOnly();
            return after - before;
        });
        return Objects.requireNonNull(read);
    }

    private static long handlerReads() {
        return DATABASE.jdbc().sql("SHOW SESSION STATUS LIKE 'Handler_read%'").query().listOfRows().stream()
                .mapToLong(row -> Long.parseLong(String.valueOf(row.get("Value"))))
                .sum();
    }

    private static List<Map<String, @Nullable Object>> explain(String sql, Map<String, ?> parameters) {
        return DATABASE.jdbc().sql("EXPLAIN " + sql).params(parameters).query().listOfRows();
    }
}
