package org.competency.intake.award;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.competency.intake.audit.AuditFinding;
import org.competency.intake.audit.AuditFindings;
import org.competency.intake.audit.AuditStatus;
import org.competency.intake.audit.AuditedCaseStudy;

/** What an award takes from the audit that was passed: that it was, and the case studies that may be shown. */
@Repository
class PassedAudits {

    /** Shorter words say nothing of a customer. */
    private static final int SHORTEST_NAME = 3;

    private final JdbcClient jdbc;
    private final AuditFindings findings;

    PassedAudits(JdbcClient jdbc, AuditFindings findings) {
        this.jdbc = jdbc;
        this.findings = findings;
    }

    /**
     * Checks that nothing stands against an award (P12).
     *
     * @throws AwardRefusedException if the audit is not passed or a critical finding is open
     */
    void check(PartnerApplication application) {
        if (application.auditStatus() != AuditStatus.PASSED) {
            throw new AwardRefusedException("The audit of case %s is not passed: it is %s; see 'intake audits show %s'."
                    .formatted(
                            application.caseNumber(),
                            application.auditStatus() == null ? "not queued" : application.auditStatus(),
                            application.caseNumber()));
        }
        List<AuditFinding> open = findings.all(audit(application.id())).stream()
                .filter(finding -> finding.critical() && finding.isOpen())
                .toList();
        if (!open.isEmpty()) {
            throw new AwardRefusedException("%d critical %s of case %s %s open; see 'intake audits show %s'."
                    .formatted(
                            open.size(),
                            open.size() == 1 ? "finding" : "findings",
                            application.caseNumber(),
                            open.size() == 1 ? "is" : "are",
                            application.caseNumber()));
        }
    }

    /** When the audit of an application was passed last. */
    Instant passedAt(long application) {
        return jdbc.sql("""
                        SELECT MAX(e.happened_at) FROM audit_event e JOIN audit q ON q.id = e.audit_id
                         WHERE q.application_id = :application AND e.status_after = 'PASSED'
                        """)
                .param("application", application)
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    /** Whether an audit that was passed is not what the award was given or renewed for, so that the office decides yet. */
    boolean isUndecided(long application, Award award) {
        Instant passed = passedAt(application);
        return award.applicationId() != null && award.applicationId() == application
                ? passed.isAfter(award.decidedAt())
                : !passed.isBefore(award.decidedAt());
    }

    /**
     * Lays down which case studies may be shown: those that are public and were not dropped, as they stand now. One that names
     * the customer of a case study that is not public is left out: never a non-public word (P9).
     */
    void keepCaseStudies(Award award) {
        if (award.applicationId() == null) {
            return;
        }
        jdbc.sql("DELETE FROM award_case_study WHERE award_id = :award")
                .param("award", award.id())
                .update();
        for (AuditedCaseStudy study : shown(findings.caseStudies(audit(award.applicationId())))) {
            jdbc.sql("INSERT INTO award_case_study (award_id, number, customer) VALUES (:award, :number, :customer)")
                    .param("award", award.id())
                    .param("number", study.number())
                    .param("customer", study.customer())
                    .update();
        }
    }

    static List<AuditedCaseStudy> shown(List<AuditedCaseStudy> all) {
        List<String> secret = all.stream()
                .filter(study -> !study.isPublic())
                .map(study -> folded(study.customer()))
                .filter(name -> name.length() >= SHORTEST_NAME)
                .toList();
        return all.stream()
                .filter(study -> study.isPublic() && !study.isDropped())
                .filter(study -> secret.stream().noneMatch(folded(study.customer())::contains))
                .toList();
    }

    private static String folded(String customer) {
        return customer.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private long audit(long application) {
        return jdbc.sql("SELECT id FROM audit WHERE application_id = :application")
                .param("application", application)
                .query(Long.class)
                .single();
    }
}
