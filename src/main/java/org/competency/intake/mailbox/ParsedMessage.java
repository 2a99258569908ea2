package org.competency.intake.mailbox;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A raw message, looked into: the JSON object of {@code intake parse --format jsonl} without its file name.
 *
 * @param messageId Message-ID with its angle brackets, or null; any sender can forge it
 * @param from address of the first author, null without one; a system's may have no domain, such as MAILER-DAEMON
 * @param fromName display name of the author, or null
 * @param to addresses in To and Cc
 * @param subject decoded, unfolded, without control characters; or null
 * @param date of the Date header, set by the sender; or null
 * @param inReplyTo first message-id of In-Reply-To, or null
 * @param references message-ids of References, oldest first
 * @param kind what the message is
 * @param mayReply whether an automatic reply is allowed (RFC 3834)
 * @param whyNot the rule that forbids a reply, or null
 * @param attachments every part that is a document, image, message or container, in order, with what is inside containers
 * @param text the first lines of the plain text body, else of the HTML body without its markup, at most 4,000
 *     characters; "" if there is none
 * @param problems what is odd about the message, such as PARSERS_DISAGREE
 */
public record ParsedMessage(
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
        List<Attachment> attachments,
        String text,
        List<Problem> problems) {

    public ParsedMessage {
        to = List.copyOf(to);
        references = List.copyOf(references);
        attachments = List.copyOf(attachments);
        problems = List.copyOf(problems);
    }

    /** The same without the bytes of attachments, of messages but the beginning, so that it may be kept for a while. */
    public ParsedMessage withoutContents() {
        return new ParsedMessage(
                messageId,
                from,
                fromName,
                to,
                subject,
                date,
                inReplyTo,
                references,
                kind,
                mayReply,
                whyNot,
                attachments.stream().map(Attachment::withoutContent).toList(),
                text,
                problems);
    }

    /**
     * A part of a message, or a file inside a container part.
     *
     * @param name file name as given, decoded and NFC; never use it as a path; null if it has none
     * @param mediaType detected from the content
     * @param size of the decoded bytes
     * @param sha256 of the decoded bytes, 64 hex digits
     * @param disposition {@code attachment}, {@code inline} or null
     * @param role what it is for the intake
     * @param path number of the part as in IMAP (RFC 3501, 6.4.5), with entries of containers below it
     * @param content the decoded bytes
     */
    public record Attachment(
            @Nullable String name,
            String mediaType,
            long size,
            String sha256,
            @Nullable String disposition,
            Role role,
            String path,
            Content content) {

        /** As far as any header goes that somebody may want to read again. */
        private static final int HEADER = 64 << 10;

        /** The same without its bytes; of a message the beginning stays. */
        public Attachment withoutContent() {
            byte[] kept = role == Role.MESSAGE ? content.head(HEADER).clone() : new byte[0];
            return new Attachment(name, mediaType, size, sha256, disposition, role, path, Content.of(kept));
        }
    }

    /** What an attachment is for the intake, judged by its content. */
    public enum Role {
        /** A format that checklists come in. */
        CHECKLIST,
        /** Another document. */
        DOCUMENT,
        IMAGE,
        SIGNATURE,
        /** A message (message/rfc822); its parts follow with paths below it. */
        MESSAGE,
        /** A zip, winmail.dat or the like; its entries follow with paths below it. */
        CONTAINER
    }

    /** Something odd about a message: a stable code and a sentence. */
    public record Problem(String code, String message) {}
}
