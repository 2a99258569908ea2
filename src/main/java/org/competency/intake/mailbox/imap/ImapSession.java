package org.competency.intake.mailbox.imap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Quota;
import jakarta.mail.Store;

import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.eclipse.angus.mail.imap.protocol.UIDSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.competency.intake.mailbox.FetchedMail;
import org.competency.intake.mailbox.FetchedMail.Extent;

/**
 * One connection with one open folder, in commands that each serve many messages. The only class that knows the
 * protocol classes of the IMAP provider; a test against a real server guards it.
 */
final class ImapSession implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ImapSession.class);

    private final Store store;
    private final IMAPFolder folder;
    private final boolean readOnly;
    private final boolean canMove;
    private final boolean canExpungeByUid;
    private final Clock clock;
    private int commands;

    private ImapSession(Store store, IMAPFolder folder, Clock clock) throws MessagingException {
        this.store = store;
        this.folder = folder;
        this.clock = clock;
        this.readOnly = folder.getMode() == Folder.READ_ONLY;
        this.canMove = store instanceof IMAPStore imap && imap.hasCapability("MOVE");
        this.canExpungeByUid = store instanceof IMAPStore imap && imap.hasCapability("UIDPLUS");
    }

    /** Opens {@code name} on a connected store, for writing if the server lets us. */
    static ImapSession open(Store store, String name, Clock clock) throws MessagingException {
        IMAPFolder folder = (IMAPFolder) store.getFolder(name);
        folder.open(Folder.READ_WRITE);
        return new ImapSession(store, folder, clock);
    }

    /** Opens {@code name} on a connected store for reading only. */
    static ImapSession look(Store store, String name, Clock clock) throws MessagingException {
        IMAPFolder folder = (IMAPFolder) store.getFolder(name);
        folder.open(Folder.READ_ONLY);
        return new ImapSession(store, folder, clock);
    }

    /** How many messages the folder holds. */
    int messages() throws MessagingException {
        return folder.getMessageCount();
    }

    /** When the server received the last message of the folder; null if it has none. */
    @Nullable
    Instant newest() throws MessagingException {
        int messages = folder.getMessageCount();
        Date received = messages < 1 ? null : folder.getMessage(messages).getReceivedDate();
        return received == null ? null : received.toInstant();
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** Whether messages can be moved out of the folder at all. */
    boolean canMove() {
        return !readOnly && (canMove || canExpungeByUid);
    }

    boolean readOnly() {
        return readOnly;
    }

    /** Whether the server can move messages at all, for a folder that is only looked into. */
    boolean knowsMoving() {
        return canMove || canExpungeByUid;
    }

    /** How much of the quota is used, in percent (RFC 9208); null if there is none or the server does not tell. */
    @Nullable
    Integer full() throws MessagingException {
        if (!(store instanceof IMAPStore imap) || !imap.hasCapability("QUOTA")) {
            return null;
        }
        Integer fullest = null;
        for (Quota quota : imap.getQuota(folder.getFullName())) {
            for (Quota.Resource resource : quota.resources == null ? new Quota.Resource[0] : quota.resources) {
                if (resource.limit > 0) {
                    int percent = (int) Math.min(1_000, 100 * resource.usage / resource.limit);
                    fullest = fullest == null ? percent : Math.max(fullest, percent);
                }
            }
        }
        return fullest;
    }

    /** Commands sent since the folder was opened. */
    int commands() {
        return commands;
    }

    /** UIDs that match {@code criteria} (RFC 3501, 6.4.4), ascending. */
    List<Long> search(String criteria) throws MessagingException {
        List<Long> uids = new ArrayList<>();
        for (Response response : run("UID SEARCH " + criteria)) {
            if (response instanceof IMAPResponse answer && answer.keyEquals("SEARCH")) {
                for (long uid = answer.readLong(); uid != -1; uid = answer.readLong()) {
                    uids.add(uid);
                }
            }
        }
        uids.sort(null);
        return uids;
    }

    /** Sizes of those of {@code uids} that still exist, by UID. */
    List<MailSize> sizes(List<Long> uids) throws MessagingException {
        List<MailSize> sizes = new ArrayList<>();
        for (Response response : run("UID FETCH " + set(uids) + " (UID RFC822.SIZE)")) {
            if (response instanceof FetchResponse fetched) {
                UID uid = fetched.getItem(UID.class);
                RFC822SIZE size = fetched.getItem(RFC822SIZE.class);
                if (uid != null && size != null) {
                    sizes.add(new MailSize(uid.uid, size.size));
                }
            }
        }
        sizes.sort((a, b) -> Long.compare(a.uid(), b.uid()));
        return sizes;
    }

    /** The messages themselves, as far as they still exist; flags stay as they are. */
    List<FetchedMail> fetch(List<Long> uids, Extent extent) throws MessagingException {
        String section = extent == Extent.WHOLE ? "BODY.PEEK[]" : "BODY.PEEK[HEADER]";
        List<FetchedMail> mails = new ArrayList<>();
        for (Response response : run("UID FETCH " + set(uids) + " (UID INTERNALDATE RFC822.SIZE " + section + ")")) {
            if (response instanceof FetchResponse fetched) {
                UID uid = fetched.getItem(UID.class);
                BODY body = fetched.getItem(BODY.class);
                if (uid != null && body != null && body.getByteArray() != null) {
                    mails.add(mail(uid.uid, fetched, body.getByteArray(), extent));
                }
            }
        }
        mails.sort((a, b) -> Long.compare(a.uid(), b.uid()));
        return mails;
    }

    /**
     * A piece of one message; flags stay as they are. Empty if there is no such message.
     *
     * @throws MessagingException if the server gives another piece than it was asked for
     */
    Optional<Piece> piece(long uid, long offset, int length) throws MessagingException {
        String command =
                "UID FETCH %d (UID INTERNALDATE RFC822.SIZE BODY.PEEK[]<%d.%d>)".formatted(uid, offset, length);
        for (Response response : run(command)) {
            if (response instanceof FetchResponse fetched) {
                UID found = fetched.getItem(UID.class);
                BODY body = fetched.getItem(BODY.class);
                if (found != null && found.uid == uid && body != null) {
                    return Optional.of(piece(offset, length, fetched, body));
                }
            }
        }
        return Optional.empty();
    }

    /** Some servers hand over the whole message, whatever they are asked for: the answer then says no origin. */
    private Piece piece(long offset, int length, FetchResponse fetched, BODY body) throws MessagingException {
        ByteArray answer = body.getByteArray();
        byte[] bytes = answer == null ? new byte[0] : answer.getNewBytes();
        RFC822SIZE size = fetched.getItem(RFC822SIZE.class);
        long announced = size == null ? 0 : size.size;
        boolean whole = body.getOrigin() < 0 && (offset > 0 || bytes.length > length);
        if (!whole && body.getOrigin() >= 0 && body.getOrigin() != offset) {
            throw new MessagingException(
                    "the server gives the piece at %d instead of that at %d".formatted(body.getOrigin(), offset));
        }
        if (whole && offset > bytes.length) {
            throw new MessagingException("the server gives a message of %d bytes and has given %d of it before"
                    .formatted(bytes.length, offset));
        }
        byte[] rest = whole ? Arrays.copyOfRange(bytes, (int) offset, bytes.length) : bytes;
        return new Piece(rest, whole, announced, receivedAt(fetched));
    }

    private FetchedMail mail(long uid, FetchResponse fetched, ByteArray body, Extent extent) {
        byte[] bytes = body.getNewBytes();
        RFC822SIZE size = fetched.getItem(RFC822SIZE.class);
        long announced = extent == Extent.WHOLE || size == null ? bytes.length : size.size;
        return new FetchedMail(uid, receivedAt(fetched), announced, extent, bytes);
    }

    private Instant receivedAt(FetchResponse fetched) {
        INTERNALDATE internalDate = fetched.getItem(INTERNALDATE.class);
        Date date = internalDate == null ? null : internalDate.getDate();
        return date == null ? clock.instant() : date.toInstant();
    }

    /** Marks as seen. */
    void flag(List<Long> uids) throws MessagingException {
        run("UID STORE " + set(uids) + " +FLAGS.SILENT (\\Seen)");
    }

    /** Moves out of the folder: RFC 6851 if the server knows it, else copy, mark and expunge exactly these (RFC 4315). */
    void move(List<Long> uids, String destination) throws MessagingException {
        String set = set(uids);
        if (canMove) {
            run("UID MOVE " + set, destination);
            return;
        }
        run("UID COPY " + set, destination);
        run("UID STORE " + set + " +FLAGS.SILENT (\\Seen \\Deleted)");
        run("UID EXPUNGE " + set);
    }

    /** Makes sure that a folder to move to exists. */
    void create(String name) throws MessagingException {
        Folder destination = store.getFolder(name);
        commands++;
        if (!destination.exists()) {
            commands++;
            destination.create(Folder.HOLDS_MESSAGES);
        }
    }

    private Response[] run(String command) throws MessagingException {
        return run(command, null);
    }

    private Response[] run(String command, @Nullable String mailbox) throws MessagingException {
        commands++;
        return (Response[]) folder.doCommand(protocol -> {
            Argument name = mailbox == null ? null : new Argument().writeString(BASE64MailboxEncoder.encode(mailbox));
            Response[] responses = protocol.command(command, name);
            protocol.handleResult(responses[responses.length - 1]);
            return responses;
        });
    }

    private static String set(Collection<Long> uids) {
        return UIDSet.toString(
                UIDSet.createUIDSets(uids.stream().mapToLong(Long::longValue).toArray()));
    }

    @Override
    public void close() {
        try {
            folder.close(false);
        } catch (MessagingException | IllegalStateException e) {
            log.debug("The folder was closed already", e);
        }
        try {
            store.close();
        } catch (MessagingException e) {
            log.debug("The connection was closed already", e);
        }
    }
}
