package org.competency.intake.mailbox.imap;

import java.util.List;
import java.util.Optional;

import jakarta.mail.MessagingException;

import org.springframework.stereotype.Component;

import org.competency.intake.mailbox.FetchedMail;
import org.competency.intake.mailbox.FetchedMail.Extent;
import org.competency.intake.mailbox.MailFolder;
import org.competency.intake.mailbox.MailboxInventory;
import org.competency.intake.mailbox.MailboxUnavailableException;

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
    public Optional<byte[]> bytes(Standing standing, long uid) {
        try (ImapSession session = connector.open(standing.place())) {
            return session.uidValidity() == standing.uidValidity()
                    ? session.fetch(List.of(uid), Extent.WHOLE).stream()
                            .map(FetchedMail::bytes)
                            .findFirst()
                    : Optional.empty();
        } catch (MessagingException e) {
            throw new MailboxUnavailableException(standing.place(), "compare", ADVICE, e);
        }
    }
}
