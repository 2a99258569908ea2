package org.competency.intake.audit;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.competency.intake.audit.Escalation.Level;
import org.competency.intake.audit.TestAudits.Answers;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.letter.LetterFacts.Point;
import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.competency.intake.audit.TestAudits.NOW;
import static org.competency.intake.audit.TestAudits.by;

/** P3: warnings and breaches, and the pause while the partner owes an answer; whatever the database. */
abstract class EscalationsBehaviour {

    /** Received on Monday 16 November 2026 and due five business days later. */
    private static final String CASE = "CI-00000001";

    private static final LocalDate DUE = LocalDate.of(2026, 11, 23);

    private final TestAudits office;
    private final Escalations escalations;

    EscalationsBehaviour(MigratedDatabase database) {
        this.office = new TestAudits(database);
        this.escalations = new Escalations(
                database.jdbc(),
                new BusinessCalendar(Offices.seattle()),
                new EscalationProperties(1, List.of("lead@office.example")),
                office.letters,
                office.clock);
    }

    @Test
    void p3WarnsABusinessDayBeforeAndEscalatesABreachEachOnce() {
        office.queued(CASE, Answers.complete());
        assertThat(office.of(CASE).dueOn()).isEqualTo(DUE);

        assertThat(escalations.run(LocalDate.of(2026, 11, 19))).isZero();
        assertThat(escalations.run(LocalDate.of(2026, 11, 20)))
                .as("Friday before Monday")
                .isOne();
        assertThat(escalations.run(LocalDate.of(2026, 11, 20))).isZero();
        assertThat(escalations.run(DUE)).isZero();
        assertThat(escalations.run(LocalDate.of(2026, 11, 24))).isOne();
        assertThat(escalations.run(LocalDate.of(2026, 11, 25))).isZero();

        assertThat(escalations.raisedOn(LocalDate.of(2026, 11, 20), 10))
                .extracting(Escalation::level)
                .containsExactly(Level.WARNING);
        assertThat(escalations.raisedOn(LocalDate.of(2026, 11, 24), 10))
                .extracting(Escalation::level)
                .containsExactly(Level.BREACH);
    }

    @Test
    void p3TellsTheOfficeByOneLetterOfAllThatWasNoticedAtOnceAndOfEachOnlyOnce() {
        office.queued(CASE, Answers.complete());
        office.queued("CI-00000002", Answers.complete());

        escalations.run(DUE);
        escalations.run(DUE);

        assertThat(office.letters.due(0, 10)).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo("lead@office.example");
            assertThat(letter.application()).as("no partner's conversation").isNull();
            assertThat(letter.facts().points()).extracting(Point::id).containsExactly(CASE, "CI-00000002");
            assertThat(letter.facts().points()).extracting(Point::code).containsOnly("WARNING");
        });
    }

    @Test
    void aRecipientThatIsNoAddressStopsTheStartAndNamesItself() {
        assertThatThrownBy(() -> new EscalationProperties(1, List.of("lead@office.example\nBcc: x@y.example")))
                .hasMessageContaining("intake.escalation.recipients");
    }

    @Test
    void p3GoesOnUntilTheAuditIsScheduledAndStopsThen() {
        office.queued(CASE, Answers.complete());
        office.audits.assign(CASE, "Ann", by("Olga"));
        assertThat(escalations.run(DUE)).as("an auditor alone is no answer").isOne();

        office.audits.schedule(CASE, NOW.plusSeconds(60), by("Ann"));

        assertThat(escalations.run(LocalDate.of(2026, 11, 24))).isZero();
    }

    @Test
    void p3StaysSilentWhileThePartnerOwesAnAnswerAndCountsTheRestOfTheDaysAfterwards() {
        long application = office.rows.application(CASE);
        office.version(application, 1, Answers.complete());
        office.receivedAt("2026-11-18T18:00:00Z");
        office.version(application, 2, Answers.complete().answer("DOC-001", 0, AnswerValue.BLANK));

        assertThat(office.of(CASE).status()).isEqualTo(AuditStatus.ON_HOLD);
        assertThat(office.table.last(office.of(CASE).id()).detail()).endsWith("3 business days left");
        assertThat(escalations.run(LocalDate.of(2026, 11, 30))).isZero();
        office.receivedAt("2026-12-01T18:00:00Z");
        office.version(application, 3, Answers.complete());

        assertThat(office.of(CASE).status()).isEqualTo(AuditStatus.QUEUED);
        assertThat(office.of(CASE).dueOn()).isEqualTo(LocalDate.of(2026, 12, 4));
    }

    @Test
    void p3NeverPromisesMoreDaysThanANewApplicationHas() {
        long application = office.rows.application(CASE);
        office.version(application, 1, Answers.complete());
        office.receivedAt("2026-11-25T18:00:00Z");
        office.version(application, 2, Answers.complete().answer("DOC-001", 0, AnswerValue.BLANK));
        office.receivedAt("2026-12-01T18:00:00Z");
        office.version(application, 3, Answers.complete());

        assertThat(office.of(CASE).dueOn())
                .as("the promise was broken already: the next day")
                .isEqualTo(LocalDate.of(2026, 12, 2));
    }
}
