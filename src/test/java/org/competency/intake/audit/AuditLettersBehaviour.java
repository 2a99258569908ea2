package org.competency.intake.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.competency.intake.audit.TestAudits.Answers;
import org.competency.intake.letter.DueLetter;
import org.competency.intake.letter.LetterFacts.Point;
import org.competency.intake.letter.LetterKind;
import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.competency.intake.audit.TestAudits.NOW;
import static org.competency.intake.audit.TestAudits.by;

/** What moves of an audit have the partner told, whatever the database. */
abstract class AuditLettersBehaviour {

    private static final String CASE = "CI-00000001";
    private static final Instant FIRST = NOW.plusSeconds(86_400);
    private static final Instant SECOND = NOW.plusSeconds(2 * 86_400);

    private final TestAudits office;

    AuditLettersBehaviour(MigratedDatabase database) {
        this.office = new TestAudits(database);
    }

    @Test
    void tellsOfTheDay() {
        scheduled(FIRST);

        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.AUDIT_SCHEDULED);
            assertThat(letter.caseNumber()).isEqualTo(CASE);
            assertThat(letter.event()).isEqualTo(office.of(CASE).version());
            assertThat(letter.facts().moments()).containsOnlyKeys("at").containsEntry("at", FIRST);
        });
    }

    @Test
    void tellsOfAnotherDayOnceTheFirstIsKnown() {
        scheduled(FIRST);
        written();

        office.audits.schedule(CASE, SECOND, by("Olga"));

        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.AUDIT_CHANGED);
            assertThat(letter.facts().moments()).containsEntry("before", FIRST).containsEntry("at", SECOND);
        });
    }

    @Test
    void saysOnlyWhatHoldsWhereADayIsCorrectedBeforeItWasTold() {
        scheduled(FIRST);
        office.audits.schedule(CASE, SECOND, by("Olga"));

        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.AUDIT_SCHEDULED);
            assertThat(letter.facts().moments()).containsOnlyKeys("at").containsEntry("at", SECOND);
        });
    }

    @Test
    void saysNothingOfADayThatWasGivenUpBeforeItWasTold() {
        scheduled(FIRST);
        office.audits.release(CASE, by("Olga"));

        assertThat(letters()).isEmpty();
    }

    @Test
    void saysNothingOfAChangeThatWasTakenBackBeforeItWasTold() {
        scheduled(FIRST);
        written();
        office.audits.schedule(CASE, SECOND, by("Olga"));
        office.audits.schedule(CASE, FIRST, by("Olga"));

        assertThat(letters()).isEmpty();
    }

    @Test
    void cancelsTheDayThatThePartnerKnows() {
        scheduled(FIRST);
        written();
        office.audits.schedule(CASE, SECOND, by("Olga"));
        office.audits.release(CASE, by("Olga"));

        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.AUDIT_CANCELLED);
            assertThat(letter.facts().moments()).containsOnlyKeys("before").containsEntry("before", FIRST);
        });
    }

    @Test
    void listsTheOpenFindingsAndWhenTheyAreToBeRemedied() {
        inAudit();
        office.examination.find(CASE, true, "DOC-002", 1, "No diagram.", "Draw one.", null, by("Ann"));
        office.examination.find(CASE, false, null, null, "A typing error.", "", null, by("Ann"));
        LocalDate until = LocalDate.of(2026, 12, 18);

        office.audits.remediate(CASE, until, by("Ann"));

        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.FINDINGS);
            assertThat(letter.facts().days()).containsEntry("until", until);
            assertThat(letter.facts().points())
                    .extracting(Point::id, Point::problem, Point::code, Point::due)
                    .containsExactly(
                            tuple("DOC-002", "No diagram.", "CRITICAL", until),
                            tuple("", "A typing error.", "OTHER", until));
        });
    }

    @Test
    void tellsHowItEndedAndNothingElseThatWasNotTold() {
        inAudit();
        office.examination.find(CASE, true, "DOC-002", 1, "No diagram.", "Draw one.", null, by("Ann"));
        office.audits.remediate(CASE, LocalDate.of(2026, 12, 18), by("Ann"));

        office.audits.fail(CASE, by("Ann"));

        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.kind()).isEqualTo(LetterKind.AUDIT_FAILED);
            assertThat(letter.facts().texts()).containsEntry("reason", "because");
            assertThat(letter.facts().points()).hasSize(1);
        });
    }

    @Test
    void saysNothingMoreOnceThePartnerTookTheApplicationBack() {
        scheduled(FIRST);

        office.audits.takenBack(CASE);

        assertThat(letters()).isEmpty();
    }

    @Test
    void writesNoLetterForAMoveThatIsRefused() {
        office.queued(CASE, Answers.complete());

        assertThatThrownBy(() -> office.audits.schedule(CASE, FIRST, by("Olga")))
                .isInstanceOf(AuditRefusedException.class);

        assertThat(letters()).isEmpty();
    }

    private void scheduled(Instant at) {
        office.queued(CASE, Answers.complete());
        office.audits.assign(CASE, "Ann", by("Olga"));
        office.audits.schedule(CASE, at, by("Olga"));
    }

    private void inAudit() {
        scheduled(FIRST);
        office.audits.start(CASE, by("Ann"));
        written();
    }

    private void written() {
        letters()
                .forEach(letter ->
                        assertThat(office.letters.written(letter.id())).isTrue());
    }

    private List<DueLetter> letters() {
        return office.letters.due(0, 10);
    }
}
