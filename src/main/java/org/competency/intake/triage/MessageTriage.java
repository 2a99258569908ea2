package org.competency.intake.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import org.competency.intake.archive.Archive;
import org.competency.intake.archive.ArchiveException;
import org.competency.intake.extraction.QuestionnaireReader;
import org.competency.intake.extraction.Reading;
import org.competency.intake.mailbox.DeliveryReport;
import org.competency.intake.mailbox.LedgerMessage;
import org.competency.intake.mailbox.MessageKind;
import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.mailbox.MessageSpaceException;
import org.competency.intake.mailbox.MessageStatus;
import org.competency.intake.mailbox.OpenMessage;
import org.competency.intake.mailbox.Outcome;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.mailbox.ParsedMessage.Attachment;
import org.competency.intake.mailbox.ParsedMessage.Problem;
import org.competency.intake.mailbox.ParsedMessage.Role;

/** Finds out what a message is, by reading it and its attachments. Without side effects: it may run again any time. */
@Component
public class MessageTriage {

    /** More documents than this in one mail are for a person to sort out. */
    private static final int MOST_DOCUMENTS = 20;

    /** Messages above this size are not read into memory, in bytes. */
    private static final long LARGE = 4 << 20;

    /** Bytes of a large message in which its header and what it may report stand. */
    private static final int BEGINNING = 1 << 20;

    private final Archive archive;
    private final MessageReader messageReader;
    private final QuestionnaireReader questionnaireReader;
    private final ApplicableChecklist applicableChecklist;
    private final SenderCheck senders;

    MessageTriage(
            Archive archive,
            MessageReader messageReader,
            QuestionnaireReader questionnaireReader,
            ApplicableChecklist applicableChecklist,
            SenderCheck senders) {
        this.senders = senders;
        this.archive = archive;
        this.messageReader = messageReader;
        this.questionnaireReader = questionnaireReader;
        this.applicableChecklist = applicableChecklist;
    }

