package org.competency.intake.audit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.competency.intake.assessment.AuditScope;
import org.competency.intake.audit.AuditFinding.Origin;
import org.competency.intake.audit.AuditFinding.Status;
import org.competency.intake.audit.TestAudits.Answers;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.competency.intake.audit.TestAudits.NOW;
import static org.competency.intake.audit.TestAudits.by;

/** From the queue to the end of an audit, whatever the database; rules of the program by their numbers. */
abstract class AuditLifeCycleBehaviour {

    private static final String CASE = "CI-00000001";

    private final TestAudits office;

    AuditLifeCycleBehaviour(MigratedDatabase database) {
        this.office = new TestAudits(database);
    }

    @Test
    void runsAnAuditFromTheQueueToItsEnd() {
        office.inAudit(CASE, Answers.complete());
        examineAll();
        office.audits.pass(CASE, by("Ann"));

        AuditState audit = office.of(CASE);
        assertThat(audit.status()).isEqualTo(AuditStatus.PASSED);
        List<AuditEvent> history = office.audits.history(audit);
        assertThat(history)
                .extracting(AuditEvent::move)
                .startsWith(AuditMove.QUEUE, AuditMove.ASSIGN, AuditMove.SCHEDULE, AuditMove.START)
                .endsWith(AuditMove.PASS);
        assertThat(AuditEvent.replay(history)).contains(AuditStatus.PASSED);
    }

    @Test
    void refusesAWrongMoveAndSaysWhatIsPossible() {
        office.queued(CASE, Answers.complete());

        assertThatExceptionOfType(AuditRefusedException.class)
                .isThrownBy(() -> office.audits.start(CASE, by("Ann")))
                .withMessageContaining("it is QUEUED")
                .withMessageContaining("Possible now: assign, withdraw.");
        assertThat(office.audits.history(office.of(CASE))).hasSize(1);
    }

    @Test
    void tellsTheSecondOfTwoWhoWasFirst() {
        office.queued(CASE, Answers.complete());
        int seen = office.of(CASE).version();
        office.audits.assign(CASE, "Ann", by("Olga"));

        assertThatExceptionOfType(AuditRefusedException.class)
                .isThrownBy(() -> office.audits.assign(CASE, "Bob", by("Oskar")))
                .withMessageContaining("assign by Olga");
        assertThatExceptionOfType(AuditRefusedException.class)
                .isThrownBy(() -> office.audits.withdraw(CASE, new Act("Oskar", "gone", seen)))
                .withMessageContaining("Olga was first");
        assertThat(office.of(CASE).auditor()).isEqualTo("Ann");
    }

    @Test
    void endsWhenThePartnerTakesTheApplicationBack() {
        office.queued(CASE, Answers.complete());

        assertThat(office.audits.takenBack(CASE)).isTrue();
        assertThat(office.audits.takenBack(CASE)).as("it has ended").isFalse();
        assertThat(office.of(CASE).status()).isEqualTo(AuditStatus.WITHDRAWN);
        assertThat(office.audits.history(office.of(CASE)))
                .last()
                .satisfies(event -> assertThat(event.why()).contains("took the application back"));
    }

