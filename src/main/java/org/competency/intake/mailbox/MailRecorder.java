package org.competency.intake.mailbox;

import java.util.HashMap;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.competency.intake.archive.Archive;
import org.competency.intake.archive.Sha256;

/** Makes a fetched batch durable: first the bytes in the archive, then the rows, committed together. */
@Component
public class MailRecorder {

    private static final Logger log = LoggerFactory.getLogger(MailRecorder.class);

    private final Archive archive;
    private final MessageLedger ledger;
    private final MessageReader reader;
    private final Mailboxes mailboxes;

    MailRecorder(Archive archive, MessageLedger ledger, MessageReader reader, Mailboxes mailboxes) {
        this.archive = archive;
        this.ledger = ledger;
        this.reader = reader;
        this.mailboxes = mailboxes;
    }

    /**
     * Keeps every message of the batch; when this returns, the server may forget them.
     *
     * @param fence lets nothing be recorded once another process reads the folder
     * @throws LeaseLostException if one does; then nothing was recorded
     */
    public Fetched record(MailBatch batch, Fence fence) {
        Map<Long, Sha256> digests = new HashMap<>();
        Map<Long, MessageSettlement> refused = new HashMap<>();
        for (FetchedMail mail : batch.mails()) {
            Sha256 archivedAs = mail.archivedAs();
            digests.put(mail.uid(), archivedAs != null ? archivedAs : archive.store(mail.bytes()));
            if (mail.extent() != FetchedMail.Extent.WHOLE) {
                refused.put(mail.uid(), refuse(mail, batch.account()));
            }
        }
        Fetched fetched = ledger.record(batch, digests, refused, fence);
        log.atInfo()
                .addKeyValue("account", batch.account())
                .addKeyValue("messages", fetched.messages())
                .addKeyValue("duplicates", fetched.duplicates())
                .addKeyValue("bytes", fetched.bytes())
                .log("Recorded messages");
        return fetched;
    }

    private MessageSettlement refuse(FetchedMail mail, String account) {
        if (mail.extent() == FetchedMail.Extent.NOTHING) {
            return new MessageSettlement(
                    0,
                    null,
                    MessageStatus.QUARANTINED,
                    Outcome.QUARANTINED,
                    "The mail server fails to hand this message over (%d bytes announced); look at it with a mail program."
                            .formatted(mail.size()),
                    null);
        }
        ParsedMessage parsed = reader.read(mail.bytes());
        return new MessageSettlement(
                0,
                parsed,
                parsed.mayReply() ? MessageStatus.READ : MessageStatus.SETTLED,
                Outcome.TOO_LARGE,
                "The message has %d bytes, more than the limit of %d bytes (intake.mailbox.message-limit); only its header was read."
                        .formatted(
                                mail.size(),
                                mailboxes.settings(account).messageLimit().toBytes()),
                null);
    }
}
