package org.competency.intake.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.competency.intake.audit.AuditStatus;
import org.competency.intake.database.Moments;

/**
 * The applications of partners: those whose contact may write for the partner. An address that is registered by itself
 * counts before the domain that it is in.
 */
@Repository
public class PartnerApplications {

    private static final String COLUMNS = """
            SELECT a.id, a.case_number, a.program, a.partner, a.status, a.opened_at, q.status AS audit_status
              FROM application a
              LEFT JOIN audit q ON q.application_id = a.id
            """;

    /** Two parts, each by its own index. */
    private static final String OF_PARTNER = COLUMNS + """
             WHERE a.contact IN (SELECT c.address FROM partner_contact c WHERE c.partner_id = :partner)
             UNION
            """ + COLUMNS + """
             WHERE a.contact_domain IN (SELECT d.domain FROM partner_domain d WHERE d.partner_id = :partner)
               AND NOT EXISTS (SELECT 1 FROM partner_contact o WHERE o.address = a.contact AND o.partner_id <> :partner)
             ORDER BY id DESC
            """;

    private final JdbcClient jdbc;

    PartnerApplications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a partner, the newest first. */
    public List<PartnerApplication> of(long partner) {
        return jdbc.sql(OF_PARTNER)
                .param("partner", partner)
                .query(PartnerApplications::application)
                .list();
    }

    /** Those of a partner in a program, the newest first. */
    public List<PartnerApplication> of(long partner, String program) {
        return of(partner).stream()
                .filter(application -> application.program().equals(program))
                .toList();
    }

    /** The application with this case number. */
    Optional<PartnerApplication> find(String caseNumber) {
        return jdbc.sql(COLUMNS + " WHERE a.case_number = :caseNumber")
                .param("caseNumber", caseNumber)
                .query(PartnerApplications::application)
                .optional();
    }

    /** Calls an application by another name of its partner. */
    public void rename(long application, String partner) {
        jdbc.sql("UPDATE application SET partner = :partner WHERE id = :id")
                .param("partner", partner)
                .param("id", application)
                .update();
    }

    private static PartnerApplication application(ResultSet row, int number) throws SQLException {
        @Nullable String auditStatus = row.getString("audit_status");
        return new PartnerApplication(
                row.getLong("id"),
                row.getString("case_number"),
                row.getString("program"),
                row.getString("partner"),
                row.getString("status").equals("OPEN"),
                Moments.instant(row, "opened_at"),
                auditStatus == null ? null : AuditStatus.valueOf(auditStatus));
    }
}
