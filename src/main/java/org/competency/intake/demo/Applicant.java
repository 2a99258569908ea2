package org.competency.intake.demo;

import java.util.Locale;

/**
 * A made-up partner that applies. The domain is one of those that never exist (RFC 2606).
 *
 * @param company its name
 * @param person who writes
 * @param domain of its mail and web addresses
 */
record Applicant(String company, String person, String domain) {

    /** Address of the person who writes. */
    String address() {
        return "alliance@" + domain;
    }

    /** Address of a page about {@code subject}. */
    String page(String subject) {
        return "https://www.%s/%s".formatted(domain, subject);
    }

    /** The same partner under another name, so that a demonstration of any size has partners enough. */
    Applicant number(int number) {
        return number == 1
                ? this
                : new Applicant(
                        "%s %d".formatted(company, number),
                        person,
                        String.format(Locale.ROOT, "%s%d.example", domain.replace(".example", ""), number));
    }
}
