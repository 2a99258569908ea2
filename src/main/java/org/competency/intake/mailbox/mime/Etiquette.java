package org.competency.intake.mailbox.mime;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.competency.intake.mailbox.MessageKind;

/** Who must never be answered by a machine: RFC 3834, 2, and what practice added to it. */
final class Etiquette {

    private static final Pattern MACHINE = Pattern.compile(
            "(?i)^(mailer-daemon|postmaster|no-?reply.*|do-?not-?reply.*|.*-bounces?|bounces?[+-].*|daemon|root|listserv|majordomo)@.*");

    private static final Pattern OUT_OF_OFFICE = Pattern.compile(
            "(?iu)^(?:re:\\s*)?(?:auto(?:matic)?[ -]?(?:reply|response)|autoreply|out of (?:the )?office|ooo:|automatische antwort"
                    + "|abwesenheits|automatisch antwoord|réponse automatique|absence du bureau|respuesta automática|fuera de la oficina|resposta automática|risposta automatica|自動応答|不在通知|自动回复).*");

    private static final Pattern DELIVERY_FAILURE = Pattern.compile(
            "(?i).*\\b(undeliver(?:ed|able)|delivery status notification|delivery fail(?:ed|ure)|returned mail|mail delivery (?:failed|system)|failure notice).*");

    private final Entity message;
    private final Header header;
    private final Set<String> ownDomains;

    Etiquette(Entity message, Set<String> ownDomains) {
        this.message = message;
        this.header = message.header();
        this.ownDomains = ownDomains;
    }

    /**
     * Why the message is not answered.
     *
     * @param kind BOUNCE, AUTO_REPLY or LIST
     * @param why the rule
     */
    record Silence(MessageKind kind, String why) {}

    Optional<Silence> silence(@Nullable String from, @Nullable String subject) {
        return bounce(from, subject).or(() -> list()).or(() -> machine(from, subject));
    }

    private Optional<Silence> bounce(@Nullable String from, @Nullable String subject) {
        String type = message.type();
        String report = message.contentType().get("report-type").orElse("").toLowerCase(Locale.ROOT);
        if (type.equals("multipart/report") && report.equals("disposition-notification")) {
            return silence(MessageKind.AUTO_REPLY, "It is a receipt (multipart/report; disposition-notification)");
        }
        if (type.equals("multipart/report") || hasPart(message, "message/delivery-status", 0)) {
            return silence(MessageKind.BOUNCE, "It is a delivery report (RFC 3464)");
        }
        if (header.has("return-path") && header.get("return-path").strip().equals("<>")) {
            boolean auto = !header.get("auto-submitted").isBlank();
            return auto && subject != null && OUT_OF_OFFICE.matcher(subject).matches()
                    ? silence(
                            MessageKind.AUTO_REPLY, "It was sent with a null return path and says that it is automatic")
                    : silence(MessageKind.BOUNCE, "It was sent with a null return path (RFC 5321, 4.5.5)");
        }
        if (header.has("x-failed-recipients")) {
            return silence(MessageKind.BOUNCE, "It names failed recipients");
        }
        boolean daemon = from != null && from.toLowerCase(Locale.ROOT).startsWith("mailer-daemon@");
        return daemon
                        || (subject != null
                                && DELIVERY_FAILURE.matcher(subject).matches()
                                && from != null
                                && MACHINE.matcher(from).matches())
                ? silence(MessageKind.BOUNCE, "It comes from a mail system")
                : Optional.empty();
    }

    private static boolean hasPart(Entity entity, String type, int depth) {
        return entity.type().equals(type)
                || (depth < 5 && entity.children().stream().anyMatch(child -> hasPart(child, type, depth + 1)));
    }

    private Optional<Silence> list() {
        for (String name :
                Set.of("list-id", "list-post", "list-unsubscribe", "list-help", "mailing-list", "x-mailing-list")) {
            if (header.has(name)) {
                return silence(MessageKind.LIST, "It has a %s header (RFC 2369, RFC 2919)".formatted(name));
            }
        }
        String precedence = header.get("precedence").strip().toLowerCase(Locale.ROOT);
        return Set.of("bulk", "list").contains(precedence)
                ? silence(MessageKind.LIST, "Precedence is " + precedence)
                : Optional.empty();
    }

    private Optional<Silence> machine(@Nullable String from, @Nullable String subject) {
        String submitted = header.get("auto-submitted").strip().toLowerCase(Locale.ROOT);
        if (!submitted.isEmpty() && !submitted.startsWith("no")) {
            return silence(MessageKind.AUTO_REPLY, "Auto-Submitted is " + submitted + " (RFC 3834, 5)");
        }
        String suppress = header.get("x-auto-response-suppress").toLowerCase(Locale.ROOT);
        if (suppress.contains("all") || suppress.contains("autoreply") || suppress.contains("oof")) {
            return silence(MessageKind.AUTO_REPLY, "X-Auto-Response-Suppress forbids an answer");
        }
        for (String name : Set.of("x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply-from", "x-loop")) {
            if (header.has(name)) {
                return silence(MessageKind.AUTO_REPLY, "It has a %s header".formatted(name));
            }
        }
        if (header.get("precedence").strip().toLowerCase(Locale.ROOT).matches("junk|auto_reply")) {
            return silence(
                    MessageKind.AUTO_REPLY,
                    "Precedence is " + header.get("precedence").strip());
        }
        if (subject != null && OUT_OF_OFFICE.matcher(subject).matches()) {
            return silence(MessageKind.AUTO_REPLY, "The subject says that it is automatic");
        }
        if (header.get("x-spam-flag").strip().equalsIgnoreCase("yes")) {
            return silence(MessageKind.AUTO_REPLY, "A filter marked it as spam");
        }
        if (from != null && MACHINE.matcher(from).matches()) {
            return silence(MessageKind.AUTO_REPLY, "The author's address is one that nobody reads");
        }
        String id = header.get("message-id").strip();
        return ownDomains.stream().anyMatch(domain -> id.endsWith("@" + domain + ">"))
                ? silence(MessageKind.AUTO_REPLY, "It carries a Message-ID of our own")
                : Optional.empty();
    }

    private static Optional<Silence> silence(MessageKind kind, String why) {
        return Optional.of(new Silence(kind, why));
    }
}
