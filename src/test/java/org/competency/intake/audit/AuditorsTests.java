package org.competency.intake.audit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.competency.intake.audit.TestAudits.Answers;
import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.competency.intake.audit.TestAudits.by;

/** P6: who may be given an audit, in-house or of a firm. */
class AuditorsTests {

    private static final String CASE = "CI-00000001";

    private final TestAudits office = new TestAudits(
            MigratedDatabase.h2(),
            List.of(
                    auditor("Ann", "", 2, List.of()),
                    auditor("Bob", "Audit House", 4, List.of()),
                    auditor("Cara", "", 5, List.of("partner one, Inc")),
                    auditor("Dan", "", 5, List.of("PARTNER-ONE")),
                    new Auditor("Eve", "", "", List.of(), List.of("another-program"), 5, List.of(), List.of()),
                    new Auditor(
                            "Fay",
                            "",
                            "",
                            List.of(),
                            List.of(),
                            5,
                            List.of(),
                            List.of(new Auditor.Away(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 20))))));

    private static Auditor auditor(String name, String firm, int capacity, List<String> conflicts) {
        return new Auditor(name, firm, "", List.of(), List.of(), capacity, conflicts, List.of());
    }

    @Test
    void p6ProposesWhoHasTheMostRoomAndSaysWhatSpeaksAgainstTheOthers() {
        office.queued(CASE, Answers.complete());
        office.queued("CI-00000002", Answers.complete());
        office.audits.assign("CI-00000002", "ann", by("Olga"));

        assertThat(office.proposals.of(office.of(CASE)))
                .extracting(AuditorProposal::auditor, AuditorProposal::suits, AuditorProposal::reason)
                .contains(
                        tuple("Bob", true, "0 of 4 audits, of Audit House, no conflict"),
                        tuple("Ann", true, "1 of 2 audits, in-house, no conflict"),
                        tuple("Dan", false, "conflict of interest with Partner One"),
                        tuple("Eve", false, "does not audit industrial-software-technology"),
                        tuple("Fay", false, "on leave until 2026-11-20"));
        assertThat(office.proposals.of(office.of(CASE)))
                .extracting(AuditorProposal::suits)
                .containsExactly(true, true, false, false, false, false);
    }

    @Test
    void refusesWhoDoesNotSuitAndChangesNothing() {
        office.queued(CASE, Answers.complete());

        assertThatExceptionOfType(AuditRefusedException.class)
                .isThrownBy(() -> office.audits.assign(CASE, "Fay", by("Olga")))
                .withMessage("Cannot give the audit of case CI-00000001 to Fay: on leave until 2026-11-20.");
        assertThatExceptionOfType(AuditRefusedException.class)
                .isThrownBy(() -> office.audits.claim("Dan", by("Dan")))
                .withMessageContaining("conflict of interest");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> office.audits.assign(CASE, "Zoe", by("Olga")))
                .withMessageContaining("There is no auditor 'Zoe'; there are Ann, Bob");
        assertThat(office.of(CASE).status()).isEqualTo(AuditStatus.QUEUED);
    }

    @Test
    void givesNobodyMoreThanTheCapacity() {
        for (int i = 1; i <= 3; i++) {
            office.queued("CI-0000000" + i, Answers.complete());
        }

        assertThat(office.audits.claim("ANN", by("Ann")))
                .map(AuditState::auditor)
                .contains("Ann");
        assertThat(office.audits.claim("Ann", by("Ann"))).isPresent();
        assertThatExceptionOfType(AuditRefusedException.class)
                .isThrownBy(() -> office.audits.claim("Ann", by("Ann")))
                .withMessageContaining("has 2 open audits, of at most 2");
        office.audits.withdraw("CI-00000001", by("Ann"));
        assertThat(office.audits.claim("Ann", by("Ann")))
                .map(AuditState::caseNumber)
                .contains("CI-00000003");
    }

    @Test
    void p6GivesAnAuditToWhoIsProposedAndSaysWhy() {
        TestAudits german = new TestAudits(
                MigratedDatabase.h2(),
                List.of(
                        auditor("Ann", "", 9, List.of()),
                        new Auditor("Bea", "", "bea@office.example", List.of("de"), List.of(), 2, List.of(), List.of()),
                        new Auditor("Cem", "", "", List.of("en"), List.of(), 9, List.of(), List.of()),
                        auditor("Dan", "", 5, List.of("partner one"))));
        Answers written = Answers.complete()
                .response("DOC-001", "Das ist die Anleitung, mit der wir die Software beim Kunden in Betrieb nehmen.")
                .response("DOC-002", "Die Architektur wird im Anhang mit allen Diensten und der Verfügbarkeit gezeigt.")
                .response("DOC-003", "Der Entwurf ist im Anhang, die Sicherheit und das Netz sind nicht vergessen.");
        for (int i = 1; i <= 3; i++) {
            german.queued("CI-0000000" + i, written);
        }

        assertThat(german.proposals.of(german.of(CASE)))
                .extracting(AuditorProposal::auditor, AuditorProposal::reason)
                .containsExactly(
                        tuple("Bea", "speaks German, 0 of 2 audits, in-house, no conflict"),
                        tuple("Ann", "0 of 9 audits, in-house, no conflict"),
                        tuple("Cem", "does not speak German, 0 of 9 audits, in-house, no conflict"),
                        tuple("Dan", "conflict of interest with Partner One"));
        assertThat(german.proposals.assign(CASE, by("Olga")).auditor()).isEqualTo("Bea");
        assertThat(german.table.last(german.of(CASE).id()).detail())
                .isEqualTo("Bea, proposed: speaks German, 0 of 2 audits, in-house, no conflict");
        assertThat(german.proposals.assignNext(by("Olga")))
                .map(AuditState::auditor)
                .contains("Bea");
        assertThat(german.proposals.assignNext(by("Olga")))
                .as("Bea has all that she can take")
                .map(AuditState::auditor)
                .contains("Ann");
        assertThat(german.proposals.assignNext(by("Olga"))).isEmpty();
        assertThat(german.proposals.reassign("CI-00000003", by("Olga")).auditor())
                .as("neither Ann, who has it, nor Bea, who is full")
                .isEqualTo("Cem");
    }

    @Test
    void saysOfEachWhyNobodyIsProposed() {
        TestAudits nobody = new TestAudits(
                MigratedDatabase.h2(),
                List.of(
                        auditor("Ann", "", 1, List.of("Partner One")),
                        new Auditor(
                                "Bob",
                                "",
                                "",
                                List.of(),
                                List.of(),
                                1,
                                List.of(),
                                List.of(new Auditor.Away(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1))))));
        nobody.queued(CASE, Answers.complete());

        assertThatExceptionOfType(AuditRefusedException.class)
                .isThrownBy(() -> nobody.proposals.assign(CASE, by("Olga")))
                .withMessageContaining("Ann conflict of interest with Partner One; Bob on leave until 2026-12-01");
        assertThatExceptionOfType(AuditRefusedException.class)
                .isThrownBy(() -> nobody.proposals.assignNext(by("Olga")))
                .withMessageContaining("Nobody suits the audit of case CI-00000001");
        assertThat(nobody.of(CASE).status()).isEqualTo(AuditStatus.QUEUED);
    }

    @Test
    void refusesLanguagesAndAddressesThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Auditor("Ann", "", "", List.of("klingon"), List.of(), 1, List.of(), List.of()))
                .withMessageContaining("'klingon' is no language");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Auditor("Ann", "", "ann", List.of(), List.of(), 1, List.of(), List.of()))
                .withMessageContaining("no mail address");
    }

    @Test
    void refusesSettingsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AuditingProperties(
                        Duration.ofHours(2),
                        "",
                        List.of(auditor("Ann", "", 1, List.of()), auditor("ANN", "", 1, List.of()))))
                .withMessageContaining("twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> auditor("Ann", "", 0, List.of()))
                .withMessageContaining("at least 1");
    }
}
