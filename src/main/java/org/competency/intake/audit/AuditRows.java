package org.competency.intake.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import org.competency.intake.assessment.Verdict;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.submission.Application;

/** Maps rows of the database; instants are DATETIME(6) in UTC there. */
final class AuditRows {

    private AuditRows() {}

    static AssessedSubmission assessed(ResultSet row, int number) throws SQLException {
        return new AssessedSubmission(
                row.getLong("id"),
                row.getLong("application_id"),
                row.getString("partner"),
                Application.organisationOf(row.getString("contact")),
                row.getInt("version"),
                instant(row, "received_at"),
                new ChecklistRef(row.getString("program"), row.getString("checklist_version")),
                Verdict.valueOf(row.getString("verdict")),
                row.getObject("audit_due_on", LocalDate.class),
                row.getObject("days_left", Integer.class));
    }

    static AuditRow row(ResultSet row, int number) throws SQLException {
        return new AuditRow(
                row.getLong("id"),
                row.getString("case_number"),
                row.getString("partner"),
                row.getString("program"),
                row.getInt("version"),
                AuditStatus.valueOf(row.getString("status")),
                instant(row, "received_at"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("renewal"),
                instant(row, "queued_at"),
                row.getString("auditor"),
                instantOrNull(row, "scheduled_for"));
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
