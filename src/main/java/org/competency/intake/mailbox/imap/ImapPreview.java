package org.competency.intake.mailbox.imap;

import java.util.ArrayList;
import java.util.List;

import jakarta.mail.MessagingException;

import org.competency.intake.mailbox.FetchedMail;
import org.competency.intake.mailbox.MailboxPreview;
import org.competency.intake.mailbox.MailboxProperties;
import org.competency.intake.mailbox.MailboxUnavailableException;
import org.competency.intake.mailbox.MessageLedger;
import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.mailbox.ParsedMessage;

/** Looks into the folder on a connection of its own that is opened for reading only (EXAMINE, RFC 3501, 6.3.2). */
final class ImapPreview implements MailboxPreview {

    private static final int SIZES_AT_ONCE = 500;

    private final MailboxProperties properties;
    private final ImapConnector connector;
    private final MessageLedger ledger;
    private final MessageReader reader;

    ImapPreview(MailboxProperties properties, ImapConnector connector, MessageLedger ledger, MessageReader reader) {
        this.properties = properties;
        this.connector = connector;
        this.ledger = ledger;
        this.reader = reader;
    }

    @Override
    public Waiting look(int headers) {
        if (!properties.configured()) {
            return Waiting.NO_MAILBOX;
        }
        try (ImapSession session = connector.look()) {
            return look(session, headers);
        } catch (MessagingException e) {
            throw new MailboxUnavailableException(properties, "read", BatchedMailReceiver.advice(e), e);
        }
    }

    @Override
    public Folder connect() {
        if (!properties.configured()) {
            throw new IllegalStateException("No mailbox is configured; set intake.mailbox.host.");
        }
        try (ImapSession session = connector.look()) {
            return new Folder(session.messages(), session.newest());
        } catch (MessagingException e) {
            throw new MailboxUnavailableException(properties, "read", BatchedMailReceiver.advice(e), e);
        }
    }

    private Waiting look(ImapSession session, int headers) throws MessagingException {
        List<Long> uids = news(session);
        List<MailSize> sizes = new ArrayList<>();
        for (int from = 0; from < uids.size(); from += SIZES_AT_ONCE) {
            sizes.addAll(session.sizes(uids.subList(from, Math.min(uids.size(), from + SIZES_AT_ONCE))));
        }
        long limit = properties.messageLimit().toBytes();
        return new Waiting(
                true,
                sizes.size(),
                sizes.stream().mapToLong(MailSize::bytes).sum(),
                (int) sizes.stream().filter(size -> size.bytes() > limit).count(),
                session.newest(),
                headers(session, sizes, headers));
    }

    /** As the next fetch would see it: what has no row in the ledger, whatever its flags say. */
    private List<Long> news(ImapSession session) throws MessagingException {
        long cursor = ledger.cursor(properties.account(), properties.folder(), session.uidValidity());
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
