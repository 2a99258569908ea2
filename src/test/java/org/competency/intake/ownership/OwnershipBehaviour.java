package org.competency.intake.ownership;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.competency.intake.audit.AuditStatus;
import org.competency.intake.audit.TestAudits.Answers;
import org.competency.intake.award.Award;
import org.competency.intake.award.AwardStatus;
import org.competency.intake.award.Disclosure;
import org.competency.intake.award.PublicCaseStudy;
import org.competency.intake.award.TestAwards;
import org.competency.intake.partner.Partner;
import org.competency.intake.submission.ApplicationStatus;
import org.competency.intake.submission.CaseNumber;
import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.competency.intake.award.TestAwards.PROGRAM;
import static org.competency.intake.award.TestAwards.TODAY;
import static org.competency.intake.award.TestAwards.asUsual;
import static org.competency.intake.award.TestAwards.by;
import static org.competency.intake.ownership.TestOwnership.circumstances;
import static org.competency.intake.ownership.TestOwnership.entered;
import static org.competency.intake.ownership.TestOwnership.preview;

/** Mergers, acquisitions and divestitures by rule P14, whatever the database. */
abstract class OwnershipBehaviour {

    private static final String CASE = "CI-0000000A";
    private static final String OTHER_CASE = "CI-0000000B";

    private final MigratedDatabase database;
    private final TestOwnership test;
    private final TestAwards office;

    OwnershipBehaviour(MigratedDatabase database) {
        this.database = database;
        this.test = new TestOwnership(database);
        this.office = test.office;
    }

    @BeforeEach
    void twoPartners() {
        office.partner("Big", "big.example");
        office.partner("Small", "small.example");
    }

    private Outcome acquire() {
        return test.ownership.acquire("Big", "Small", entered("Olga"));
    }

    @Nested
    class P14a {

        @Test
        void notesThatAHolderAcquiredOneThatIsNone() {
            office.held("Big", "2027-06-30");

            Outcome outcome = acquire();

            assertThat(office.of("Big").status()).isEqualTo(AwardStatus.ACTIVE);
            assertThat(office.of("Big").renewalDue()).isEqualTo("2027-06-30");
            assertThat(office.disclosures.openOf(office.of("Big").id()))
                    .extracting(Disclosure::rule, Disclosure::about)
                    .containsExactly(tuple("P14a", "Small"));
            assertThat(office.due()).containsExactly("ACQUISITION_NOTED lead@big.example");
            assertThat(outcome.letters()).hasSize(1);

            office.ageing.run(LocalDate.of(2027, 6, 1));
            assertThat(office.letters().due(0, 10))
                    .last()
                    .satisfies(letter -> assertThat(letter.facts().points())
                            .singleElement()
                            .satisfies(point -> assertThat(point.code()).isEqualTo("ACQUIRED")));
        }

        @Test
        void isSettledByTheNextRenewal() {
            office.held("Big", "2027-06-30");
            acquire();

            office.grants.toPartner("Big", PROGRAM, asUsual(), by("Olga"));

            assertThat(office.disclosures.openOf(office.of("Big").id())).isEmpty();
            assertThat(office.disclosures.of(office.of("Big").id())).hasSize(1);
        }
    }

    @Nested
    class P14b {

        @Test
        void freezesTheAwardUntilTheAcquirerIsValidatedItself() {
            office.passed(CASE, "ada@small.example", Answers.complete());
            office.grants.forCase(new CaseNumber(CASE), asUsual(), by("Olga"));
            assertThat(office.caseStudies.list(10)).hasSize(2);

            acquire();

            assertThat(office.of("Small").status()).isEqualTo(AwardStatus.FROZEN);
            assertThat(office.awards.find(office.id("Big"), PROGRAM)).isEmpty();
            assertThat(office.caseStudies.list(10)).isEmpty();
            assertThat(office.due())
                    .contains(
                            "ACQUISITION_NEEDS_APPLICATION " + CASE, "ACQUISITION_NEEDS_APPLICATION lead@big.example");
            assertThatThrownBy(() -> office.grants.toPartner("Small", PROGRAM, asUsual(), by("Olga")))
                    .hasMessageContaining("'Small' is part of 'Big' now");

            office.passed(OTHER_CASE, "lead@big.example", Answers.complete());
            office.grants.forCase(new CaseNumber(OTHER_CASE), asUsual(), by("Olga"));

            assertThat(office.of("Big").status()).isEqualTo(AwardStatus.ACTIVE);
            assertThat(office.of("Small").status()).isEqualTo(AwardStatus.MERGED);
            assertThat(office.caseStudies.list(10))
                    .extracting(PublicCaseStudy::caseNumber)
                    .containsOnly(OTHER_CASE);
        }

