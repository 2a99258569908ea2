package org.competency.intake.mailbox.imap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import jakarta.mail.MessagingException;

import org.competency.intake.mailbox.FetchedMail.Extent;
import org.competency.intake.mailbox.MailFolder;
import org.competency.intake.mailbox.MessageLedger;

/**
 * Which messages of a folder are to be fetched, in ascending order of UID and in portions that fit into memory; large ones come
 * last, one by one, so that none of them keeps the others waiting. What is new is decided by the ledger, never by flags.
 */
final class FetchPlan {

    /** Sizes asked for with one command: about 5 kB of command and 20 kB of answer. */
    private static final int SIZES_AT_ONCE = 500;

    private final long uidValidity;
    private final int mostMessages;
    private final long mostBytes;
    private final long limit;
    private final Deque<Long> unsized;
    private final Deque<MailSize> sized = new ArrayDeque<>();
    private final Deque<MailSize> large = new ArrayDeque<>();
    private long seen;

    private FetchPlan(long uidValidity, long settledUid, List<Long> uids, MailFolder folder) {
        this.uidValidity = uidValidity;
        this.seen = settledUid;
        this.unsized = new ArrayDeque<>(uids);
        this.mostMessages = folder.settings().batchMessages();
        this.mostBytes = folder.settings().batchBytes().toBytes();
        this.limit = folder.settings().messageLimit().toBytes();
    }

    /** Looks what there is, and tidies up what was recorded but not flagged or moved before a crash. */
    static FetchPlan make(ImapSession session, MailFolder folder, MessageLedger ledger) throws MessagingException {
        long uidValidity = session.uidValidity();
        long cursor = ledger.cursor(folder.account(), folder.name(), uidValidity);
        Acknowledgement acknowledgement = Acknowledgement.of(folder);
        List<Long> uids = new ArrayList<>(acknowledgement.leftovers(session, cursor));
        uids.addAll(above(session, cursor));
        // above the cursor too: reconciliation sets it back, and large messages hold it back
        Map<Long, Extent> recorded = ledger.recorded(folder.account(), folder.name(), uidValidity, uids);
        acknowledgement.apply(session, recorded);
        uids.removeAll(recorded.keySet());
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
        return large.isEmpty() ? seen : Math.min(seen, large.getFirst().uid() - 1);
    }

    /** The next portion: at least one message, unless nothing is left. A large message is a portion of its own. */
    List<MailSize> next(ImapSession session) throws MessagingException {
        List<MailSize> portion = new ArrayList<>();
        long bytes = 0;
        while (portion.size() < mostMessages && refill(session)) {
            MailSize first = sized.getFirst();
            if (!portion.isEmpty() && !LargeFetch.isLarge(first, limit) && bytes + held(first) > mostBytes) {
                break;
            }
            sized.removeFirst();
            seen = Math.max(seen, first.uid());
            if (LargeFetch.isLarge(first, limit)) {
                large.addLast(first);
            } else {
                portion.add(first);
                bytes += held(first);
            }
        }
        if (portion.isEmpty() && !large.isEmpty()) {
            portion.add(large.removeFirst());
        }
        return portion;
    }

    /** Of a message above the limit only the header is fetched. */
    private long held(MailSize size) {
        return size.bytes() > limit ? 0 : size.bytes();
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
