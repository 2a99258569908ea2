package org.competency.intake.audit;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.competency.intake.audit.TestAudits.Answers;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.competency.intake.audit.TestAudits.NOW;
import static org.competency.intake.audit.TestAudits.by;

class AuditEvidenceTests {

    private static final String CASE = "CI-00000001";

    private final MigratedDatabase database = MigratedDatabase.h2();
    private final TestAudits office = new TestAudits(database);
    private final AuditEvidence evidence =
            new AuditEvidence(database.jdbc(), office.table, office.findings, office.clock);

    @Test
    void filesEachFileOfAMailAtItsFindings() {
        office.inAudit(
                CASE,
                Answers.complete().answer("DOC-003", 2, AnswerValue.NOT_MET).answer("DOC-004", 1, AnswerValue.NOT_MET));

        assertThat(evidence.file(CASE, mail(11, "findings 1 and 2")))
                .hasValueSatisfying(filed -> assertThat(filed.findings()).containsExactlyInAnyOrder(1, 2));

        assertThat(evidence.of(office.of(CASE)))
                .extracting(EvidenceFile::finding, EvidenceFile::name, EvidenceFile::sha256, EvidenceFile::message)
                .containsExactly(
                        tuple(1, "../../etc/design.pdf", "b".repeat(64), 11L),
                        tuple(2, "../../etc/design.pdf", "b".repeat(64), 11L));
    }

    @Test
    void keepsWhatIsAmbiguousAtTheAuditForAPerson() {
        office.inAudit(
                CASE,
                Answers.complete().answer("DOC-003", 2, AnswerValue.NOT_MET).answer("DOC-004", 1, AnswerValue.NOT_MET));

        evidence.file(CASE, mail(11, "our documents"));

        assertThat(evidence.of(office.of(CASE))).singleElement().satisfies(file -> {
            assertThat(file.finding()).isZero();
            assertThat(file.why()).isEqualTo("it names no finding, and 2 are open");
        });
    }

    @Test
    void filesAMailOnceAndWhereItWasFiledAlsoWhenTheAuditHasEnded() {
        office.inAudit(CASE, Answers.complete().answer("DOC-003", 2, AnswerValue.NOT_MET));
        evidence.file(CASE, mail(11, "finding 1"));
        office.audits.fail(CASE, by("Ann"));

        assertThat(evidence.isTakenFor(CASE, 11)).isTrue();
        assertThat(evidence.isTakenFor(CASE, 12)).isFalse();
        assertThat(evidence.file(CASE, mail(11, "finding 1")))
                .hasValueSatisfying(filed -> assertThat(filed.findings()).containsExactly(1));
        assertThat(evidence.of(office.of(CASE))).hasSize(1);
    }

    @Test
    void takesNoneBeforeTheAuditHasBegun() {
        office.queued(CASE, Answers.complete());

        assertThat(evidence.isTakenFor(CASE, 11)).isFalse();
        assertThat(evidence.isTakenFor("CI-99999999", 11)).isFalse();
    }

    private static EvidenceMail mail(long message, String subject) {
        return new EvidenceMail(
                message,
                "a".repeat(64),
                4711,
                NOW,
                "alliance@partner.example",
                subject,
                "",
                List.of(new EvidenceMail.File("2", "../../etc/design.pdf", "application/pdf", 42, "b".repeat(64))));
    }
}
