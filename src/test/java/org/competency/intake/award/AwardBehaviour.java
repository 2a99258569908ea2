package org.competency.intake.award;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.competency.intake.audit.Act;
import org.competency.intake.audit.AuditedCaseStudy;
import org.competency.intake.audit.TestAudits.Answers;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.letter.LetterKind;
import org.competency.intake.submission.CaseNumber;
import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.competency.intake.award.TestAwards.PROGRAM;
import static org.competency.intake.award.TestAwards.TODAY;
import static org.competency.intake.award.TestAwards.asUsual;
import static org.competency.intake.award.TestAwards.by;

/** From the audit that was passed to the end of an award, whatever the database. */
abstract class AwardBehaviour {

    private static final String CASE = "CI-0000000A";
    private static final String LEAD = "lead@works.example";

    private final TestAwards office;

    AwardBehaviour(MigratedDatabase database) {
        this.office = new TestAwards(database);
    }

    private Award award() {
        return office.grants.forCase(new CaseNumber(CASE), asUsual(), by("Olga"));
    }

    @Test
    void comesFromAnAuditThatWasPassedForAsLongAsTheProgramSaysAndIsToldOnce() {
        office.passed(CASE, LEAD, Answers.complete());

        Award award = award();

        assertThat(award.status()).isEqualTo(AwardStatus.ACTIVE);
        assertThat(award.achievedOn()).isEqualTo(TODAY);
        assertThat(award.renewalDue()).as("36 months by the definition").isEqualTo("2029-11-16");
        assertThat(office.due()).contains("AWARDED " + CASE);
        assertThat(office.partners.all().find(LEAD).orElseThrow().name()).isEqualTo("Partner One");
        assertThatExceptionOfType(AwardRefusedException.class)
                .isThrownBy(this::award)
                .withMessageContaining("nothing new was passed since");
        assertThat(office.awards.history(award)).hasSize(1);
    }

