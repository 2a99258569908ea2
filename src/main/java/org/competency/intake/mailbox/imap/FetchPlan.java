package org.competency.intake.mailbox.imap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import jakarta.mail.MessagingException;

import org.competency.intake.mailbox.MailFolder;
import org.competency.intake.mailbox.MessageLedger;

/**
 * Which messages of a folder are to be fetched, in ascending order of UID and in portions that fit into memory. What is
 * new is decided by the ledger, never by flags.
 */
final class FetchPlan {

    /** Sizes asked for with one command: about 5 kB of command and 20 kB of answer. */
    private static final int SIZES_AT_ONCE = 500;

    private final long uidValidity;
    private final int mostMessages;
    private final long mostBytes;
    private final Deque<Long> unsized;
    private final Deque<MailSize> sized = new ArrayDeque<>();
    private long settledUid;

    private FetchPlan(long uidValidity, long settledUid, List<Long> uids, MailFolder folder) {
        this.uidValidity = uidValidity;
        this.settledUid = settledUid;
        this.unsized = new ArrayDeque<>(uids);
        this.mostMessages = folder.settings().batchMessages();
        this.mostBytes = folder.settings().batchBytes().toBytes();
    }

    /** Looks what there is, and tidies up what was recorded but not flagged or moved before a crash. */
    static FetchPlan make(ImapSession session, MailFolder folder, MessageLedger ledger) throws MessagingException {
        long uidValidity = session.uidValidity();
        long cursor = ledger.cursor(folder.account(), folder.name(), uidValidity);
        Acknowledgement acknowledgement = Acknowledgement.of(folder);
        List<Long> uids = new ArrayList<>(acknowledgement.leftovers(session, cursor));
        uids.addAll(above(session, cursor));
        // above the cursor too: reconciliation sets it back
        Set<Long> recorded = ledger.recorded(folder.account(), folder.name(), uidValidity, uids);
        acknowledgement.apply(session, List.copyOf(recorded), List.of());
        uids.removeAll(recorded);
        return new FetchPlan(uidValidity, cursor, uids, folder);
    }

    /** {@code n:*} names the last message even if its UID is below n (RFC 3501, 6.4.8), hence the filter. */
    private static List<Long> above(ImapSession session, long cursor) throws MessagingException {
        return session.search("UID " + (cursor + 1) + ":*").stream()
                .filter(uid -> uid > cursor)
                .toList();
    }

    long uidValidity() {
        return uidValidity;
    }

    /** Every message up to this UID is recorded once the portions handed out so far are. */
    long settledUid() {
        return settledUid;
    }

    /** The next portion: at least one message, unless nothing is left. */
    List<MailSize> next(ImapSession session) throws MessagingException {
        List<MailSize> portion = new ArrayList<>();
        long bytes = 0;
        while (portion.size() < mostMessages && refill(session)) {
            MailSize first = sized.getFirst();
            if (!portion.isEmpty() && bytes + first.bytes() > mostBytes) {
                break;
            }
            portion.add(sized.removeFirst());
            bytes += first.bytes();
            settledUid = Math.max(settledUid, first.uid());
        }
        return portion;
    }

    private boolean refill(ImapSession session) throws MessagingException {
        while (sized.isEmpty() && !unsized.isEmpty()) {
            List<Long> uids = new ArrayList<>();
            while (uids.size() < SIZES_AT_ONCE && !unsized.isEmpty()) {
                uids.add(unsized.removeFirst());
            }
            sized.addAll(session.sizes(uids));
        }
        return !sized.isEmpty();
    }
}
