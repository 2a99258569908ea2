package org.competency.intake.mailbox.mime;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what goes to many people at once: mailing lists, newsletters, bulk senders. */
final class ListMail {

    private static final List<String> FIELDS = List.of(
            "list-id",
            "list-post",
            "list-unsubscribe",
            "list-unsubscribe-post",
            "list-help",
            "list-subscribe",
            "list-owner",
            "list-archive",
            "mailing-list",
            "x-mailing-list",
            "x-mailman-version",
            "x-beenthere",
            "x-listname",
            "x-list",
            "x-ml-name",
            "x-mlserver",
            "x-campaign-id");
    private static final Set<String> PRECEDENCE = Set.of("bulk", "list");

    private ListMail() {}

    /** The list field that it has, as a clause. */
    static Optional<String> byField(Header header) {
        return FIELDS.stream()
                .filter(header::has)
                .findFirst()
                .map(name -> "It has the field %s of mailing lists (RFC 2369, RFC 2919)".formatted(name));
    }

    /** What its Precedence says, as a clause. */
    static Optional<String> byPrecedence(Header header) {
        String precedence = header.word("precedence");
        return PRECEDENCE.contains(precedence) ? Optional.of("Precedence is " + precedence) : Optional.empty();
    }
}
