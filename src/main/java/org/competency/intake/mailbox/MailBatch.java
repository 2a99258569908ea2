package org.competency.intake.mailbox;

import java.util.List;

/**
 * Messages of one folder, fetched together.
 *
 * @param account name of the mailbox
 * @param folder IMAP folder
 * @param uidValidity UIDVALIDITY of the folder (RFC 3501, 2.3.1.1)
 * @param settledUid once these are recorded, every message up to this UID has its row
 * @param mails the messages, by UID
 */
public record MailBatch(String account, String folder, long uidValidity, long settledUid, List<FetchedMail> mails) {

    public MailBatch {
        mails = List.copyOf(mails);
    }

    /** Bytes fetched for the batch. */
    public long bytes() {
        return mails.stream().mapToLong(FetchedMail::fetchedBytes).sum();
    }
}
