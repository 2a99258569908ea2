package org.competency.intake.audit;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.competency.intake.assessment.Assessment;
import org.competency.intake.assessment.Assessor;
import org.competency.intake.assessment.Finding;
import org.competency.intake.assessment.Verdict;
import org.competency.intake.audit.TestAudits.Answers;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.competency.intake.audit.TestAudits.by;

/**
 * The rules of the program by their numbers, each at the place where the office meets it. P9, P12 and P13 are with the awards,
 * P14 with changes of ownership, P15 with the replies.
 */
class ProgramRuleTests {

    private static final String CASE = "CI-00000001";
    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 16);

    private final TestAudits office = new TestAudits(MigratedDatabase.h2());

    private static Assessment judged(Answers answers) {
        return Assessor.with(TestAudits.CHECKLISTS).assess(TestAudits.CHECKLIST, answers.reading(), RECEIVED);
    }

    @Nested
    class P3 {

        @Test
        void promisesAnAnswerWithinFiveBusinessDaysAtTheOffice() {
            office.receivedAt("2026-11-20T23:30:00Z");
            office.queued(CASE, Answers.complete());

            assertThat(office.of(CASE).dueOn())
                    .as("Friday, and Thanksgiving does not count")
                    .isEqualTo("2026-11-30");
        }
    }

    @Nested
    class P4 {

        @Test
        void asksForAnAnswerInEveryRowThatApplies() {
            Assessment blank = judged(Answers.complete().answer("DOC-001", 0, AnswerValue.BLANK));

            assertThat(blank.verdict()).isEqualTo(Verdict.INCOMPLETE);
            assertThat(blank.findings()).extracting(Finding::requirement).containsExactly("DOC-001");
        }
    }

    @Nested
    class P5 {

        @Test
        void schedulesNothingWithoutThePersonsAndTheConsent() {
            office.queued(CASE, Answers.complete().answer("AUD-004", 0, AnswerValue.NOT_MET));
            office.audits.assign(CASE, "Ann", by("Olga"));

            assertThatExceptionOfType(AuditRefusedException.class)
                    .isThrownBy(() -> office.audits.schedule(CASE, TestAudits.NOW.plusSeconds(86_400), by("Olga")))
                    .withMessageContaining("its newest version lacks");
        }
    }

    @Nested
    class P6 {

        @Test
        void letsInHouseExpertsAndFirmsAudit() {
            TestAudits staffed = new TestAudits(
                    MigratedDatabase.h2(),
                    List.of(
                            new Auditor("Ann", "", "", List.of(), List.of(), 2, List.of(), List.of()),
                            new Auditor("Bob", "Audit House", "", List.of(), List.of(), 2, List.of(), List.of())));
            staffed.queued(CASE, Answers.complete());

            assertThat(staffed.proposals.of(staffed.of(CASE)))
                    .filteredOn(AuditorProposal::suits)
                    .extracting(AuditorProposal::reason)
                    .anyMatch(reason -> reason.contains("in-house"))
                    .anyMatch(reason -> reason.contains("of Audit House"));
        }
    }

    @Nested
    class P7 {

        @Test
        void judgesByTheVersionsThatAreValidOnTheDayOfReceipt() {
            String program = TestAudits.CHECKLIST.ref().id();

            assertThat(TestAudits.CHECKLISTS.acceptedOn(program, RECEIVED))
                    .extracting(Checklist::ref)
                    .containsExactly(TestAudits.CHECKLIST.ref());
            assertThat(TestAudits.CHECKLISTS.acceptedOn(program, LocalDate.of(2027, 3, 1)))
                    .hasSize(2);
            assertThat(TestAudits.CHECKLISTS.acceptedOn(program, LocalDate.of(2027, 5, 1)))
                    .extracting(checklist -> checklist.ref().version())
                    .containsExactly("1.1");
        }
    }

    @Nested
    class P8 {

        @Test
        void asksForEveryElementOfACaseStudy() {
            Assessment assessment = judged(Answers.complete().answer("CST-002", 3, AnswerValue.BLANK));

            assertThat(assessment.verdict()).isEqualTo(Verdict.INCOMPLETE);
            assertThat(assessment.findings()).extracting(Finding::caseStudy).containsExactly(3);
        }
    }

    @Nested
    class P10 {

        @Test
        void asksForEnoughCaseStudiesThatArePublic() {
            assertThat(judged(new Answers(4, 2)).verdict()).isEqualTo(Verdict.COMPLETE);
            assertThat(judged(new Answers(3, 2)).findings())
                    .extracting(Finding::code)
                    .contains("CASE_STUDIES_TOO_FEW");
            assertThat(judged(new Answers(4, 1)).findings())
                    .extracting(Finding::code)
                    .contains("PUBLIC_CASE_STUDIES_TOO_FEW");
        }
    }

    @Nested
    class P11 {

        @Test
        void passesNothingBeforeEveryElementThatAppliesWasExamined() {
            office.inAudit(CASE, Answers.complete());

            assertThatExceptionOfType(AuditRefusedException.class)
                    .isThrownBy(() -> office.audits.pass(CASE, by("Ann")))
                    .withMessageContaining("not examined are");
            assertThat(office.findings.elements(office.of(CASE).id()))
                    .extracting(AuditElement::name)
                    .anyMatch(name -> name.startsWith("Architecture baseline") && name.endsWith("case study 4"));
        }

        @Test
        void leavesTheBaselineOutWhereNoEnvironmentIsOperated() {
            office.inAudit(CASE, Answers.complete().fact("operatesAwsEnvironment", "NO"));

            assertThat(office.findings.elements(office.of(CASE).id()))
                    .extracting(AuditElement::name)
                    .noneMatch(name -> name.startsWith("Architecture baseline"));
        }
    }

    @Nested
    class P12 {

        @Test
        void countsAgainWhenACaseStudyIsRemovedFromConsideration() {
            office.inAudit(CASE, Answers.complete());

            assertThat(office.examination.dropCaseStudy(CASE, 4, by("Ann")))
                    .anyMatch(line -> line.contains("3 of at least 4"));
            assertThatExceptionOfType(AuditRefusedException.class)
                    .isThrownBy(() -> office.audits.pass(CASE, by("Ann")))
                    .withMessageContaining("critical findings are open");
        }
    }
}
