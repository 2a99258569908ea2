package org.competency.intake.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends claimed replies over one connection, and a second one if the first breaks. */
final class SendingBatch {

    private static final Logger LOG = LoggerFactory.getLogger(SendingBatch.class);

    /** So often the connection may break before the rest of a batch waits. */
    private static final int MOST_BREAKS = 2;

    private final ReplyProperties properties;
    private final ReplyIdentities identities;
    private final SmtpServer server;
    private final DueReplies replies;
    private final Clock clock;
    private final BounceAddress bounces;
    private int sent;
    private int failed;
    private int deferred;
    private int breaks;
    private @Nullable String problem;

    SendingBatch(
            ReplyProperties properties,
            ReplyIdentities identities,
            SmtpServer server,
            DueReplies replies,
            BounceAddress bounces,
            Clock clock) {
        this.identities = identities;
        this.server = server;
        this.properties = properties;
        this.replies = replies;
        this.bounces = bounces;
        this.clock = clock;
    }

    /** Sends replies that go through this server. */
    Sent send(List<DueReply> allowed) {
        Instant leaseEnd = clock.instant().plus(properties.retry().claim()).minus(longestExchange());
        try (SmtpConnection connection = new SmtpConnection(server, bounces)) {
            for (int next = 0; next < allowed.size(); next++) {
                if (!mayGoOn(connection, leaseEnd)) {
                    putBack(allowed.subList(next, allowed.size()));
                    break;
                }
                DueReply reply = allowed.get(next);
                record(reply, connection.send(reply, identities.of(reply.account()), clock.instant()));
            }
        }
        return new Sent(sent, failed, deferred, 0, problem);
    }

    /** So long one reply may take at worst; a claim is never used up to its end. */
    private Duration longestExchange() {
        Duration longest = server.properties().readTimeout().multipliedBy(4);
        Duration half = properties.retry().claim().dividedBy(2);
        return longest.compareTo(half) < 0 ? longest : half;
    }

    private boolean mayGoOn(SmtpConnection connection, Instant leaseEnd) {
        if (breaks >= MOST_BREAKS) {
            return false;
        }
        if (clock.instant().isAfter(leaseEnd)) {
            problem = "The mail server is so slow that the rest of the batch waits for the next run";
            return false;
        }
        try {
            connection.open();
            return true;
        } catch (MailServerException e) {
            problem = e.getMessage();
            return false;
        }
    }

    private void putBack(List<DueReply> rest) {
        String reason = problem == null ? "Not sent" : problem;
        replies.returned(rest, clock.instant().plus(properties.retry().first()), reason);
        deferred += rest.size();
    }

    private void record(DueReply reply, Delivery delivery) {
        switch (delivery.result()) {
            case ACCEPTED -> {
                replies.sent(reply);
                sent++;
            }
            case REFUSED -> fail(reply, delivery.reason());
            case LATER -> retry(reply, delivery.reason());
            case CONNECTION_LOST -> {
                breaks++;
                problem = breaks >= MOST_BREAKS ? "The mail server breaks the connection: " + delivery.reason() : null;
                retry(reply, "May have been sent: " + delivery.reason());
            }
        }
    }

    private void retry(DueReply reply, String reason) {
        int attempts = reply.attempts() + 1;
        if (attempts >= properties.retry().attempts()) {
            fail(reply, "Given up after %d attempts: %s".formatted(attempts, reason));
            return;
        }
        replies.retried(reply, clock.instant().plus(properties.retry().after(attempts)), reason);
        deferred++;
    }

    private void fail(DueReply reply, String reason) {
        replies.ended(reply, ReplyStatus.FAILED, reason);
        failed++;
        LOG.atWarn()
                .addKeyValue("reply", reply.id())
                .addKeyValue("reason", PartnerText.line(reason, 300))
                .log("Cannot deliver a reply");
    }
}
