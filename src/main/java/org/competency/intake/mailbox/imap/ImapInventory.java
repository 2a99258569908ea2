package org.competency.intake.mailbox.imap;

import java.io.InputStream;
import java.util.function.Predicate;

import jakarta.mail.MessagingException;

import org.springframework.stereotype.Component;

import org.competency.intake.mailbox.MailFolder;
import org.competency.intake.mailbox.MailboxInventory;
import org.competency.intake.mailbox.MailboxUnavailableException;
import org.competency.intake.mailbox.imap.MessagePieces.InterruptedFetchException;

/** Looks into a folder over a connection of its own. */
@Component
final class ImapInventory implements MailboxInventory {

    private static final String ADVICE = "Check with 'intake doctor' and compare again; nothing is lost.";

    private final ImapConnector connector;

    ImapInventory(ImapConnector connector) {
        this.connector = connector;
    }

    @Override
    public Standing take(MailFolder folder) {
        try (ImapSession session = connector.open(folder)) {
            return new Standing(folder, session.uidValidity(), session.search("ALL"));
        } catch (MessagingException e) {
            throw new MailboxUnavailableException(folder, "compare", ADVICE, e);
        }
    }

    @Override
    public boolean handOver(Standing standing, long uid, Predicate<InputStream> taker) {
        try (ImapSession session = connector.open(standing.place())) {
            return session.uidValidity() == standing.uidValidity()
                    && MessagePieces.of(session, uid, Long.MAX_VALUE, System::nanoTime)
                            .filter(taker)
                            .isPresent();
        } catch (InterruptedFetchException e) {
            throw new MailboxUnavailableException(standing.place(), "compare", ADVICE, e.failure());
        } catch (MessagingException e) {
            throw new MailboxUnavailableException(standing.place(), "compare", ADVICE, e);
        }
    }
}
