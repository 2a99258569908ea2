package org.competency.intake.mailbox.mime;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.competency.intake.mailbox.MessageKind;

/**
 * Who must never be answered by a machine: RFC 3834, 2, and what practice added to it. Each rule gives its reason as a
 * sentence; the first one that holds is reported.
 */
final class Etiquette {

    private static final Set<String> SUPPRESSING = Set.of("all", "autoreply", "oof");

    /** Gateways that remove every other mark of an automatic answer leave its Message-ID. */
    private static final Pattern OF_THIS_PRODUCT =
            Pattern.compile("<ack\\.[ms]\\d{1,19}-[0-9a-f]{10}\\.[a-z0-9.-]{1,60}@[^@]{1,255}>");

    private final MessageFacts facts;

    Etiquette(MessageFacts facts) {
        this.facts = facts;
    }

    /** Why a message of that kind is not answered; empty if it may be. */
    Optional<String> whyNot(MessageKind kind) {
        if (kind == MessageKind.BOUNCE) {
            return Optional.of("It is a delivery report (RFC 3464)");
        }
        Stream<Function<MessageFacts, Optional<String>>> rules = Stream.of(
                AutomaticReplies::certain,
                AutomaticReplies::likely,
                facts -> ListMail.byField(facts.header()),
                facts -> ListMail.byPrecedence(facts.header()),
                Etiquette::suppressed,
                Etiquette::report,
                Etiquette::loop,
                Etiquette::ownMessage,
                Etiquette::spam,
                Etiquette::nobody,
                Etiquette::noAddress);
        return rules.map(rule -> rule.apply(facts)).flatMap(Optional::stream).findFirst();
    }

    /** [MS-OXCMAIL] 2.2.3.2.14; values for receipts alone do not forbid an answer. */
    private static Optional<String> suppressed(MessageFacts facts) {
        String value = facts.header().word("x-auto-response-suppress");
        return Stream.of(value.split("[,;\\s]+")).anyMatch(SUPPRESSING::contains)
                ? Optional.of("X-Auto-Response-Suppress forbids an answer")
                : Optional.empty();
    }

    private static Optional<String> report(MessageFacts facts) {
        return facts.isReport() ? Optional.of("It is a report of a mail system (RFC 6522)") : Optional.empty();
    }

    private static Optional<String> loop(MessageFacts facts) {
        return facts.header().has("x-loop") ? Optional.of("It has the field x-loop") : Optional.empty();
    }

    private static Optional<String> ownMessage(MessageFacts facts) {
        String id = facts.header().word("message-id");
        if (OF_THIS_PRODUCT.matcher(id).matches()) {
            return Optional.of("It carries a Message-ID as this product gives to its answers, here or elsewhere");
        }
        return facts.ownDomains().stream().anyMatch(domain -> id.endsWith("@" + domain.toLowerCase(Locale.ROOT) + ">"))
                ? Optional.of("It carries a Message-ID of our own")
                : Optional.empty();
    }

    private static Optional<String> spam(MessageFacts facts) {
        return facts.header().word("x-spam-flag").startsWith("yes")
                        || facts.header().word("x-spam-status").startsWith("yes")
                ? Optional.of("A filter marked it as spam")
                : Optional.empty();
    }

    private static Optional<String> nobody(MessageFacts facts) {
        return AutomaticReplies.isFromNobody(facts)
                ? Optional.of("The author's address is one that nobody reads")
                : Optional.empty();
    }

    private static Optional<String> noAddress(MessageFacts facts) {
        return facts.from() == null || !facts.from().contains("@")
                ? Optional.of("There is no author's address to answer to")
                : Optional.empty();
    }
}
