package org.competency.intake.reply;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How replies are written and sent.
 *
 * @param from who they come from
 * @param domain right-hand side of their Message-IDs; default: the domain of {@code from.address}
 * @param language in which to write where nothing else is said, an IETF tag; default {@code en}
 * @param languages by the end of the recipient's domain, such as {@code de: de} for {@code a@b.de}; default: none
 * @param templates folder with templates and texts of the office's own; what is missing there is built in; default
 *     {@code config/replies}
 * @param questions where to send questions, if the checklist names nobody; default: none
 * @param batch most replies sent over one connection, from 1 to 1000; default 100
 * @param retry when to try again
 * @param caps how many replies may be sent
 * @param envelope who bounces go to
 * @param smtp the server that takes the mail
 */
@ConfigurationProperties("intake.reply")
public record ReplyProperties(
        @DefaultValue Sender from,
        @DefaultValue("") String domain,
        @DefaultValue("en") String language,
        @DefaultValue Map<String, String> languages,
        @DefaultValue("config/replies") Path templates,
        @DefaultValue("") String questions,
        @DefaultValue("100") int batch,
        @DefaultValue Retry retry,
        @DefaultValue Caps caps,
        @DefaultValue Envelope envelope,
        @DefaultValue SmtpProperties smtp) {

    public ReplyProperties {
        Bounds.require(batch >= 1 && batch <= 1000, "intake.reply.batch", batch, "from 1 to 1000");
        smtp.check("intake.reply.smtp");
        languages = Map.copyOf(languages);
        if (domain.isBlank()) {
            domain = from.domain();
        }
    }

    /**
     * Who replies come from.
     *
     * @param address of the checklist mailbox; replies to it must reach the intake; default: none, and nothing is sent
     * @param name shown beside it; default {@code Competency Program Office}
     */
    public record Sender(
            @DefaultValue("") String address,
            @DefaultValue("Competency Program Office") String name) {
        public Sender {
            Bounds.require(
                    address.isBlank() || Addresses.isOne(address),
                    "intake.reply.from.address",
                    address,
                    "a mail address such as checklists@example.org");
        }

        String domain() {
            return address.isBlank() ? "competency-intake.invalid" : address.substring(address.lastIndexOf('@') + 1);
        }
    }

    /**
     * When to try again.
     *
     * @param attempts most attempts, from 1 to 100; default 12
     * @param first wait after the first failure, doubled each time; default 5 minutes
     * @param longest longest wait; default 6 hours
     * @param claim after so long another process may take over what one that went silent was sending, at least a
     *     minute; default 10 minutes
     */
    public record Retry(
            @DefaultValue("12") int attempts,
            @DefaultValue("5m") Duration first,
            @DefaultValue("6h") Duration longest,
            @DefaultValue("10m") Duration claim) {
        public Retry {
            Bounds.require(attempts >= 1 && attempts <= 100, "intake.reply.retry.attempts", attempts, "from 1 to 100");
            Bounds.positive("intake.reply.retry.first", first);
            Bounds.positive("intake.reply.retry.longest", longest);
            Bounds.require(
                    claim.compareTo(Duration.ofMinutes(1)) >= 0, "intake.reply.retry.claim", claim, "a minute or more");
        }

        /** Nothing waits so long; twice the longest wait. */
        Duration farthest() {
            return (longest.compareTo(first) > 0 ? longest : first).multipliedBy(2);
        }

        /** How long to wait after this many attempts. */
        Duration after(int attemptsMade) {
            int doublings = Math.max(0, Math.min(attemptsMade - 1, 20));
            Duration wait = first.multipliedBy(1L << doublings);
            return wait.compareTo(longest) > 0 ? longest : wait;
        }
    }

    /**
     * How many replies may be sent within 24 hours; what is over is kept and can be sent by an operator.
     *
     * @param perAddress to one address, beyond which replies are suppressed: it ends loops; default 20
     * @param total to all, beyond which replies wait; default 5000
     */
    public record Caps(
            @DefaultValue("20") int perAddress,
            @DefaultValue("5000") int total) {
        public Caps {
            Bounds.require(perAddress >= 1, "intake.reply.caps.per-address", perAddress, "at least 1");
            Bounds.require(total >= 1, "intake.reply.caps.total", total, "at least 1");
        }
    }

    /**
     * The return path of replies (RFC 5321, 4.4).
     *
     * @param sender FROM: the address of {@code from}; VERP: an address of its own for each reply, so that a bounce tells
     *     which one it was; NULL: none, and no bounce ever comes; default FROM
     * @param secret key that signs the addresses of VERP, at least 16 characters; from the environment
     * @param local local part of VERP addresses; {@code LOCAL+ID.SIGNATURE@domain} must reach the mailbox; default
     *     {@code bounce}
     */
    public record Envelope(
            @DefaultValue("FROM") Kind sender,
            @DefaultValue("") String secret,
            @DefaultValue("bounce") String local) {
        public Envelope {
            Bounds.require(
                    sender != Kind.VERP || secret.length() >= 16,
                    "intake.reply.envelope.secret",
                    "shorter than 16 characters",
                    "at least 16 characters long for VERP");
        }

        /** Which return path. */
        public enum Kind {
            FROM,
            VERP,
            NULL
        }

        @Override
        public String toString() {
            return "Envelope[sender=" + sender + ", local=" + local + "]";
        }
    }
}
