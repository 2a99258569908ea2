package org.competency.intake.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.competency.intake.database.Moments;

/** Cases as lists show them. */
@Repository
public class CaseOverviews {

    private static final String LIST = """
            SELECT a.case_number, a.program, a.partner, a.contact, s.version, s.status, s.verdict, s.received_at,
                   COALESCE(q.due_on, s.due_on) AS due_on, q.status AS audit
              FROM application a
              JOIN submission s ON s.application_id = a.id
                   AND s.version = (SELECT MAX(n.version) FROM submission n WHERE n.application_id = a.id)
              LEFT JOIN audit q ON q.application_id = a.id
             WHERE (:status IS NULL OR s.status = :status)
               AND (:verdict IS NULL OR s.verdict = :verdict)
               AND (:program IS NULL OR a.program = :program)
               AND (:since IS NULL OR s.received_at >= :since)
               AND (:partner IS NULL OR LOWER(a.partner) LIKE :partner ESCAPE '!' OR a.contact LIKE :partner ESCAPE '!')
             ORDER BY a.id DESC
             LIMIT :limit
            """;

    private final JdbcClient jdbc;

    CaseOverviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Cases, those opened last first, at most {@code limit}. */
    public List<CaseOverview> list(CaseFilter filter, int limit) {
        return jdbc.sql(LIST)
                .param("status", filter.status())
                .param("verdict", filter.verdict())
                .param("program", filter.program())
                .param("since", filter.since() == null ? null : Moments.utc(filter.since()))
                .param("partner", containing(filter.partner()))
                .param("limit", limit)
                .query(CaseOverviews::row)
                .list();
    }

    private static @Nullable String containing(@Nullable String words) {
        return words == null ? null : "%" + words.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    private static CaseOverview row(ResultSet row, int number) throws SQLException {
        return new CaseOverview(
                row.getString("case_number"),
                row.getString("program"),
                row.getString("partner"),
                row.getString("contact"),
                row.getInt("version"),
                row.getString("status"),
                row.getString("verdict"),
                Moments.instant(row, "received_at"),
                row.getObject("due_on", LocalDate.class),
                row.getString("audit"));
    }
}
