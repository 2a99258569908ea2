package org.competency.intake.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.competency.intake.assessment.Verdict;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.database.Moments;
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
                Moments.instant(row, "received_at"),
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
                Moments.instant(row, "received_at"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("renewal"),
                Moments.instant(row, "queued_at"),
                row.getString("auditor"),
                Moments.instantOrNull(row, "scheduled_for"));
    }
}
