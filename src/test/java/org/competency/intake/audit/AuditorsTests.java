package org.competency.intake.audit;

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
                    new Auditor("Eve", "", List.of("another-program"), 5, List.of(), List.of()),
                    new Auditor(
                            "Fay",
                            "",
                            List.of(),
                            5,
                            List.of(),
                            List.of(new Auditor.Away(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 20))))));

    private static Auditor auditor(String name, String firm, int capacity, List<String> conflicts) {
        return new Auditor(name, firm, List.of(), capacity, conflicts, List.of());
    }

    @Test
    void p6ProposesWhoHasTheMostRoomAndSaysWhatSpeaksAgainstTheOthers() {
        office.queued(CASE, Answers.complete());
        office.queued("CI-00000002", Answers.complete());
        office.audits.assign("CI-00000002", "ann", by("Olga"));

        assertThat(office.auditors.propose(office.of(CASE)))
                .extracting(AuditorProposal::auditor, AuditorProposal::suits, AuditorProposal::reason)
                .contains(
                        tuple("Bob", true, "0 of 4 open, of Audit House"),
                        tuple("Ann", true, "1 of 2 open, in-house"),
                        tuple("Dan", false, "conflict of interest with Partner One"),
                        tuple("Eve", false, "does not audit industrial-software-technology"),
                        tuple("Fay", false, "on leave until 2026-11-20"));
        assertThat(office.auditors.propose(office.of(CASE)))
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
    void refusesSettingsThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AuditingProperties(
                        List.of(auditor("Ann", "", 1, List.of()), auditor("ANN", "", 1, List.of()))))
                .withMessageContaining("twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> auditor("Ann", "", 0, List.of()))
                .withMessageContaining("at least 1");
    }
}