    @Test
    void refusesDaysAndNamesThatCannotBe() {
        office.partner("Works", "works.example");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> give(TODAY.plusDays(1), null))
                .withMessageContaining("in the future");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> give(LocalDate.of(2020, 1, 1), null))
                .withMessageContaining("renewed by 2023-01-01, which is in the past");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> give(TODAY, TODAY))
                .withMessageContaining("not after it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.grants.toPartner("Nobody", PROGRAM, asUsual(), by("Olga")))
                .withMessageContaining("no partner 'Nobody'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.grants.toPartner("Works", "toys", asUsual(), by("Olga")))
                .withMessageContaining("no program 'toys'");
        assertThat(office.awards.of(office.id("Works"))).isEmpty();
    }

    private Award give(LocalDate on, @Nullable LocalDate until) {
        return office.grants.toPartner("Works", PROGRAM, new Grant(on, until), by("Olga"));
    }

    @Test
    void tellsTheSecondOfTwoWhoDecideAtOnceWhoWasFirst() {
        office.partner("Works", "works.example");
        office.held("Works", "2027-06-30");
        office.awards.revoke(office.id("Works"), PROGRAM, by("Olga"));

        assertThatExceptionOfType(AwardRefusedException.class)
                .isThrownBy(() -> office.awards.revoke(office.id("Works"), PROGRAM, new Act("Oskar", "late", 1)))
                .withMessageContaining("Olga was first (revoke at");
        assertThatExceptionOfType(AwardRefusedException.class)
                .isThrownBy(() -> office.awards.revoke(office.id("Works"), PROGRAM, by("Oskar")))
                .withMessageContaining("it is REVOKED");
    }

    @Test
    void doesNotGiveAnAwardToWhoeverUsesTheNameOfARegisteredPartner() {
        office.partner("Partner One", "one.example");
        office.passed(CASE, "mallory@elsewhere.example", Answers.complete());

        assertThatExceptionOfType(AwardRefusedException.class)
                .isThrownBy(this::award)
                .withMessageContaining("does not belong to the registered partner 'Partner One'");
    }

    @Nested
    class P9 {

        @Test
        void showsTheCaseStudiesThatArePublicWhileTheAwardHolds() {
            office.office.inAudit(CASE, new Answers(5, 4));
            office.office.examination.dropCaseStudy(CASE, 2, by("Ann"));
            office.office.pass(CASE);
            assertThat(office.caseStudies.list(10)).as("passed, not awarded").isEmpty();

            Award award = award();
            assertThat(office.caseStudies.list(10))
                    .extracting(PublicCaseStudy::customer)
                    .containsExactly("Customer 1", "Customer 3", "Customer 4");

            office.awards.revoke(award.partnerId(), PROGRAM, by("Olga"));
            assertThat(office.caseStudies.list(10)).isEmpty();
        }

        @Test
        void neverShowsAWordThatIsNotPublic() {
            assertThat(PassedAudits.shown(List.of(
                            study(1, "A large maker of cars", true),
                            study(2, "Northwind and Globex, Inc.", true),
                            study(3, "GLOBEX", false),
                            study(4, "", true))))
                    .extracting(AuditedCaseStudy::customer)
                    .as("what is anonymised stays so, what names a customer that is not public is left out")
                    .containsExactly("A large maker of cars", "");
        }

        private AuditedCaseStudy study(int number, String customer, boolean isPublic) {
            return new AuditedCaseStudy(number, customer, isPublic, false);
        }

        @Test
        void showsWhatWasApprovedWhileARenewalIsExamined() {
            office.passed(CASE, LEAD, Answers.complete());
            award();
            office.office.inAudit("CI-0000000B", new Answers(4, 3));

            assertThat(office.caseStudies.list(10))
                    .extracting(PublicCaseStudy::caseNumber)
                    .containsExactly(CASE, CASE);
        }
    }

    @Nested
    class P12 {

        @Test
        void givesNothingWhileACriticalFindingIsOpen() {
            office.office.inAudit(CASE, Answers.complete().answer("DOC-003", 2, AnswerValue.NOT_MET));

            assertThatExceptionOfType(AwardRefusedException.class)
                    .isThrownBy(AwardBehaviour.this::award)
                    .withMessageContaining("is not passed: it is IN_AUDIT");
            assertThat(office.partners.all().list(10))
                    .as("nothing is half done")
                    .isEmpty();

            office.office.examination.resolve(CASE, 1, by("Ann"));
            office.office.pass(CASE);
            assertThat(award().isHeld()).isTrue();
        }

        @Test
        void givesNothingToAPartnerWhoseNewestAuditHasNotPassed() {
            office.partner("Works", "works.example");
            office.queued(CASE, LEAD);

            assertThatExceptionOfType(AwardRefusedException.class)
                    .isThrownBy(() -> office.grants.toPartner("Works", PROGRAM, asUsual(), by("Olga")))
                    .withMessageContaining("The audit of case " + CASE + " is not passed");
        }
    }

    @Nested
    class P13 {

        @Test
        void revokesAtAnyTimeAndTellsThePartnerToCease() {
            office.passed(CASE, LEAD, Answers.complete());
            Award award = award();

            Award revoked = office.awards.revoke(award.partnerId(), PROGRAM, by("Olga"));

            assertThat(revoked.status()).isEqualTo(AwardStatus.REVOKED);
            assertThat(office.due()).contains("AWARD_REVOKED " + CASE).doesNotContain("AWARDED " + CASE);
            assertThat(office.said(LetterKind.AWARD_REVOKED.name())).containsEntry("reason", "because");
            assertThat(office.awards.history(revoked))
                    .extracting(AwardEvent::move, AwardEvent::by)
                    .containsExactly(tuple(AwardMove.AWARD, "Olga"), tuple(AwardMove.REVOKE, "Olga"));
        }

        @Test
        void needsAReason() {
            office.partner("Works", "works.example");
            office.held("Works", "2027-06-30");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> office.awards.revoke(office.id("Works"), PROGRAM, new Act("Olga", "", 0)))
                    .withMessageContaining("--why");
            assertThat(office.of("Works").isHeld()).isTrue();
        }
    }

    @Nested
    class Renewal {

        @Test
        void remindsOnceEachAndLapsesAfterTheGrace() {
            office.partner("Works", "works.example");
            office.held("Works", "2027-06-30");
            LocalDate due = LocalDate.of(2027, 6, 30);

            assertThat(office.ageing.run(due.minusDays(91))).isZero();
            assertThat(office.ageing.run(due.minusDays(90))).isEqualTo(2);
            assertThat(office.of("Works").status()).isEqualTo(AwardStatus.RENEWAL_DUE);
            assertThat(office.awards.isDue("works", "", PROGRAM)).isTrue();
            assertThat(office.awards.isDue("?", "works.example", PROGRAM)).isTrue();
            assertThat(office.awards.isDue("?", "other.example", PROGRAM)).isFalse();
            assertThat(office.ageing.run(due.minusDays(90)))
                    .as("the same night again")
                    .isZero();
            assertThat(office.ageing.run(due.minusDays(31))).isZero();
            assertThat(office.ageing.run(due.minusDays(6)))
                    .as("only the nearest")
                    .isEqualTo(1);
            assertThat(office.ageing.run(due.minusDays(5))).isZero();
            assertThat(office.due())
                    .containsExactly("RENEWAL_DUE lead@works.example", "RENEWAL_DUE lead@works.example");

            assertThat(office.ageing.run(due.plusDays(30))).isZero();
            assertThat(office.ageing.run(due.plusDays(31))).isEqualTo(1);
            assertThat(office.of("Works").status()).isEqualTo(AwardStatus.LAPSED);
            assertThat(office.due()).contains("AWARD_LAPSED lead@works.example");
        }

        @Test
        void waitsForARenewalThatIsUnderWayAndTakesItsResult() {
            office.partner("Works", "works.example");
            office.held("Works", "2026-12-01");
            office.queued(CASE, LEAD);

            office.ageing.run(TODAY);
            office.ageing.run(TODAY.plusYears(1));
            assertThat(office.of("Works").status()).isEqualTo(AwardStatus.RENEWAL_DUE);
            assertThat(office.due()).isEmpty();

            office.office.audits.assign(CASE, "Ann", by("Olga"));
            office.office.audits.schedule(CASE, office.office.clock.instant().plusSeconds(90_000), by("Olga"));
            office.office.audits.start(CASE, by("Ann"));
            office.office.pass(CASE);
            office.ageing.run(TODAY.plusYears(1));
            assertThat(office.of("Works").status())
                    .as("passed, the office decides")
                    .isEqualTo(AwardStatus.RENEWAL_DUE);

            Award renewed = office.grants.toPartner("Works", PROGRAM, asUsual(), by("Olga"));
            assertThat(renewed.status()).isEqualTo(AwardStatus.ACTIVE);
            assertThat(renewed.renewalDue()).isEqualTo("2029-11-16");
            assertThat(office.awards.history(renewed))
                    .extracting(AwardEvent::move)
                    .containsExactly(AwardMove.AWARD, AwardMove.NEAR_RENEWAL, AwardMove.RENEW);
        }
    }

    @Test
    void recordsAwardsOfBeforeFromAFileAndTellsNobody() {
        office.partner("Works", "works.example");
        List<String> file = List.of(
                "name,program,achieved-on,renewal-due",
                "Works," + PROGRAM + ",2025-03-01,",
                "Nobody," + PROGRAM + ",2025-03-01,",
                "Works,toys,2025-03-01,",
                "Works," + PROGRAM + ",yesterday,");

        List<AwardImport.Line> report = office.registration.run(file, by("Olga"));

        assertThat(report)
                .extracting(AwardImport.Line::result)
                .containsExactly(
                        AwardImport.Result.ADDED,
                        AwardImport.Result.REFUSED,
                        AwardImport.Result.REFUSED,
                        AwardImport.Result.REFUSED);
        assertThat(report.get(0).renewalDue()).isEqualTo("2028-03-01");
        assertThat(report.get(3).reason()).contains("'yesterday' is no day");
        assertThat(office.registration.run(file, by("Olga")).get(0).result()).isEqualTo(AwardImport.Result.UNCHANGED);
        assertThat(office.due()).isEmpty();
    }
}
