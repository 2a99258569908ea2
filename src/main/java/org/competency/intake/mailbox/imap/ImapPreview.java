package org.competency.intake.mailbox.imap;

import java.util.ArrayList;
import java.util.List;

import jakarta.mail.MessagingException;

import org.springframework.stereotype.Component;

import org.competency.intake.mailbox.FetchedMail;
import org.competency.intake.mailbox.MailFolder;
import org.competency.intake.mailbox.MailboxPreview;
import org.competency.intake.mailbox.MailboxUnavailableException;
import org.competency.intake.mailbox.Mailboxes;
import org.competency.intake.mailbox.MessageLedger;
import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.mailbox.ParsedMessage;

/** Looks into each folder on a connection of its own that is opened for reading only (EXAMINE, RFC 3501, 6.3.2). */
@Component
final class ImapPreview implements MailboxPreview {

    private static final int SIZES_AT_ONCE = 500;

    private final Mailboxes mailboxes;
    private final ImapConnector connector;
    private final MessageLedger ledger;
    private final MessageReader reader;

    ImapPreview(Mailboxes mailboxes, ImapConnector connector, MessageLedger ledger, MessageReader reader) {
        this.mailboxes = mailboxes;
        this.connector = connector;
        this.ledger = ledger;
        this.reader = reader;
    }

    @Override
    public List<Waiting> look(int headers) {
        return mailboxes.folders().stream().map(folder -> look(folder, headers)).toList();
    }

    private Waiting look(MailFolder folder, int headers) {
        try (ImapSession session = connector.look(folder)) {
            return look(folder, session, headers);
        } catch (MessagingException e) {
            return Waiting.unreadable(
                    folder, String.valueOf(unavailable(folder, e).getMessage()));
        }
    }

    @Override
    public Folder connect(MailFolder folder) {
        try (ImapSession session = connector.look(folder)) {
            return new Folder(session.messages(), session.newest(), session.knowsMoving(), session.full());
        } catch (MessagingException e) {
            throw unavailable(folder, e);
        }
    }

    private static MailboxUnavailableException unavailable(MailFolder folder, MessagingException e) {
        return new MailboxUnavailableException(folder, "read", BatchedMailReceiver.advice(folder, e), e);
    }

    private Waiting look(MailFolder folder, ImapSession session, int headers) throws MessagingException {
        List<Long> uids = news(folder, session);
        List<MailSize> sizes = new ArrayList<>();
        for (int from = 0; from < uids.size(); from += SIZES_AT_ONCE) {
            sizes.addAll(session.sizes(uids.subList(from, Math.min(uids.size(), from + SIZES_AT_ONCE))));
        }
        long limit = folder.settings().messageLimit().toBytes();
        return new Waiting(
                folder.account(),
                folder.name(),
                "",
                sizes.size(),
                sizes.stream().mapToLong(MailSize::bytes).sum(),
                (int) sizes.stream().filter(size -> size.bytes() > limit).count(),
                session.newest(),
                headers(session, sizes, headers));
    }

    /** As the next fetch would see it: what has no row in the ledger, whatever its flags say. */
    private List<Long> news(MailFolder folder, ImapSession session) throws MessagingException {
        long cursor = ledger.cursor(folder.account(), folder.name(), session.uidValidity());
        return session.search("UID " + (cursor + 1) + ":*").stream()
                .filter(uid -> uid > cursor)
                .toList();
    }

    private List<Header> headers(ImapSession session, List<MailSize> sizes, int most) throws MessagingException {
        List<Long> first = sizes.stream().limit(most).map(MailSize::uid).toList();
        if (first.isEmpty()) {
            return List.of();
        }
        return session.fetch(first, FetchedMail.Extent.HEADER).stream()
                .map(this::header)
                .toList();
    }

    private Header header(FetchedMail mail) {
        ParsedMessage parsed = reader.read(mail.bytes());
        return new Header(mail.uid(), mail.receivedAt(), mail.size(), parsed.from(), parsed.subject());
    }
}
