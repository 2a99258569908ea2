package org.competency.intake.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.competency.intake.mailbox.MessageKind;
import org.competency.intake.mailbox.ParsedMessage;

/** The JSON object of {@code intake parse}: a parsed message without its contents, and the file it came from. */
record ParsedFile(
        String file,
        String sha256,
        @Nullable String messageId,
        @Nullable String from,
        @Nullable String fromName,
        List<String> to,
        @Nullable String subject,
        @Nullable Instant date,
        @Nullable String inReplyTo,
        List<String> references,
        MessageKind kind,
        boolean mayReply,
        @Nullable String whyNot,
        List<Part> attachments,
        List<ParsedMessage.Problem> problems) {

    /** An attachment without its bytes. */
    record Part(
            @Nullable String name,
            String mediaType,
            long size,
            String sha256,
            @Nullable String disposition,
            ParsedMessage.Role role,
            String path) {}

    static ParsedFile of(String file, String sha256, ParsedMessage message) {
        return new ParsedFile(
                file,
                sha256,
                message.messageId(),
                message.from(),
                message.fromName(),
                message.to(),
                message.subject(),
                message.date(),
                message.inReplyTo(),
                message.references(),
                message.kind(),
                message.mayReply(),
                message.whyNot(),
                message.attachments().stream()
                        .map(part -> new Part(
                                part.name(),
                                part.mediaType(),
                                part.size(),
                                part.sha256(),
                                part.disposition(),
                                part.role(),
                                part.path()))
                        .toList(),
                message.problems());
    }

    static ParsedFile unreadable(String file, IOException e) {
        return unread(file, new ParsedMessage.Problem("NOT_FOUND", "The file could not be opened: " + e));
    }

    static ParsedFile tooLarge(String file, long bytes, long limit) {
        return unread(
                file,
                new ParsedMessage.Problem(
                        "TOO_LARGE",
                        "The file has %d bytes; mails of more than %d bytes are not read".formatted(bytes, limit)));
    }

    private static ParsedFile unread(String file, ParsedMessage.Problem problem) {
        return new ParsedFile(
                file,
                "",
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                MessageKind.OTHER,
                false,
                problem.message(),
                List.of(),
                List.of(problem));
    }
}