    @Test
    void refusesACaseWithoutAnAuditAndADayInThePast() {
        office.queued(CASE, Answers.complete());
        office.audits.assign(CASE, "Ann", by("Olga"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.audits.assign("CI-99999999", "Ann", by("Olga")))
                .withMessageContaining("No audit is queued for case CI-99999999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.audits.schedule(CASE, NOW.minusSeconds(1), by("Olga")))
                .withMessageContaining("in the past");
        assertThat(office.of(CASE).status()).isEqualTo(AuditStatus.SCHEDULING);
    }

    @Test
    void p5SchedulesOnlyWithThePersonsAndTheConsentOfTheNewestVersion() {
        long application = office.rows.application(CASE);
        office.version(application, 1, Answers.complete());
        office.audits.assign(CASE, "Ann", by("Olga"));
        office.version(
                application,
                2,
                Answers.complete().answer("AUD-004", 0, AnswerValue.NOT_MET).response("AUD-002", "to be named"));

        assertThatExceptionOfType(AuditRefusedException.class)
                .isThrownBy(() -> office.audits.schedule(CASE, NOW.plusSeconds(60), by("Olga")))
                .withMessageContaining("AUD-002")
                .withMessageContaining("AUD-004")
                .withMessageNotContaining("AUD-001");
        office.version(application, 3, Answers.complete());
        office.audits.schedule(CASE, NOW.plusSeconds(60), by("Olga"));

        assertThat(office.of(CASE).status()).isEqualTo(AuditStatus.SCHEDULED);
    }

    @Test
    void p11TracksTheElementsOfEachCaseStudyAndTheBaselineOnlyWhereItApplies() {
        office.inAudit(CASE, Answers.complete());
        office.inAudit("CI-00000002", Answers.complete().fact("operatesAwsEnvironment", "NO"));

        assertThat(titles(CASE, 2))
                .containsExactlyInAnyOrder("Documentation review", "Architecture baseline", "Product Design");
        assertThat(titles("CI-00000002", 2)).containsExactlyInAnyOrder("Documentation review", "Product Design");
        assertThat(titles(CASE, 0)).containsExactly("SaaS deployment");
    }

    @Test
    void p11PassesOnlyWhenEveryElementWasExamined() {
        office.inAudit(CASE, Answers.complete());

        assertThatExceptionOfType(AuditRefusedException.class)
                .isThrownBy(() -> office.audits.pass(CASE, by("Ann")))
                .withMessageContaining("Architecture baseline of case study 3");
    }

    @Test
    void p12CarriesWhatThePartnerDeclaredNotMetToTheAuditor() {
        office.inAudit(CASE, Answers.complete().answer("DOC-003", 2, AnswerValue.NOT_MET));

        assertThat(all()).singleElement().satisfies(finding -> {
            assertThat(finding.origin()).isEqualTo(Origin.DECLARED);
            assertThat(finding.critical()).isTrue();
            assertThat(finding.requirement()).isEqualTo("DOC-003");
            assertThat(finding.caseStudy()).isEqualTo(2);
        });
    }

    @Test
    void p12LetsNothingPassWithAnOpenCriticalFinding() {
        office.inAudit(CASE, Answers.complete());
        examineAll();
        office.examination.find(CASE, true, "DOC-002", 1, "No diagram", "Send one", null, by("Ann"));
        office.audits.remediate(CASE, LocalDate.of(2026, 12, 24), by("Ann"));

        assertThatExceptionOfType(AuditRefusedException.class)
                .isThrownBy(() -> office.audits.pass(CASE, by("Ann")))
                .withMessageContaining("critical findings are open: 1");
        assertThat(all()).singleElement().extracting(AuditFinding::dueOn).isEqualTo(LocalDate.of(2026, 12, 24));
        office.examination.resolve(CASE, 1, by("Ann"));
        office.examination.reopen(CASE, 1, by("Ann"));
        office.examination.resolve(CASE, 1, by("Ann"));
        office.audits.pass(CASE, by("Ann"));

        assertThat(office.of(CASE).status()).isEqualTo(AuditStatus.PASSED);
    }

    @Test
    void p12DropsACaseStudyWhereTheMinimumNumbersStillHold() {
        office.inAudit(CASE, new Answers(5, 3).answer("DOC-003", 2, AnswerValue.NOT_MET));

        List<String> means = office.examination.dropCaseStudy(CASE, 2, by("Ann"));

        assertThat(means)
                .containsExactly(
                        "Case study 2 is out of consideration; 4 remain, 2 of them public.",
                        "Findings dropped with it: 1.",
                        "The minimum numbers still hold.");
        assertThat(all()).singleElement().extracting(AuditFinding::status).isEqualTo(Status.DROPPED);
        examineAll();
        office.audits.pass(CASE, by("Ann"));
        assertThat(office.of(CASE).status()).isEqualTo(AuditStatus.PASSED);
    }

    @Test
    void p12OpensACriticalFindingWhereTooFewCaseStudiesRemain() {
        office.inAudit(CASE, Answers.complete());

        List<String> means = office.examination.dropCaseStudy(CASE, 1, by("Ann"));

        assertThat(means).anyMatch(line -> line.startsWith("That is a critical finding: 3 of at least 4"));
        assertThat(all())
                .extracting(AuditFinding::origin)
                .containsOnly(Origin.REMOVAL)
                .isNotEmpty();
        examineAll();
        assertThatExceptionOfType(AuditRefusedException.class).isThrownBy(() -> office.audits.pass(CASE, by("Ann")));
        assertThatExceptionOfType(AuditRefusedException.class)
                .isThrownBy(() -> office.examination.dropCaseStudy(CASE, 1, by("Ann")))
                .withMessageContaining("dropped already");
    }

    @Test
    void p9TakesACaseStudyThatContradictsItselfAsNonPublic() {
        Answers contradicting = Answers.complete().response("CST-007", "non-public");

        assertThat(AuditScope.of(TestAudits.CHECKLIST, contradicting.reading()).caseStudies())
                .hasSize(4)
                .noneMatch(AuditScope.AuditedCaseStudy::isPublic);
        assertThat(AuditScope.of(TestAudits.CHECKLIST, Answers.complete().reading())
                        .caseStudies())
                .filteredOn(AuditScope.AuditedCaseStudy::isPublic)
                .hasSize(2);
    }

    @Test
    void tellsTheAuditorOfANewerVersionAndDisturbsNothing() {
        long application = office.rows.application(CASE);
        office.version(application, 1, Answers.complete());
        office.audits.assign(CASE, "Ann", by("Olga"));
        office.audits.schedule(CASE, NOW.plusSeconds(60), by("Olga"));
        office.audits.start(CASE, by("Ann"));
        long audited = office.of(CASE).submissionId();

        office.version(application, 2, Answers.complete());

        AuditState audit = office.of(CASE);
        assertThat(audit.status()).isEqualTo(AuditStatus.IN_AUDIT);
        assertThat(audit.submissionId()).isEqualTo(audited);
        assertThat(office.table.last(audit.id())).satisfies(event -> {
            assertThat(event.move()).isEqualTo(AuditMove.NEW_VERSION);
            assertThat(event.detail()).contains("version 2 (COMPLETE)").contains("goes on");
        });
    }

    @Test
    void queuesAnEndedAuditAnewWithItsOwnPromise() {
        long application = office.rows.application(CASE);
        office.version(application, 1, Answers.complete());
        LocalDate first = office.of(CASE).dueOn();
        office.audits.withdraw(CASE, by("Olga"));
        office.clock.advance(Duration.ofDays(30));

        office.rows.set("audit", "due_on", office.of(CASE).id(), LocalDate.of(2026, 1, 5));
        office.version(application, 2, Answers.complete());

        assertThat(office.of(CASE).status()).isEqualTo(AuditStatus.QUEUED);
        assertThat(office.of(CASE).dueOn()).isEqualTo(first);
        assertThat(office.of(CASE).auditor()).isNull();
    }

    @Test
    void claimsWhatIsDueFirst() {
        office.queued(CASE, Answers.complete());
        office.queued("CI-00000002", Answers.complete());
        office.rows.set("audit", "due_on", office.of("CI-00000002").id(), LocalDate.of(2026, 11, 1));

        assertThat(office.audits.claim("Ann", by("Ann")))
                .map(AuditState::caseNumber)
                .contains("CI-00000002");
        assertThat(office.audits.claim("Ann", by("Ann")))
                .map(AuditState::caseNumber)
                .contains(CASE);
        assertThat(office.audits.claim("Ann", by("Ann"))).isEmpty();
    }

    @Test
    void refusesAFindingAboutWhatIsNotThere() {
        office.inAudit(CASE, Answers.complete());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.examination.find(CASE, true, "XXX-1", null, "Bad", "", null, by("Ann")))
                .withMessageContaining("'XXX-1' is no row of");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.examination.find(CASE, true, null, 9, "Bad", "", null, by("Ann")))
                .withMessageContaining("no case study 9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.examination.resolve(CASE, 7, by("Ann")))
                .withMessageContaining("no finding 7");
        assertThat(all()).isEmpty();
    }

    private List<AuditFinding> all() {
        return office.findings.all(office.of(CASE).id());
    }

    private List<String> titles(String caseNumber, int caseStudy) {
        return office.findings.elements(office.of(caseNumber).id()).stream()
                .filter(element -> element.caseStudy() == caseStudy)
                .map(AuditElement::title)
                .toList();
    }

    private void examineAll() {
        office.findings
                .elements(office.of(CASE).id())
                .forEach(element -> office.examination.examine(CASE, element.caseStudy(), element.title(), by("Ann")));
    }
}
