package org.competency.intake.reply;

import java.util.Optional;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import org.jspecify.annotations.Nullable;

/** Tells mail addresses from what is none (RFC 5321, 4.1.2 and 4.5.3.1). */
final class Addresses {

    private static final int LONGEST = 254;

    private Addresses() {}

    static boolean isOne(@Nullable String text) {
        return parse(text).isPresent();
    }

    /** The address, if {@code text} is exactly one, with a domain and without a display name. */
    static Optional<InternetAddress> parse(@Nullable String text) {
        if (text == null || text.length() > LONGEST || text.indexOf('@') < 1) {
            return Optional.empty();
        }
        if (text.chars().anyMatch(c -> c <= ' ' || c == 0x7f || "<>(),;:\\\"".indexOf(c) >= 0)) {
            return Optional.empty();
        }
        try {
            InternetAddress address = new InternetAddress(text, true);
            address.validate();
            return text.equals(address.getAddress()) ? Optional.of(address) : Optional.empty();
        } catch (AddressException e) {
            return Optional.empty();
        }
    }
}
