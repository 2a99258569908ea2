package org.competency.intake.mailbox.imap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.integration.mail.inbound.MailReceiver;

import org.competency.intake.archive.Archive;
import org.competency.intake.mailbox.FetchedMail;
import org.competency.intake.mailbox.FetchedMail.Extent;
import org.competency.intake.mailbox.MailBatch;
import org.competency.intake.mailbox.MailFolder;
import org.competency.intake.mailbox.Mailbox;
import org.competency.intake.mailbox.MailboxUnavailableException;
import org.competency.intake.mailbox.MessageLedger;
import org.competency.intake.mailserver.SignInException;
import org.competency.intake.mailserver.TrustedAuthorities;

/**
 * Gives Spring Integration one {@link MailBatch} at a time. Nothing is flagged or moved while receiving: that happens in
 * {@link #acknowledge}, after the batch is recorded, since the stock receivers mark first and lose mail in a crash.
 *
 * <p>A connection lives from the first batch until the folder has nothing more to give.
 */
final class BatchedMailReceiver implements MailReceiver {

    private static final Logger log = LoggerFactory.getLogger(BatchedMailReceiver.class);

    private final MailFolder folder;
    private final ImapConnector connector;
    private final MessageLedger ledger;
    private final Archive archive;
    private @Nullable ImapSession session;
    private @Nullable FetchPlan plan;
    private int commandsOfClosedSessions;

    BatchedMailReceiver(MailFolder folder, ImapConnector connector, MessageLedger ledger, Archive archive) {
        this.folder = folder;
        this.connector = connector;
        this.ledger = ledger;
        this.archive = archive;
    }

    /**
     * The next batch, or an empty array if there is nothing more.
     *
     * @throws MailboxUnavailableException if the server cannot be reached or read
     */
    @Override
    public synchronized Object[] receive() {
        try {
            Optional<MailBatch> batch = next();
            if (batch.isEmpty()) {
                disconnect();
            }
            return batch.stream().toArray();
        } catch (MessagingException e) {
            disconnect();
            throw unavailable(e);
        } catch (RuntimeException e) {
            disconnect();
            throw e;
        }
    }

    private Optional<MailBatch> next() throws MessagingException {
        ImapSession current = session == null ? connect() : session;
        FetchPlan todo = plan == null ? FetchPlan.make(current, folder, ledger) : plan;
        plan = todo;
        for (List<MailSize> sizes = todo.next(current); !sizes.isEmpty(); sizes = todo.next(current)) {
            List<FetchedMail> mails = fetch(sizes);
            if (!mails.isEmpty()) {
                return Optional.of(
                        new MailBatch(folder.account(), folder.name(), todo.uidValidity(), todo.settledUid(), mails));
            }
        }
        return Optional.empty();
    }

    private List<FetchedMail> fetch(List<MailSize> sizes) throws MessagingException {
        long limit = folder.settings().messageLimit().toBytes();
        if (sizes.size() == 1 && LargeFetch.isLarge(sizes.get(0), limit)) {
            return new LargeFetch(this::current, this::reconnect, archive, limit)
                    .fetch(sizes.get(0)).stream().toList();
        }
        List<FetchedMail> mails = new ArrayList<>(fetch(sizes, Extent.WHOLE, size -> size.bytes() <= limit));
        mails.addAll(fetch(sizes, Extent.HEADER, size -> size.bytes() > limit));
        mails.sort((a, b) -> Long.compare(a.uid(), b.uid()));
        return mails;
    }

    private List<FetchedMail> fetch(List<MailSize> sizes, Extent extent, Predicate<MailSize> selection)
            throws MessagingException {
        List<MailSize> selected = sizes.stream().filter(selection).toList();
        if (selected.isEmpty()) {
            return List.of();
        }
        return new PatientFetch(this::current, this::reconnect).fetch(selected, extent);
    }

    private ImapSession current() throws MessagingException {
        return session == null ? connect() : session;
    }

    /** A new connection to the same folder, in the middle of a plan. */
    private ImapSession reconnect() throws MessagingException {
        FetchPlan kept = plan;
        disconnect();
        ImapSession opened = connect();
        if (kept != null && kept.uidValidity() != opened.uidValidity()) {
            throw new MessagingException("the folder was replaced while it was read (UIDVALIDITY changed)");
        }
        plan = kept;
        return opened;
    }

    private ImapSession connect() throws MessagingException {
        ImapSession opened = connector.open(folder);
        session = opened;
        return opened;
    }

    /**
     * Tells the server that the batch is recorded: moves it, or marks it as seen. A failure costs nothing but tidiness,
     * since the ledger knows what was recorded; the next connection does it again.
     */
    synchronized void acknowledge(MailBatch batch) {
        try {
            Acknowledgement.of(folder).apply(current(), batch);
        } catch (MessagingException e) {
            log.atWarn()
                    .addKeyValue("account", batch.account())
                    .addKeyValue("messages", batch.mails().size())
                    .addKeyValue("error", e.getMessage())
                    .log("Recorded messages could not be flagged or moved in the mailbox; will be tried again");
            disconnect();
        }
    }

    /** Forgets the plan and the connection, so that the next call starts from the ledger. */
    synchronized void disconnect() {
        ImapSession open = session;
        session = null;
        plan = null;
        if (open != null) {
            commandsOfClosedSessions += open.commands();
            open.close();
        }
    }

    /** IMAP commands sent so far, logins not counted. */
    synchronized int commands() {
        return commandsOfClosedSessions + (session == null ? 0 : session.commands());
    }

    private MailboxUnavailableException unavailable(MessagingException e) {
        return new MailboxUnavailableException(folder, "read", advice(folder, e), e);
    }

    static String advice(MailFolder folder, MessagingException e) {
        Mailbox mailbox = folder.mailbox();
        if (e instanceof SignInException signIn) {
            return signIn.advice();
        }
        if (TrustedAuthorities.problem(e).isPresent()) {
            return "If its certificate is right, name the authority that gave it by %s (PEM); the name in it must be that of %s."
                    .formatted(mailbox.setting("certificate-authorities"), mailbox.setting("host"));
        }
        if (e instanceof AuthenticationFailedException) {
            return "Check %s and the environment variable %s."
                    .formatted(mailbox.setting("user"), mailbox.variable("password"));
        }
        if (e instanceof FolderNotFoundException) {
            return "Check %s, or create the folder.".formatted(mailbox.setting("folders"));
        }
        return "Check that the server runs, %s, port and tls; then fetch again: nothing is lost."
                .formatted(mailbox.setting("host"));
    }
}
