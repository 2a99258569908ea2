package org.competency.intake.triage;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.archive.Sha256;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.UnmatchedDocument;
import org.competency.intake.mailbox.LedgerMessage;
import org.competency.intake.mailbox.MessageKind;
import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.mailbox.TestMailboxes;
import org.competency.intake.partner.TestPartners;
import org.competency.intake.submission.TestApplications;
import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class ApplicableChecklistTests {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final Checklists checklists = Checklists.in(Path.of("config/checklists"));
    private final MigratedDatabase database = MigratedDatabase.h2();
    private final TestApplications applications = new TestApplications(database);

    /** 1.1 is current from 2027-02-01 on, at the office. */
    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "2027-02-01T07:59:59Z, America/Los_Angeles, 1.0",
        "2027-02-01T08:00:00Z, America/Los_Angeles, 1.1",
        "2027-01-31T22:59:59Z, Europe/Berlin, 1.0",
        "2027-01-31T23:00:00Z, Europe/Berlin, 1.1",
        "2027-01-31T15:00:00Z, Asia/Tokyo, 1.1"
    })
    void takesTheVersionOfTheDayAtTheOffice(Instant received, ZoneId office, String version) {
        Checklist chosen = applicable(office)
                .of(row("main", received), message("Our form", "a@example.org"))
                .choose(form("BUS-001", "BUS-002"));

        assertThat(chosen).extracting(checklist -> checklist.ref().version()).isEqualTo(version);
    }

    @Test
    void asksForTheCasesOfTheSenderWhereNothingElseTells() {
        applications.open("generative-ai-services", "Lead@Example.org");

        Checklist chosen = applicable(ZoneId.of("UTC"))
                .of(row("main", NOON), message(null, "lead@example.org"))
                .choose(form("DOC-001"));

        assertThat(chosen).extracting(checklist -> checklist.ref().id()).isEqualTo("generative-ai-services");
    }

    @Test
    void leavesADoubtWhereNothingTells() {
        ProgramChoice choice = applicable(ZoneId.of("UTC")).of(row("main", NOON), message(null, "lead@example.org"));

        assertThat(choice.choose(form("DOC-001"))).isNull();
        assertThat(choice.doubt()).startsWith("It may be the form of several programs; nearest: ");
    }

    @Test
    void goesByTheMailboxWhereTheRowsDoNotTell() {
        ProgramChoice choice = applicable(ZoneId.of("UTC"))
                .of(row("genai", NOON), message("Industrial Software Technology", "lead@example.org"));

        assertThat(choice.choose(form("DOC-001")))
                .extracting(checklist -> checklist.ref().id())
                .isEqualTo("generative-ai-services");
    }

    @Test
    void takesNoFormOfAProgramThatIsSubmittedElsewhere() {
        ProgramChoice choice = applicable(ZoneId.of("UTC")).of(row("genai", NOON), message(null, "lead@example.org"));

        assertThat(choice.choose(form("BUS-001", "BUS-002"))).isNull();
        assertThat(choice.otherProgram()).isEqualTo("industrial-software-technology");
    }

    private static LedgerMessage row(String account, Instant received) {
        return new LedgerMessage(1, account, "INBOX", 1, 1, new Sha256("0".repeat(64)), 1, received, null);
    }

    private ApplicableChecklist applicable(ZoneId office) {
        return new ApplicableChecklist(
                checklists,
                TestMailboxes.of(
                        "intake.mailboxes.genai.host", "mail.example",
                        "intake.mailboxes.genai.user", "genai",
                        "intake.mailboxes.genai.programs", "generative-ai-services"),
                new CaseFinder(applications.all(), MessageReader.standard(Set.of()), new TestPartners(database).all()),
                office);
    }

    private static ParsedMessage message(@Nullable String subject, String from) {
        return new ParsedMessage(
                "<1@example.org>",
                from,
                null,
                List.of(),
                subject,
                null,
                null,
                List.of(),
                MessageKind.SUBMISSION,
                true,
                null,
                List.of(),
                "",
                List.of());
    }

    private static UnmatchedDocument form(String... ids) {
        List<Reading.Row> rows =
                List.of(ids).stream().map(id -> ProgramChoiceTests.row(id, "")).toList();
        return new UnmatchedDocument(
                new Reading(
                        "form.xlsx",
                        "application/x",
                        "0".repeat(64),
                        Reading.Status.READ,
                        List.of(),
                        null,
                        Map.of(),
                        List.of(),
                        rows,
                        List.of()),
                Map.of(),
                List.of());
    }
}