    /** Triages one message of the ledger. A message that cannot be handled is a result too: QUARANTINED with its reason. */
    public Triaged triage(LedgerMessage message) {
        if (message.duplicateOf() != null) {
            return Triaged.withoutFiles(
                    message,
                    null,
                    Outcome.DUPLICATE,
                    "The same bytes were received as message %d".formatted(message.duplicateOf()));
        }
        try {
            return message.size() > LARGE ? large(message) : small(message);
        } catch (ArchiveException | MessageSpaceException e) {
            return Triaged.quarantined(message, null, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return unexpected(message, null, e);
        }
    }

    private Triaged small(LedgerMessage message) {
        byte[] raw = archive.read(message.sha256());
        return decided(message, messageReader.read(raw), raw);
    }

    /** A large message stays on disk, with its large parts; of the raw bytes only the beginning is looked at again. */
    private Triaged large(LedgerMessage message) {
        Resource raw = archive.verified(message.sha256());
        try (OpenMessage opened = messageReader.open(raw);
                InputStream in = raw.getInputStream()) {
            return decided(message, opened.message(), in.readNBytes(BEGINNING));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the message in the archive", e);
        }
    }

    /** Many results wait for their transaction together, so they keep no contents of attachments. */
    private Triaged decided(LedgerMessage message, ParsedMessage parsed, byte[] raw) {
        return decide(message, parsed, raw).withoutContents();
    }

    private Triaged decide(LedgerMessage message, ParsedMessage parsed, byte[] raw) {
        if (parsed.kind() == MessageKind.BOUNCE) {
            return Triaged.bounce(message, parsed, DeliveryReport.in(raw));
        }
        try {
            Triaged triaged = MessageDoubts.reviewed(triage(message, parsed), parsed);
            return triaged.status() == MessageStatus.READ ? checked(triaged, parsed, raw) : triaged;
        } catch (RuntimeException e) {
            return unexpected(message, parsed, e);
        }
    }

    private static Triaged unexpected(LedgerMessage message, @Nullable ParsedMessage parsed, RuntimeException e) {
        return Triaged.quarantined(
                message,
                parsed,
                "Reading this message failed unexpectedly (%s); please report it with the message exported by 'intake messages export %d'"
                        .formatted(e, message.id()));
    }

    /** Whoever is not heard gets a neutral answer, and nothing of what was sent becomes part of a case. */
    private Triaged checked(Triaged triaged, ParsedMessage parsed, byte[] raw) {
        return senders.doubt(parsed, raw)
                .map(doubt -> Triaged.withoutFiles(triaged.message(), parsed, Outcome.NOT_REGISTERED, doubt))
                .orElse(triaged);
    }

    private Triaged triage(LedgerMessage message, ParsedMessage parsed) {
        List<Attachment> documents = parsed.attachments().stream()
                .filter(attachment -> attachment.role() == Role.CHECKLIST)
                .toList();
        if (documents.isEmpty()) {
            return withoutDocuments(message, parsed);
        }
        if (documents.size() > MOST_DOCUMENTS) {
            return Triaged.withoutFiles(
                    message,
                    parsed,
                    Outcome.REVIEW,
                    "%d documents are attached; at most %d are read".formatted(documents.size(), MOST_DOCUMENTS));
        }
        List<ReadAttachment> read = documents.stream()
                .map(attachment -> read(attachment, parsed, message))
                .toList();
        return decide(message, parsed, read);
    }

    private static Triaged withoutDocuments(LedgerMessage message, ParsedMessage parsed) {
        if (parsed.kind() == MessageKind.AUTO_REPLY || parsed.kind() == MessageKind.LIST) {
            String why = parsed.whyNot() == null ? "" : parsed.whyNot();
            return Triaged.withoutFiles(message, parsed, Outcome.IGNORED, why);
        }
        Optional<Problem> encryption = MessageDoubts.encryption(parsed);
        if (encryption.isPresent()) {
            List<FileResult> files = parsed.attachments().stream()
                    .map(attachment -> FileResult.encrypted(attachment, encryption.get()))
                    .toList();
            return new Triaged(
                    message, parsed, Outcome.UNREADABLE, encryption.get().message(), files, null);
        }
        if (parsed.kind() == MessageKind.COMMAND) {
            return Triaged.withoutFiles(message, parsed, Outcome.COMMAND, "");
        }
        return new Triaged(message, parsed, Outcome.NO_CHECKLIST, "", kept(parsed), null);
    }

    private ReadAttachment read(Attachment attachment, ParsedMessage parsed, LedgerMessage message) {
        String name = attachment.name() == null ? "" : attachment.name();
        ProgramChoice choice = applicableChecklist.of(message, parsed);
        Reading reading = attachment
                .content()
                .file()
                .map(file -> questionnaireReader.read(name, file, choice))
                .orElseGet(() ->
                        questionnaireReader.read(name, attachment.content().bytes(), choice));
        return new ReadAttachment(attachment, reading, choice.doubt(), choice.otherProgram());
    }

    private static Triaged decide(LedgerMessage message, ParsedMessage parsed, List<ReadAttachment> read) {
        List<FileResult> files = results(parsed, read);
        List<ReadAttachment> checklists =
                distinct(read.stream().filter(ReadAttachment::isChecklist).toList());
        if (checklists.size() == 1) {
            return new Triaged(message, parsed, Outcome.SUBMISSION, "", files, checklists.get(0));
        }
        if (checklists.size() > 1) {
            return new Triaged(
                    message,
                    parsed,
                    Outcome.REVIEW,
                    "%d different completed checklists are attached: %s"
                            .formatted(checklists.size(), names(checklists)),
                    files,
                    null);
        }
        for (ReadAttachment file : read) {
            if (file.isRefused()) {
                return new Triaged(message, parsed, Outcome.UNREADABLE, file.reason(), files, null);
            }
        }
        for (ReadAttachment file : read) {
            if (file.isOfAnotherProgram()) {
                return new Triaged(
                        message,
                        parsed,
                        Outcome.WRONG_PROGRAM,
                        "'%s' is a form of the program '%s', which is not taken here"
                                .formatted(file.reading().file(), file.otherProgram()),
                        files,
                        null);
            }
        }
        for (ReadAttachment file : read) {
            if (file.isDoubtful()) {
                return new Triaged(message, parsed, Outcome.REVIEW, file.reason(), files, null);
            }
        }
        return new Triaged(message, parsed, Outcome.WRONG_FILE, "No checklist of any program is attached", files, null);
    }

    private static List<ReadAttachment> distinct(List<ReadAttachment> checklists) {
        List<ReadAttachment> distinct = new ArrayList<>();
        for (ReadAttachment checklist : checklists) {
            if (distinct.stream()
                    .noneMatch(other ->
                            other.reading().sha256().equals(checklist.reading().sha256()))) {
                distinct.add(checklist);
            }
        }
        return distinct;
    }

    private static List<FileResult> results(ParsedMessage parsed, List<ReadAttachment> read) {
        List<FileResult> results = new ArrayList<>();
        read.forEach(file -> results.add(FileResult.of(file)));
        parsed.attachments().stream()
                .filter(attachment -> attachment.role() == Role.DOCUMENT)
                .forEach(attachment -> results.add(FileResult.kept(attachment)));
        return results;
    }

    private static List<FileResult> kept(ParsedMessage parsed) {
        return parsed.attachments().stream().map(FileResult::kept).toList();
    }

    private static String names(List<ReadAttachment> checklists) {
        return String.join(
                ", ",
                checklists.stream()
                        .map(file -> "'" + file.reading().file() + "'")
                        .toList());
    }
}