        @Test
        void freezesAnApplicationOfTheAcquiredOneAsTheAcquirerNeedsItsOwn() {
            office.held("Small", "2026-12-31");
            office.queued(CASE, "ada@small.example");

            acquire();

            assertThat(application(CASE)).isEqualTo(ApplicationStatus.FROZEN);
            assertThat(office.office.of(CASE).status()).isEqualTo(AuditStatus.WITHDRAWN);
            assertThat(office.due()).contains("APPLICATION_FROZEN " + CASE);
        }
    }

    @Nested
    class P14c {

        @Test
        void letsTheSoonerRenewalHoldForBoth() {
            office.held("Big", "2028-01-31");
            office.held("Small", "2027-03-31");

            acquire();

            assertThat(office.of("Big").renewalDue()).isEqualTo("2027-03-31");
            assertThat(office.of("Small").status()).isEqualTo(AwardStatus.MERGED);
            assertThat(office.due()).containsExactly("ACQUISITION_RENEWS_SOONEST lead@big.example");
        }

        @Test
        void keepsTheRenewalOfTheAcquirerWhereThatIsSooner() {
            office.held("Big", "2027-01-31");
            office.held("Small", "2027-03-31");

            acquire();

            assertThat(office.of("Big").renewalDue()).isEqualTo("2027-01-31");
            assertThat(office.awards.history(office.of("Big"))).hasSize(1);
        }

        @Test
        void goesOnShowingTheCaseStudiesOfBoth() {
            office.passed(CASE, "ada@small.example", Answers.complete());
            office.grants.forCase(new CaseNumber(CASE), asUsual(), by("Olga"));
            office.held("Big", "2028-01-31");

            acquire();

            assertThat(office.caseStudies.list(10))
                    .extracting(PublicCaseStudy::partner)
                    .containsExactly("Big", "Big");
        }
    }

    @Nested
    class P14d {

        @Test
        void removesTheCompetencyAtOnceWhereMostOfThePracticeLeaves() {
            office.held("Big", "2027-06-30");

            Outcome outcome = divest(Degree.MOST, "new@spin.example");

            assertThat(office.of("Big").status()).isEqualTo(AwardStatus.REVOKED);
            assertThat(office.due())
                    .containsExactly("DIVESTITURE_REMOVED lead@big.example", "DIVESTED_APPLIES_ANEW new@spin.example");
            assertThat(office.awards.of(office.id("Spin")))
                    .as("it applies as a new partner")
                    .isEmpty();
            assertThat(outcome.changes()).extracting(Change::what).contains("partner Spin", "domain big.example");
        }

        @Test
        void opensADisclosureWhereAPartLeaves() {
            office.held("Big", "2027-06-30");

            divest(Degree.PART, null);

            Award award = office.of("Big");
            assertThat(award.status()).isEqualTo(AwardStatus.ACTIVE);
            assertThat(office.disclosures.openOf(award.id()))
                    .extracting(Disclosure::rule, Disclosure::about)
                    .containsExactly(tuple("P14d", "Spin"));
            assertThat(office.due()).containsExactly("DIVESTITURE_NOTED lead@big.example");
        }

        private Outcome divest(Degree degree, @Nullable String contact) {
            return test.ownership.divest(
                    "Big",
                    new Divestiture("Spin", degree, List.of(), List.of("big.example"), contact),
                    entered("Olga"));
        }
    }

    @Test
    void joinsContactsAndMovesOpenApplications() {
        office.queued(CASE, "ada@small.example");

        acquire();

        assertThat(application(CASE)).isEqualTo(ApplicationStatus.OPEN);
        assertThat(office.applications.of(office.id("Big")))
                .extracting(each -> each.caseNumber() + " " + each.partner())
                .containsExactly(CASE + " Big");
        Partner big = office.partners.all().find("Big").orElseThrow();
        assertThat(big.domains()).containsExactly("big.example", "small.example");
        assertThat(big.contacts()).containsExactly("lead@big.example", "lead@small.example");
        assertThat(office.due()).containsExactly("APPLICATION_MOVED " + CASE);
    }

    @Test
    void mergesUnderANewName() {
        test.ownership.merge("Big", "Small", "Big & Small", entered("Olga"));

        assertThat(office.partners
                        .all()
                        .find("lead@small.example")
                        .orElseThrow()
                        .name())
                .isEqualTo("Big & Small");
        assertThat(test.events.of(office.id("Small")))
                .singleElement()
                .satisfies(event -> assertThat(event.kind()).isEqualTo(EventKind.MERGE));
    }

