package org.competency.intake.audit;

import java.time.Duration;
import java.util.List;

import org.competency.intake.archive.Sha256;
import org.competency.intake.audit.TestAudits.Answers;
import org.competency.intake.support.MigratedDatabase;

/** An office with two auditors on a database of a test, for tests of what is made out of audits. */
public record AuditedOffice(
        Audits audits,
        Auditors auditors,
        AuditFindings findings,
        AuditEvidence evidence,
        AuditingProperties properties,
        OfficeProperties office,
        MigratedDatabase database,
        TestAudits tests) {

    public static AuditedOffice on(MigratedDatabase database) {
        List<Auditor> staff = List.of(
                new Auditor("Ann", "", "ann@office.example", List.of(), List.of(), 9, List.of(), List.of()),
                new Auditor("Bob", "Audit House", "", List.of(), List.of(), 9, List.of(), List.of()));
        TestAudits tests = new TestAudits(database, staff);
        return new AuditedOffice(
                tests.audits,
                tests.auditors,
                tests.findings,
                new AuditEvidence(database.jdbc(), tests.table, tests.findings, tests.clock),
                new AuditingProperties(Duration.ofHours(2), "", staff),
                Offices.seattle(),
                database,
                tests);
    }

    /** A case whose complete self-assessment is queued. */
    public void queued(String caseNumber) {
        tests.queued(caseNumber, Answers.complete());
    }

    /** The message that brought the newest version of a case. */
    public long message(String caseNumber) {
        return database.jdbc()
                .sql("SELECT message FROM submission WHERE id = ?")
                .params(tests.of(caseNumber).newestSubmissionId())
                .query(Long.class)
                .single();
    }

    /** The file from which the newest version of a case was read. */
    public void attached(String caseNumber, Sha256 form) {
        tests.rows.set("submission", "file_sha256", tests.of(caseNumber).newestSubmissionId(), form.hex());
    }

    /** A day passes. */
    public void tomorrow() {
        tests.clock.advance(Duration.ofDays(1));
    }
}
