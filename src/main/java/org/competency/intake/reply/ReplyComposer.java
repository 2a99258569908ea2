package org.competency.intake.reply;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.assessment.Finding;
import org.competency.intake.assessment.Verdict;
import org.competency.intake.audit.OfficeProperties;
import org.competency.intake.audit.ResponseClock;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.checklist.form.ChecklistForm;

/** Writes the reply to a message: what arrived, what was found, what to do next. Without side effects. */
@Component
public class ReplyComposer {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyComposer.class);

    private final ReplyIdentities identities;
    private final Checklists checklists;
    private final ZoneId officeZone;
    private final ReplyLanguage language;
    private final ReplyTexts texts;
    private final ReplyTemplates templates;
    private final ReplyViews views;
    private final StoredJson json;
    private final ReplyEnclosures enclosures;

    ReplyComposer(
            ReplyProperties properties,
            ReplyIdentities identities,
            OfficeProperties office,
            ResponseClock responseClock,
            Checklists checklists,
            ChecklistForm forms,
            ReturnedFileProperties returnedFile,
            Optional<PartnerFiles> files,
            JsonMapper json) {
        this.identities = identities;
        this.checklists = checklists;
        this.officeZone = office.zone();
        this.language = new ReplyLanguage(properties);
        this.texts = new ReplyTexts(properties.templates());
        this.templates = new ReplyTemplates(properties.templates());
        this.json = new StoredJson(json);
        this.views = new ReplyViews(properties, identities, office, responseClock, checklists, this.json);
        this.enclosures = new ReplyEnclosures(
                new BlankForms(checklists, forms),
                office.zone(),
                this.json,
                new ReturnedFiles(returnedFile, properties.from().name(), files.orElse(null), this.json));
    }

    /** What becomes of the message; never an exception, so that one message does not stop the others. */
    public ComposedReply compose(Unanswered message) {
        try {
            Optional<String> silence = whyNot(message);
            return silence.isPresent()
                    ? new ComposedReply.NoLetter(message.message(), message.submission(), silence.get())
                    : letter(message);
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).addKeyValue("message", message.message()).log("Cannot compose a reply");
            return new ComposedReply.Failed(
                    message.message(),
                    message.submission(),
                    "Cannot compose the reply to message %d: %s; repair it and release the message"
                            .formatted(message.message(), e.getMessage()));
        }
    }

    private Optional<String> whyNot(Unanswered message) {
        if (!message.mayReply()) {
            return Optional.of(PartnerText.line(
                    message.whyNot() == null ? "No reply is allowed to this message" : message.whyNot(), 300));
        }
        if (!Addresses.isOne(message.from())) {
            return Optional.of("The message has no author's address that could be answered");
        }
        if (identities.isOurs(message.from())) {
            return Optional.of("The message claims to come from our own address");
        }
        return Optional.empty();
    }

    private ComposedReply letter(Unanswered message) {
        ReplyKind kind = kind(message);
        String recipient = String.valueOf(message.from());
        CaseVersion version = message.version();
        String program = version == null ? "" : version.checklist().id();
        ReplyTexts.Texts sentences = texts.in(language.of(recipient, message.correspondent()), program);
        Enclosed enclosed = enclosures.of(message, kind, sentences);
        Map<String, Object> view = views.view(message, kind, enclosed, sentences);
        return new ComposedReply.Letter(
                message.message(),
                message.submission(),
                version == null ? null : Long.valueOf(version.submissionId()),
                kind,
                recipient,
                sentences.locale().toLanguageTag(),
                ReplyHeaders.subject(
                        message.subject(),
                        sentences.get("subject.none"),
                        version == null ? null : version.caseNumber()),
                templates.text(program, kind, sentences.locale(), view),
                templates.html(program, kind, sentences.locale(), view),
                ReplyHeaders.ownId(
                        message, kind, identities.of(message.account()).domain()),
                ReplyHeaders.messageId(message.messageId()),
                ReplyHeaders.references(message.references(), message.messageId()),
                message.revision(),
                enclosed.files());
    }

    private ReplyKind kind(Unanswered message) {
        return switch (message.outcome()) {
            case "SUBMISSION", "NEW_VERSION" -> judged(message);
            case "SAME_FILE", "DUPLICATE" -> ReplyKind.SAME_FILE;
            case "EVIDENCE" -> ReplyKind.EVIDENCE;
            case "NO_CHECKLIST" -> ReplyKind.NO_CHECKLIST;
            case "WRONG_FILE" -> ReplyKind.WRONG_FILE;
            case "WRONG_PROGRAM" -> ReplyKind.WRONG_PROGRAM;
            case "UNREADABLE" -> ReplyKind.UNREADABLE;
            case "REVIEW" -> ReplyKind.REVIEW;
            case "NOT_REGISTERED" -> ReplyKind.NOT_REGISTERED;
            case "TOO_LARGE" -> ReplyKind.TOO_LARGE;
            case "COMMAND" -> asked(message);
            default -> throw new IllegalStateException("no reply is known for the outcome " + message.outcome());
        };
    }

    private ReplyKind judged(Unanswered message) {
        CaseVersion version = message.version();
        if (version == null) {
            throw new IllegalStateException("the version that it brought is missing");
        }
        if (version.status().equals("SUPERSEDED")) {
            return ReplyKind.SUPERSEDED;
        }
        return switch (Verdict.valueOf(String.valueOf(version.verdict()))) {
            case COMPLETE -> ReplyKind.ACCEPTED;
            case INCOMPLETE -> ReplyKind.MORE_INFORMATION;
            case INELIGIBLE -> isOutdated(version) ? outdated(message, version) : ReplyKind.INELIGIBLE;
            case REVIEW -> ReplyKind.REVIEW;
        };
    }

    /** Where no version of the program is accepted any more, it is not offered any longer. */
    private ReplyKind outdated(Unanswered message, CaseVersion version) {
        LocalDate day = LocalDate.ofInstant(message.receivedAt(), officeZone);
        return checklists
                .currentOn(version.checklist().id(), day)
                .filter(current -> current.isAcceptedOn(day))
                .map(current -> ReplyKind.OUTDATED_VERSION)
                .orElse(ReplyKind.WRONG_PROGRAM);
    }

    /** Whether nothing else stands against it than the version of the checklist. */
    private boolean isOutdated(CaseVersion version) {
        List<Finding> ineligible = json.findings(version.findings()).stream()
                .filter(finding -> finding.alone() == Verdict.INELIGIBLE)
                .toList();
        return !ineligible.isEmpty()
                && ineligible.stream().allMatch(finding -> finding.code().equals("VERSION_NO_LONGER_ACCEPTED"));
    }

    private static ReplyKind asked(Unanswered message) {
        return message.commands().stream().anyMatch(command -> command.result().equals("WITHDRAWN"))
                ? ReplyKind.WITHDRAWN
                : ReplyKind.COMMAND;
    }
}
