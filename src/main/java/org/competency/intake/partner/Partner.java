package org.competency.intake.partner;

import java.util.List;

/**
 * A partner.
 *
 * @param id key of the row
 * @param name as the office calls it
 * @param domains mail domains whose every address may write for it, in lower case
 * @param contacts single addresses that may write for it, in lower case
 * @param correspondent how it is written to
 */
public record Partner(long id, String name, List<String> domains, List<String> contacts, Correspondent correspondent) {
    public Partner {
        domains = List.copyOf(domains);
        contacts = List.copyOf(contacts);
    }
}
