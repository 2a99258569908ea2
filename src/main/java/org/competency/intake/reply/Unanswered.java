package org.competency.intake.reply;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.competency.intake.partner.Correspondent;

/**
 * A message that waits for its reply, as its row says, and the version of a case that it brought.
 *
 * @param message key of the message
 * @param receivedAt when the mail server received it
 * @param sha256 of its bytes
 * @param outcome name of what became of it
 * @param reason why, for an operator
 * @param messageId its Message-ID
 * @param from address of its author
 * @param fromName name of its author
 * @param subject its subject
 * @param references its message-ids of References, in any notation
 * @param mayReply whether an automatic reply is allowed
 * @param whyNot the rule that forbids it
 * @param attachments what came with it, as JSON
 * @param version the version of a case that it brought, or to which it is the same; null without a case
 * @param correction what the reply corrects; null if it is the first one
 * @param commands what it asks for, and what came of that; empty if it asks for nothing
 * @param correspondent how its author is written to
 * @param account the mailbox through which it came; "" if none
 */
public record Unanswered(
        long message,
        Instant receivedAt,
        String sha256,
        String outcome,
        @Nullable String reason,
        @Nullable String messageId,
        @Nullable String from,
        @Nullable String fromName,
        @Nullable String subject,
        @Nullable String references,
        boolean mayReply,
        @Nullable String whyNot,
        @Nullable String attachments,
        @Nullable CaseVersion version,
        @Nullable Correction correction,
        List<CommandAnswer> commands,
        Correspondent correspondent,
        String account) {

    public Unanswered {
        commands = List.copyOf(commands);
    }

    /**
     * An earlier reply that a new one takes the place of.
     *
     * @param revision number of the new one, above 0
     * @param answeredAt when the earlier one was sent; null if none ever was
     */
    record Correction(int revision, @Nullable Instant answeredAt) {}

    /** A message that gets its first reply. */
    public Unanswered(
            long message,
            Instant receivedAt,
            String sha256,
            String outcome,
            @Nullable String reason,
            @Nullable String messageId,
            @Nullable String from,
            @Nullable String fromName,
            @Nullable String subject,
            @Nullable String references,
            boolean mayReply,
            @Nullable String whyNot,
            @Nullable String attachments,
            @Nullable CaseVersion version) {
        this(
                message,
                receivedAt,
                sha256,
                outcome,
                reason,
                messageId,
                from,
                fromName,
                subject,
                references,
                mayReply,
                whyNot,
                attachments,
                version,
                null,
                List.of(),
                Correspondent.UNKNOWN,
                "");
    }

    /** The version that the message itself brought; null if it brought none. */
    @Nullable
    Long submission() {
        return version == null || outcome.equals("SAME_FILE") || outcome.equals("EVIDENCE")
                ? null
                : Long.valueOf(version.submissionId());
    }

    Unanswered about(CaseVersion same) {
        return with(same, correction, commands, correspondent);
    }

    Unanswered correcting(Correction earlier) {
        return with(version, earlier, commands, correspondent);
    }

    Unanswered asking(List<CommandAnswer> asked) {
        return with(version, correction, asked, correspondent);
    }

    Unanswered from(Correspondent author) {
        return with(version, correction, commands, author);
    }

    Unanswered through(String mailbox) {
        return new Unanswered(
                message,
                receivedAt,
                sha256,
                outcome,
                reason,
                messageId,
                from,
                fromName,
                subject,
                references,
                mayReply,
                whyNot,
                attachments,
                version,
                correction,
                commands,
                correspondent,
                mailbox);
    }

    /** The same message, which is not answered. */
    Unanswered silenced(String reason) {
        return new Unanswered(
                message,
                receivedAt,
                sha256,
                outcome,
                this.reason,
                messageId,
                from,
                fromName,
                subject,
                references,
                false,
                reason,
                attachments,
                version,
                correction,
                commands,
                correspondent,
                account);
    }

    int revision() {
        return correction == null ? 0 : correction.revision();
    }

    private Unanswered with(
            @Nullable CaseVersion about,
            @Nullable Correction earlier,
            List<CommandAnswer> asked,
            Correspondent author) {
        return new Unanswered(
                message,
                receivedAt,
                sha256,
                outcome,
                reason,
                messageId,
                from,
                fromName,
                subject,
                references,
                mayReply,
                whyNot,
                attachments,
                about,
                earlier,
                asked,
                author,
                account);
    }
}
