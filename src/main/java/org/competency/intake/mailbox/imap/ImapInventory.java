package org.competency.intake.mailbox.imap;

import java.util.List;
import java.util.Optional;

import jakarta.mail.MessagingException;

import org.competency.intake.mailbox.FetchedMail;
import org.competency.intake.mailbox.FetchedMail.Extent;
import org.competency.intake.mailbox.MailboxInventory;
import org.competency.intake.mailbox.MailboxProperties;
import org.competency.intake.mailbox.MailboxUnavailableException;

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
    public Optional<byte[]> bytes(Standing folder, long uid) {
        try (ImapSession session = connector.open()) {
            return session.uidValidity() == folder.uidValidity()
                    ? session.fetch(List.of(uid), Extent.WHOLE).stream()
                            .map(FetchedMail::bytes)
                            .findFirst()
                    : Optional.empty();
        } catch (MessagingException e) {
            throw new MailboxUnavailableException(properties, "compare", ADVICE, e);
        }
    }
}
