package org.competency.intake.triage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.mailbox.ParsedMessage.Attachment;
import org.competency.intake.mailbox.ParsedMessage.Role;
import org.competency.intake.submission.Application;
import org.competency.intake.submission.Applications;
import org.competency.intake.submission.CaseNumber;

/**
 * What a message says about the case that it belongs to, the strongest clue first: the reply of ours that it answers, those
 * of its thread, case numbers in its subject, in the form that we sent for it, in the names of its files, in a message
 * forwarded with it, in what it quotes.
 * Whether its author may speak of that case is another question.
 */
final class CaseClues {

    /** Messages in a message that are looked into. */
    private static final int MOST_FORWARDED = 3;

    private final Applications applications;
    private final MessageReader reader;
    private final ParsedMessage message;
    private final String carried;

    /** @param carried case number that the form in it carries; "" if it carries none, or there is no form */
    CaseClues(Applications applications, MessageReader reader, ParsedMessage message, String carried) {
        this.carried = carried;
        this.applications = applications;
        this.reader = reader;
        this.message = message;
    }

    /** The cases that each clue leads to; the clues are looked into one by one, and only as far as they are asked for. */
    Stream<List<Application>> inOrder() {
        return Stream.<Supplier<List<Application>>>of(
                        () -> answered(message.inReplyTo() == null ? List.of() : List.of(message.inReplyTo())),
                        () -> answered(message.references()),
                        () -> named(message.subject() == null ? "" : message.subject()),
                        () -> named(carried),
                        () -> named(fileNames()),
                        this::forwarded,
                        () -> named(message.text()))
                .map(Supplier::get)
                .filter(cases -> !cases.isEmpty());
    }

    private List<Application> answered(Collection<String> messageIds) {
        return applications.answeredBy(messageIds);
    }

    private List<Application> named(String text) {
        return CaseNumber.allIn(text).stream()
                .flatMap(number -> applications.find(number).stream())
                .toList();
    }

    private String fileNames() {
        return String.join(
                "\n",
                message.attachments().stream()
                        .map(attachment -> attachment.name() == null ? "" : attachment.name())
                        .toList());
    }

    /** Somebody sent our reply, or an answer to it, on as an attachment. */
    private List<Application> forwarded() {
        List<String> ids = new ArrayList<>();
        StringBuilder subjects = new StringBuilder();
        message.attachments().stream()
                .filter(attachment -> attachment.role() == Role.MESSAGE)
                .limit(MOST_FORWARDED)
                .map(this::opened)
                .forEach(inner -> {
                    Stream.of(inner.messageId(), inner.inReplyTo())
                            .filter(id -> id != null)
                            .forEach(ids::add);
                    ids.addAll(inner.references());
                    subjects.append(inner.subject() == null ? "" : inner.subject())
                            .append('\n');
                });
        List<Application> answered = answered(ids);
        return answered.isEmpty() ? named(subjects.toString()) : answered;
    }

    private ParsedMessage opened(Attachment forwarded) {
        return reader.read(forwarded.content().bytes());
    }
}
