package org.competency.intake.triage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.archive.Sha256;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.extraction.Reading;
import org.competency.intake.mailbox.MessageLedger;
import org.competency.intake.mailbox.MessageSettlement;
import org.competency.intake.mailbox.Outcome;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.submission.Application;
import org.competency.intake.submission.Applications;
import org.competency.intake.submission.NewVersion;
import org.competency.intake.submission.Submission;
import org.competency.intake.submission.Submissions;

/**
 * Files what triage found: opens a case or adds a version to one, and settles the ledger row, in the transaction of the
 * caller. Cases are looked up here and not in triage, so that two versions in one batch become one case.
 */
@Component
public class TriagedMessages {

    private final MessageLedger ledger;
    private final Applications applications;
    private final Submissions submissions;
    private final CaseFinder cases;
    private final ReturnedReplies returned;
    private final PartnerCommands commands;
    private final EvidenceMails evidence;
    private final JsonMapper json;

    TriagedMessages(
            MessageLedger ledger,
            Applications applications,
            Submissions submissions,
            CaseFinder cases,
            ReturnedReplies returned,
            PartnerCommands commands,
            EvidenceMails evidence,
            JsonMapper json) {
        this.evidence = evidence;
        this.ledger = ledger;
        this.applications = applications;
        this.submissions = submissions;
        this.cases = cases;
        this.returned = returned;
        this.commands = commands;
        this.json = json;
    }

    /** Files all of them or none. */
    @Transactional
    public void write(List<? extends Triaged> triaged) {
        ledger.settle(triaged.stream().map(this::file).toList());
    }

    private MessageSettlement file(Triaged triaged) {
        Triaged filed = filed(triaged);
        return new MessageSettlement(
                filed.message().id(),
                filed.parsed(),
                filed.status(),
                filed.outcome(),
                filed.reason(),
                json.writeValueAsString(filed.files()));
    }

    private Triaged filed(Triaged triaged) {
        if (triaged.report() != null) {
            return triaged.as(Outcome.BOUNCE, returned.note(triaged.report()));
        }
        if (triaged.outcome() == Outcome.COMMAND && triaged.parsed() != null) {
            commands.execute(triaged.message().id(), triaged.parsed());
            return triaged;
        }
        return triaged.checklist() == null
                ? evidence.file(triaged)
                        .map(where -> triaged.as(Outcome.EVIDENCE, where))
                        .orElse(triaged)
                : file(triaged, triaged.checklist());
    }

    private Triaged file(Triaged triaged, ReadAttachment checklist) {
        ParsedMessage parsed = Objects.requireNonNull(triaged.parsed(), "a checklist without its message");
        NewVersion version = version(triaged, checklist);
        Optional<Submission> before = submissions.broughtBy(triaged.message().id());
        if (before.isPresent()) {
            submissions.reread(version);
            return triaged.as(before.get().version() == 1 ? Outcome.SUBMISSION : Outcome.NEW_VERSION, "");
        }
        ChecklistRef ref = Objects.requireNonNull(checklist.reading().checklist(), "a checklist without its program");
        CaseFinder.Found found = cases.find(
                parsed,
                ref.id(),
                checklist.reading().facts().getOrDefault("partner", ""),
                Objects.requireNonNullElse(checklist.reading().caseNumber(), ""));
        if (!found.doubt().isEmpty()) {
            return triaged.as(Outcome.REVIEW, found.doubt());
        }
        return found.application()
                .map(application -> add(triaged, application, version))
                .orElseGet(() -> open(triaged, parsed, ref, checklist.reading(), version));
    }

    private Triaged add(Triaged triaged, Application application, NewVersion version) {
        List<Submission> versions = submissions.versionsOf(application.id());
        for (Submission earlier : versions) {
            if (earlier.fileSha256().equals(version.fileSha256())) {
                return triaged.as(
                        Outcome.SAME_FILE,
                        "The file is the same as in version %d of case %s"
                                .formatted(earlier.version(), application.caseNumber()));
            }
        }
        submissions.file(application, versions.size() + 1, version);
        return triaged.as(Outcome.NEW_VERSION, "");
    }

    private Triaged open(Triaged triaged, ParsedMessage parsed, ChecklistRef ref, Reading reading, NewVersion version) {
        Application application = applications.open(
                ref.id(),
                PartnerName.of(reading, parsed),
                Objects.requireNonNull(parsed.from(), "a case without an author"),
                triaged.message().receivedAt());
        submissions.file(application, 1, version);
        return triaged;
    }

    private NewVersion version(Triaged triaged, ReadAttachment checklist) {
        Reading reading = checklist.reading();
        return new NewVersion(
                triaged.message().id(),
                triaged.message().receivedAt(),
                PartnerName.cut(reading.file(), 255),
                new Sha256(reading.sha256()),
                Objects.requireNonNull(reading.checklist(), "a version without its checklist")
                        .version(),
                json.writeValueAsString(reading));
    }
}
