package org.competency.intake.mailbox.imap;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.mail.MessagingException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.competency.intake.archive.Archive;
import org.competency.intake.archive.Sha256;
import org.competency.intake.mailbox.FetchedMail;
import org.competency.intake.mailbox.FetchedMail.Extent;
import org.competency.intake.mailbox.imap.MessagePieces.InterruptedFetchException;
import org.competency.intake.mailbox.imap.MessagePieces.TooMuchException;

/** Fetches one large message in pieces straight into the archive, so that it is never in memory. */
final class LargeFetch {

    private static final Logger log = LoggerFactory.getLogger(LargeFetch.class);
    private static final int ATTEMPTS = 2;

    private final PatientFetch.Sessions current;
    private final PatientFetch.Sessions fresh;
    private final Archive archive;
    private final long limit;

    LargeFetch(PatientFetch.Sessions current, PatientFetch.Sessions fresh, Archive archive, long limit) {
        this.current = current;
        this.fresh = fresh;
        this.archive = archive;
        this.limit = limit;
    }

    /** Whether a message is fetched like this: not with others, but not above the limit either. */
    static boolean isLarge(MailSize size, long limit) {
        return size.bytes() > MessagePieces.PIECE && size.bytes() <= limit;
    }

    /**
     * The message, with its bytes in the archive; empty if it is no longer there. One that cannot be fetched is a result too.
     *
     * @throws MessagingException if the server is gone
     */
    Optional<FetchedMail> fetch(MailSize size) throws MessagingException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                Optional<MessagePieces> pieces = MessagePieces.of(current.get(), size.uid(), limit, System::nanoTime);
                if (pieces.isPresent()) {
                    return Optional.of(archived(size.uid(), pieces.get()));
                }
                if (current.get().search("UID " + size.uid()).isEmpty()) {
                    return Optional.empty();
                }
            } catch (TooMuchException e) {
                return header(size);
            } catch (MessagingException | InterruptedFetchException e) {
                log.atWarn()
                        .addKeyValue("uid", size.uid())
                        .addKeyValue("error", e.getMessage())
                        .log("Fetching a large message in pieces failed");
                // throws, and so ends the fetch, if it is the server that is gone and not the message that is bad
                fresh.get();
            }
        }
        return Optional.of(new FetchedMail(size.uid(), Instant.now(), size.bytes(), Extent.NOTHING, new byte[0]));
    }

    private FetchedMail archived(long uid, MessagePieces pieces) {
        Sha256 digest = archive.store(pieces);
        return FetchedMail.archived(uid, pieces.receivedAt(), pieces.fetched(), digest);
    }

    /** The server announced less than there is: the message is refused like any other above the limit. */
    private Optional<FetchedMail> header(MailSize size) throws MessagingException {
        long atLeast = Math.max(size.bytes(), limit + 1);
        return new PatientFetch(current, fresh)
                .fetch(List.of(new MailSize(size.uid(), atLeast)), Extent.HEADER).stream()
                        .map(mail -> new FetchedMail(
                                mail.uid(),
                                mail.receivedAt(),
                                Math.max(mail.size(), atLeast),
                                mail.extent(),
                                mail.bytes()))
                        .findFirst();
    }
}
