package org.competency.intake.mailbox;

import java.util.List;
import java.util.Optional;

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
     * The bytes of one message, if it still stands there.
     *
     * @throws MailboxUnavailableException if the mailbox cannot be reached
     */
    Optional<byte[]> bytes(Standing folder, long uid);
}
