package org.competency.intake.mailbox.imap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.mail.MessagingException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.competency.intake.mailbox.FetchedMail;
import org.competency.intake.mailbox.FetchedMail.Extent;

/**
 * Fetches messages together, and one by one where that fails: a message that makes the server hang up must not keep those
 * beside and behind it from coming in.
 */
final class PatientFetch {

    private static final Logger log = LoggerFactory.getLogger(PatientFetch.class);
    private static final int ATTEMPTS_ALONE = 2;

    /** Gives a session, or fails if the server cannot be reached. */
    interface Sessions {
        ImapSession get() throws MessagingException;
    }

    private final Sessions current;
    private final Sessions fresh;

    PatientFetch(Sessions current, Sessions fresh) {
        this.current = current;
        this.fresh = fresh;
    }

    List<FetchedMail> fetch(List<MailSize> sizes, Extent extent) throws MessagingException {
        List<FetchedMail> mails;
        try {
            mails = current.get().fetch(uids(sizes), extent);
        } catch (MessagingException e) {
            log.atWarn().addKeyValue("error", e.getMessage()).log("Fetching messages failed; trying them one by one");
            fresh.get();
            return fetchEach(sizes, extent);
        }
        return mails.size() == sizes.size() ? mails : withMissing(mails, sizes, extent);
    }

    /** What the answer left out was expunged meanwhile, or is hard to get. */
    private List<FetchedMail> withMissing(List<FetchedMail> mails, List<MailSize> sizes, Extent extent)
            throws MessagingException {
        Set<Long> found = mails.stream().map(FetchedMail::uid).collect(Collectors.toSet());
        List<MailSize> missing =
                sizes.stream().filter(size -> !found.contains(size.uid())).toList();
        List<FetchedMail> all = new ArrayList<>(mails);
        all.addAll(fetchEach(missing, extent));
        return all;
    }

    private List<FetchedMail> fetchEach(List<MailSize> sizes, Extent extent) throws MessagingException {
        List<FetchedMail> mails = new ArrayList<>();
        for (MailSize size : sizes) {
            fetchAlone(size, extent).ifPresent(mails::add);
        }
        return mails;
    }

    private Optional<FetchedMail> fetchAlone(MailSize size, Extent extent) throws MessagingException {
        for (int attempt = 1; attempt <= ATTEMPTS_ALONE; attempt++) {
            try {
                List<FetchedMail> mails = current.get().fetch(List.of(size.uid()), extent);
                if (!mails.isEmpty()) {
                    return Optional.of(mails.get(0));
                }
                if (current.get().search("UID " + size.uid()).isEmpty()) {
                    return Optional.empty();
                }
            } catch (MessagingException e) {
                // throws, and so ends the fetch, if it is the server that is gone and not the message that is bad
                fresh.get();
            }
        }
        return Optional.of(new FetchedMail(size.uid(), Instant.now(), size.bytes(), Extent.NOTHING, new byte[0]));
    }

    private static List<Long> uids(List<MailSize> sizes) {
        return sizes.stream().map(MailSize::uid).toList();
    }
}
