package org.competency.intake.mailbox.imap;

import java.util.List;
import java.util.Map;

import jakarta.mail.MessagingException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.competency.intake.mailbox.FetchedMail;
import org.competency.intake.mailbox.FetchedMail.Extent;
import org.competency.intake.mailbox.MailBatch;
import org.competency.intake.mailbox.MailFolder;

/** What is done in the mailbox to messages that are recorded: moved where that is wanted and possible, else marked as seen. */
final class Acknowledgement {

    private static final Logger log = LoggerFactory.getLogger(Acknowledgement.class);

    private final @Nullable String processed;
    private final @Nullable String quarantine;

    private Acknowledgement(@Nullable String processed, @Nullable String quarantine) {
        this.processed = processed;
        this.quarantine = quarantine;
    }

    static Acknowledgement of(MailFolder folder) {
        return new Acknowledgement(
                folder.settings().processed(), folder.settings().quarantine());
    }

    /** Messages at or below the cursor that still look untouched, because a run ended before it could touch them. */
    List<Long> leftovers(ImapSession session, long cursor) throws MessagingException {
        if (cursor == 0 || session.readOnly()) {
            return List.of();
        }
        String untouched = moves(session) ? "" : " UNSEEN";
        return session.search("UID 1:" + cursor + untouched).stream()
                .filter(uid -> uid <= cursor)
                .toList();
    }

    void apply(ImapSession session, MailBatch batch) throws MessagingException {
        apply(session, uids(batch, Extent.WHOLE), uids(batch, Extent.HEADER));
    }

    /** For messages that were recorded before: the ledger knows how much of each was taken. */
    void apply(ImapSession session, Map<Long, Extent> recorded) throws MessagingException {
        apply(session, uids(recorded, Extent.WHOLE), uids(recorded, Extent.HEADER));
    }

    private static List<Long> uids(Map<Long, Extent> recorded, Extent extent) {
        return recorded.keySet().stream()
                .filter(uid -> recorded.get(uid) == extent)
                .toList();
    }

    private void apply(ImapSession session, List<Long> whole, List<Long> refused) throws MessagingException {
        if (session.readOnly()) {
            return;
        }
        settle(session, whole, processed);
        settle(session, refused, quarantine == null ? processed : quarantine);
    }

    private boolean moves(ImapSession session) {
        return processed != null && session.canMove();
    }

    private static void settle(ImapSession session, List<Long> uids, @Nullable String destination)
            throws MessagingException {
        if (uids.isEmpty()) {
            return;
        }
        if (destination == null || !session.canMove()) {
            session.flag(uids);
            return;
        }
        try {
            session.move(uids, destination);
        } catch (MessagingException e) {
            log.atInfo().addKeyValue("folder", destination).log("Moving failed; making sure that the folder exists");
            session.create(destination);
            session.move(uids, destination);
        }
    }

    private static List<Long> uids(MailBatch batch, Extent extent) {
        return batch.mails().stream()
                .filter(mail -> mail.extent() == extent)
                .map(FetchedMail::uid)
                .toList();
    }
}
