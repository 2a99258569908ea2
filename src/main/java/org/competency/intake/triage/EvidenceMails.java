package org.competency.intake.triage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.competency.intake.audit.AuditEvidence;
import org.competency.intake.audit.EvidenceMail;
import org.competency.intake.mailbox.LedgerMessage;
import org.competency.intake.mailbox.Outcome;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.mailbox.ParsedMessage.Attachment;
import org.competency.intake.mailbox.ParsedMessage.Role;
import org.competency.intake.submission.Application;
import org.competency.intake.submission.Submissions;

/**
 * Files mails without a checklist as evidence, where they belong to one case by their thread or by its number, their author may
 * speak of it, and its audit is examined or its findings are being remedied.
 */
@Component
class EvidenceMails {

    private static final Set<Outcome> WITHOUT_CHECKLIST = Set.of(Outcome.NO_CHECKLIST, Outcome.WRONG_FILE);
    private static final Set<Role> FILES = Set.of(Role.CHECKLIST, Role.DOCUMENT, Role.IMAGE, Role.CONTAINER);

    private final CaseFinder cases;
    private final AuditEvidence evidence;
    private final Submissions submissions;

    EvidenceMails(CaseFinder cases, AuditEvidence evidence, Submissions submissions) {
        this.cases = cases;
        this.evidence = evidence;
        this.submissions = submissions;
    }

    /** Where a mail was filed, a sentence that names version and case; empty if it is no evidence. */
    Optional<String> file(Triaged triaged) {
        ParsedMessage parsed = triaged.parsed();
        if (parsed == null || parsed.from() == null || !WITHOUT_CHECKLIST.contains(triaged.outcome())) {
            return Optional.empty();
        }
        List<Application> named = cases.named(parsed).stream()
                .filter(application -> evidence.isTakenFor(
                        application.caseNumber().value(), triaged.message().id()))
                .toList();
        return named.size() == 1 ? file(named.get(0), triaged.message(), parsed) : Optional.empty();
    }

    private Optional<String> file(Application application, LedgerMessage message, ParsedMessage parsed) {
        String caseNumber = application.caseNumber().value();
        EvidenceMail mail = new EvidenceMail(
                message.id(),
                message.sha256().hex(),
                message.size(),
                message.receivedAt(),
                Objects.requireNonNull(parsed.from(), "an author"),
                Objects.requireNonNullElse(parsed.subject(), ""),
                parsed.text(),
                parsed.attachments().stream()
                        .filter(attachment -> FILES.contains(attachment.role()))
                        .map(EvidenceMails::file)
                        .toList());
        int version = submissions.versionsOf(application.id()).size();
        return evidence.file(caseNumber, mail)
                .map(filed -> "%s, with version %d of case %s (%s)"
                        .formatted(
                                filed.findings().isEmpty()
                                        ? "Evidence for the auditor to sort"
                                        : "Evidence for finding "
                                                + String.join(
                                                        ", ",
                                                        filed.findings().stream()
                                                                .map(String::valueOf)
                                                                .toList()),
                                version,
                                caseNumber,
                                filed.why()));
    }

    private static EvidenceMail.File file(Attachment attachment) {
        return new EvidenceMail.File(
                attachment.path(),
                Objects.requireNonNullElse(attachment.name(), ""),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256());
    }
}
