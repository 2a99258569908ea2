package org.competency.intake.mailbox.imap;

import java.io.InputStream;
import java.util.List;
import java.util.function.Predicate;

import jakarta.mail.MessagingException;

import org.competency.intake.mailbox.MailboxInventory;
import org.competency.intake.mailbox.MailboxProperties;
import org.competency.intake.mailbox.MailboxUnavailableException;
import org.competency.intake.mailbox.imap.MessagePieces.InterruptedFetchException;

/** Looks into the folder over a connection of its own. */
final class ImapInventory implements MailboxInventory {

    private static final String ADVICE = "Check with 'intake doctor' and compare again; nothing is lost.";

    private final MailboxProperties properties;
    private final ImapConnector connector;

    ImapInventory(MailboxProperties properties, ImapConnector connector) {
        this.properties = properties;
        this.connector = connector;
    }

    @Override
    public List<Standing> take() {
        if (!properties.configured()) {
            return List.of();
        }
        try (ImapSession session = connector.open()) {
            return List.of(new Standing(
                    properties.account(), properties.folder(), session.uidValidity(), session.search("ALL")));
        } catch (MessagingException e) {
            throw new MailboxUnavailableException(properties, "compare", ADVICE, e);
        }
    }

    @Override
    public boolean handOver(Standing folder, long uid, Predicate<InputStream> taker) {
        try (ImapSession session = connector.open()) {
            return session.uidValidity() == folder.uidValidity()
                    && MessagePieces.of(session, uid, Long.MAX_VALUE, System::nanoTime)
                            .filter(taker)
                            .isPresent();
        } catch (InterruptedFetchException e) {
            throw new MailboxUnavailableException(properties, "compare", ADVICE, e.failure());
        } catch (MessagingException e) {
            throw new MailboxUnavailableException(properties, "compare", ADVICE, e);
        }
    }
}
