package org.competency.intake.submission;

import java.time.Instant;
import java.util.Locale;

/**
 * A case: one partner's application for one program.
 *
 * @param id key of the row
 * @param caseNumber what people call it
 * @param program id of the checklist
 * @param partner name of the partner as first written
 * @param contact address that applied, in lower case
 * @param openedAt receipt of the first version
 * @param status whether it still takes new versions
 */
public record Application(
        long id,
        CaseNumber caseNumber,
        String program,
        String partner,
        String contact,
        Instant openedAt,
        ApplicationStatus status) {

    /** Whether {@code address} is the contact or of the same mail domain: others learn nothing of the case. */
    public boolean isKnownTo(String address) {
        String writer = address.toLowerCase(Locale.ROOT);
        return writer.equals(contact) || domain(writer).equals(domain(contact)) && !isPublicMailHost(domain(writer));
    }

    /**
     * Who an address writes for, as far as it shows: its mail domain in lower case; the address itself where neighbours are
     * strangers.
     */
    public static String organisationOf(String address) {
        String writer = address.toLowerCase(Locale.ROOT);
        return isPublicMailHost(domain(writer)) ? writer : domain(writer);
    }

    /** Whether it still takes new versions. */
    public boolean isOpen() {
        return status == ApplicationStatus.OPEN;
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Domains where neighbours are strangers. */
    static boolean isPublicMailHost(String domain) {
        return PublicMailHosts.contains(domain);
    }
}
