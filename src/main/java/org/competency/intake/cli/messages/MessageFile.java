package org.competency.intake.cli.messages;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.competency.intake.archive.Archive;
import org.competency.intake.archive.ArchiveException;
import org.competency.intake.cli.Json;
import org.competency.intake.cli.Session;
import org.competency.intake.mailbox.LedgerRow;
import org.competency.intake.mailbox.MessageLedger;
import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.mailbox.MessageSpaceException;
import org.competency.intake.mailbox.OpenMessage;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.reply.Replies;
import org.competency.intake.reply.ReplyRow;
import org.competency.intake.submission.Application;
import org.competency.intake.submission.Applications;
import org.competency.intake.submission.Submission;
import org.competency.intake.submission.Submissions;

/**
 * Everything that is known of a message.
 *
 * @param row of the ledger
 * @param parsed the archived message, taken apart again; null if the archive does not give it
 * @param trouble why the archive does not give it; "" if it does
 * @param submission the version of a case that it brought
 * @param application that case
 * @param replies what was written to it, the oldest first
 */
record MessageFile(
        LedgerRow row,
        @Nullable ParsedMessage parsed,
        String trouble,
        Optional<Submission> submission,
        Optional<Application> application,
        List<ReplyRow> replies) {

    /**
     * A message.
     *
     * @throws IllegalArgumentException if there is none with this id
     */
    static LedgerRow row(long id, Session session) {
        return session.get(MessageLedger.class)
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no message %d; see 'intake messages list'.".formatted(id)));
    }

    /** As {@link #row}, with all that belongs to it. */
    static MessageFile open(long id, Session session) {
        LedgerRow row = row(id, session);
        ParsedMessage parsed = null;
        String trouble = "";
        try {
            Resource raw = session.get(Archive.class).verified(row.sha256());
            try (OpenMessage opened = session.get(MessageReader.class).open(raw)) {
                parsed = opened.message().withoutContents();
            }
        } catch (ArchiveException | MessageSpaceException e) {
            trouble = String.valueOf(e.getMessage());
        }
        Optional<Submission> submission = session.get(Submissions.class).broughtBy(id);
        return new MessageFile(
                row,
                parsed,
                trouble,
                submission,
                submission.flatMap(brought -> session.get(Applications.class).find(brought.applicationId())),
                session.get(Replies.class).ofMessage(id));
    }

    /** What triage did with the attachment of these bytes: its JSON object in the ledger. */
    Optional<JsonNode> result(String sha256) {
        if (row.attachments() == null) {
            return Optional.empty();
        }
        try {
            return Json.MAPPER
                    .readTree(row.attachments())
                    .valueStream()
                    .filter(file -> file.path("sha256").asString("").equals(sha256) && file.has("use"))
                    .findFirst();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
