package org.competency.intake.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.database.Moments;

/** Maps rows of the database; instants are DATETIME(6) in UTC there. */
final class ReplyRows {

    private ReplyRows() {}

    static Unanswered unanswered(ResultSet row, int number) throws SQLException {
        return new Unanswered(
                        row.getLong("id"),
                        Moments.instant(row, "received_at"),
                        row.getString("sha256"),
                        row.getString("outcome"),
                        row.getString("reason"),
                        row.getString("message_id"),
                        row.getString("from_address"),
                        row.getString("from_name"),
                        row.getString("subject"),
                        row.getString("reference_ids"),
                        row.getBoolean("may_reply"),
                        row.getString("why_not"),
                        row.getString("attachments"),
                        row.getString("case_number") == null ? null : version(row, number))
                .through(row.getString("account"));
    }

    static CaseVersion version(ResultSet row, int number) throws SQLException {
        return new CaseVersion(
                row.getLong("submission_id"),
                row.getString("case_number"),
                row.getString("partner"),
                row.getInt("version"),
                row.getString("file_name"),
                row.getString("file_sha256"),
                new ChecklistRef(row.getString("program"), row.getString("checklist_version")),
                row.getString("submission_status"),
                row.getString("verdict"),
                row.getString("findings"),
                row.getString("reading"),
                row.getObject("due_on", LocalDate.class),
                row.getString("previous_findings"),
                row.getString("previous_reading"));
    }
}
