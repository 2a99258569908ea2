package org.competency.intake.mailbox;

import java.io.InputStream;
import java.util.List;
import java.util.function.Predicate;

/** What stands in a mailbox now, for comparison with the ledger. Changes nothing there. */
public interface MailboxInventory {

    /**
     * A folder.
     *
     * @param place which folder of which mailbox
     * @param uidValidity UIDVALIDITY of the folder (RFC 3501, 2.3.1.1)
     * @param uids UIDs of its messages, ascending
     */
    record Standing(MailFolder place, long uidValidity, List<Long> uids) {

        public String account() {
            return place.account();
        }

        public String folder() {
            return place.name();
        }
    }

    /**
     * A folder that is read.
     *
     * @throws MailboxUnavailableException if it cannot be reached
     */
    Standing take(MailFolder folder);

    /**
     * Hands over the bytes of one message, if it still stands there.
     *
     * @param taker takes the bytes, which it need not hold in memory, and says whether it could use them
     * @return what the taker said; false if the message is no longer there
     * @throws MailboxUnavailableException if the mailbox cannot be reached
     */
    boolean handOver(Standing folder, long uid, Predicate<InputStream> taker);
}