    @Test
    void previewsExactlyWhatIsDoneThen() {
        office.held("Big", "2028-01-31");
        office.held("Small", "2027-03-31");
        office.queued(CASE, "ada@small.example");

        Outcome preview = test.ownership.acquire("Big", "Small", preview());

        assertThat(preview.done()).isFalse();
        assertThat(office.due()).isEmpty();
        assertThat(office.of("Small").status()).isEqualTo(AwardStatus.ACTIVE);
        assertThat(test.events.of(office.id("Big"))).isEmpty();
        assertThat(office.partners.all().find("Small").orElseThrow().domains()).containsExactly("small.example");

        Outcome done = acquire();
        assertThat(done.changes()).isEqualTo(preview.changes()).hasSizeGreaterThan(4);
        assertThat(done.letters()).isEqualTo(preview.letters());
        assertThat(test.events.of(office.id("Big"))).singleElement().satisfies(event -> {
            assertThat(event.changes()).isEqualTo(done.changes());
            assertThat(event.by()).isEqualTo("Olga");
            assertThat(event.why()).isEqualTo("announced today");
        });
    }

    @Test
    void isDoneWholeOrNotAtAll() {
        office.held("Big", "2028-01-31");
        office.held("Small", "2027-03-31");
        office.queued(CASE, "ada@small.example");
        database.jdbc().sql("DROP TABLE disclosure").update();

        assertThatThrownBy(this::acquire).isInstanceOf(RuntimeException.class);

        assertThat(office.of("Small").status()).isEqualTo(AwardStatus.ACTIVE);
        assertThat(office.of("Big").renewalDue()).isEqualTo("2028-01-31");
        assertThat(office.partners.all().find("Small").orElseThrow().domains()).containsExactly("small.example");
        assertThat(office.partners.changes().get(office.id("Small")).acquiredBy())
                .isNull();
        assertThat(office.due()).isEmpty();
        assertThat(test.events.of(office.id("Big"))).isEmpty();
    }

    @Test
    void refusesWhatCannotBeAndChangesNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> test.ownership.acquire("Big", "big", entered("Olga")))
                .withMessageContaining("the same partner");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> test.ownership.acquire("Big", "Nobody", entered("Olga")))
                .withMessageContaining("no partner 'Nobody'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> on(TODAY.plusDays(1)))
                .withMessageContaining("in the future");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> on(TODAY.minusYears(3)))
                .withMessageContaining("more than a year ago");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> test.ownership.divest(
                        "Big", new Divestiture("Small", Degree.PART, List.of(), List.of(), null), entered("Olga")))
                .withMessageContaining("called 'Small' already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> test.ownership.divest(
                        "Big",
                        new Divestiture("Spin", Degree.PART, List.of(), List.of("small.example"), null),
                        entered("Olga")))
                .withMessageContaining("does not belong to 'Big'");
        assertThat(office.partners.all().find("Spin")).isEmpty();
        assertThat(test.events.of(office.id("Big"))).isEmpty();
    }

    private Outcome on(LocalDate day) {
        return test.ownership.acquire("Big", "Small", circumstances("Olga", day, 0, false));
    }

    @Test
    void refusesWhileAnAuditorIsAtWork() {
        office.office.inAudit(CASE, Answers.complete());
        database.jdbc()
                .sql("UPDATE application SET contact = 'ada@small.example', contact_domain = 'small.example'")
                .update();

        assertThatExceptionOfType(OwnershipRefusedException.class)
                .isThrownBy(this::acquire)
                .withMessageContaining("case " + CASE + " of 'Small' is IN_AUDIT: conclude it first");
    }

    @Test
    void tellsTheSecondOfTwoWhoEnterAnEventWhoWasFirst() {
        office.partner("Third", "third.example");
        acquire();

        assertThatExceptionOfType(OwnershipRefusedException.class)
                .isThrownBy(() -> test.ownership.acquire("Third", "Small", entered("Oskar")))
                .withMessageContaining("'Small' is part of 'Big' already")
                .withMessageContaining("entered by Olga");
        assertThatExceptionOfType(OwnershipRefusedException.class)
                .isThrownBy(() -> test.ownership.acquire("Big", "Third", circumstances("Oskar", null, 1, false)))
                .withMessageContaining("Somebody else was first")
                .withMessageContaining("entered by Olga");
        assertThatExceptionOfType(OwnershipRefusedException.class)
                .isThrownBy(() ->
                        test.ownership.acquire("Big", "Third", circumstances("Oskar", TODAY.minusDays(2), 0, false)))
                .withMessageContaining("in their order");
    }

    private ApplicationStatus application(String caseNumber) {
        return office.cases.all().find(new CaseNumber(caseNumber)).orElseThrow().status();
    }
}
