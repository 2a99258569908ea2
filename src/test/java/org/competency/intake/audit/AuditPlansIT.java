package org.competency.intake.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

    @BeforeAll
    static void fill() {
        long message = OFFICE.rows.message(Map.of());
        long first = OFFICE.rows.application("CI-00000000");
        long submission = OFFICE.rows.submission(first, 1, message, Map.of("verdict", "COMPLETE"));
        DATABASE.jdbc().sql("""
                INSERT INTO application (case_number, program, partner, contact, opened_at)
                WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
                SELECT CONCAT('CI-', LPAD(a.i + 1000 * (b.i - 1), 8, '0')), 'industrial-software-technology', 'Partner',
                       'a@partner.example', NOW(6)
                  FROM n a JOIN n b ON b.i <= 50
                """).update();
        DATABASE.jdbc()
                .sql("""
                INSERT INTO audit (application_id, submission_id, newest_submission_id, status, version, received_at,
                                   due_on, queued_at, updated_at)
                SELECT id, :submission, :submission, 'QUEUED', 1, :now,
                       CASE WHEN id % 1250 = 0 THEN '2026-11-20' ELSE '2027-01-15' END, :now, :now
                  FROM application WHERE id <> :first
                """)
                .param("submission", submission)
                .param("first", first)
                .param("now", MessageRows.utc(NOW))
                .update();
        DATABASE.jdbc().sql("""
                INSERT INTO audit_event (audit_id, version, move, status_after, actor, why, detail, happened_at)
                SELECT id, 1, 'QUEUE', 'QUEUED', 'intake', '', '', queued_at FROM audit
                """).update();
        DATABASE.jdbc()
                .sql("ANALYZE TABLE audit, application, submission")
                .query()
                .listOfRows();
    }

    @Test
    void listsTheFirstFiftyByTheIndexOfDueDates() {
        assertThat(DATABASE.jdbc()
                        .sql("SELECT COUNT(*) FROM audit")
                        .query(Integer.class)
                        .single())
                .isEqualTo(AUDITS);

        assertThat(keyOf(AuditQueue.BY_STATUS, Map.of("status", "QUEUED", "limit", 50)))
                .isEqualTo("audit_by_due");
        assertThat(OFFICE.queue.list(AuditStatus.QUEUED, 50)).hasSize(50);
    }

    @Test
    void assignsTheNextByTheIndexOfDueDatesWithoutSorting() {
        List<Map<String, @Nullable Object>> plan = explain(AuditTable.NEXT, Map.of());

        assertThat(plan).singleElement().satisfies(row -> {
            assertThat(row.get("key")).isEqualTo("audit_by_due");
            assertThat(String.valueOf(row.get("Extra"))).doesNotContain("filesort");
        });
        assertThat(OFFICE.audits.claim("Ann", by("Ann"))).isPresent();
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
                    assertThat(row.get("key")).isEqualTo("audit_by_due");
                    assertThat(Long.parseLong(String.valueOf(row.get("rows")))).isLessThanOrEqualTo(2 * DUE_SOON);
                });
    }

    private static @Nullable Object keyOf(String sql, Map<String, ?> parameters) {
        return explain(sql, parameters).stream()
                .filter(row -> "q".equals(row.get("table")))
                .findFirst()
                .orElseThrow()
                .get("key");
    }

    private static List<Map<String, @Nullable Object>> explain(String sql, Map<String, ?> parameters) {
        return DATABASE.jdbc().sql("EXPLAIN " + sql).params(parameters).query().listOfRows();
    }
}
