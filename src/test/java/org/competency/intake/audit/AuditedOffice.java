package org.competency.intake.audit;

import java.time.Duration;
import java.util.List;

import org.competency.intake.audit.TestAudits.Answers;
import org.competency.intake.support.MigratedDatabase;

/** An office with two auditors on a database of a test, for tests of what is made out of audits. */
public record AuditedOffice(
        Audits audits, Auditors auditors, AuditingProperties properties, OfficeProperties office, TestAudits tests) {

    public static AuditedOffice on(MigratedDatabase database) {
        List<Auditor> staff = List.of(
                new Auditor("Ann", "", "ann@office.example", List.of(), List.of(), 9, List.of(), List.of()),
                new Auditor("Bob", "Audit House", "", List.of(), List.of(), 9, List.of(), List.of()));
        TestAudits tests = new TestAudits(database, staff);
        return new AuditedOffice(
                tests.audits,
                tests.auditors,
                new AuditingProperties(Duration.ofHours(2), "", staff),
                Offices.seattle(),
                tests);
    }

    /** A case whose complete self-assessment is queued. */
    public void queued(String caseNumber) {
        tests.queued(caseNumber, Answers.complete());
    }
}
