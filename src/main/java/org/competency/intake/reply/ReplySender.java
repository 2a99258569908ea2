package org.competency.intake.reply;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due: one connection a batch. A reply is marked SENDING and committed before the server hears of it, and its
 * result is committed before the next one. After a crash between the two it is sent again under the same Message-ID; over
 * SMTP nothing better is possible.
 */
@Component
public class ReplySender {

    private static final Logger LOG = LoggerFactory.getLogger(ReplySender.class);

    private final ReplyProperties properties;
    private final ReplyIdentities identities;
    private final DueReplies replies;
    private final BounceAddress bounces;
    private final SendingCaps caps;
    private final Clock clock;

    ReplySender(
            ReplyProperties properties,
            ReplyIdentities identities,
            DueReplies replies,
            BounceAddress bounces,
            SendingCaps caps,
            Clock clock) {
        this.identities = identities;
        this.properties = properties;
        this.replies = replies;
        this.bounces = bounces;
        this.caps = caps;
        this.clock = clock;
    }

    /** Sends every reply that is due now. Trouble with the server is a result: all wait, and it says why. */
    public synchronized Sent sendDue() {
        if (identities.servers().isEmpty()) {
            return unconfigured(clock.instant());
        }
        int repeated = replies.releaseAbandoned();
        // only now, so that what was just released is due in this run and not in the next one
        Instant due = clock.instant();
        if (repeated > 0) {
            LOG.atWarn().addKeyValue("replies", repeated).log("Sending again what a stopped process may have sent");
        }
        Sent sent = Sent.nothing();
        Set<SmtpServer> troubled = new HashSet<>();
        while (!troubled.containsAll(identities.servers())) {
            List<DueReply> batch =
                    replies.claim(due, properties.batch(), properties.retry().claim());
            if (batch.isEmpty()) {
                break;
            }
            SendingCaps.Capped capped = caps.within(batch);
            for (Map.Entry<SmtpServer, List<DueReply>> group :
                    byServer(capped.allowed()).entrySet()) {
                sent = sent.plus(send(group.getKey(), group.getValue(), troubled));
            }
            sent = sent.plus(new Sent(0, 0, capped.held(), capped.suppressed(), capped.problem()));
            if (capped.held() > 0) {
                break;
            }
        }
        log(sent);
        return sent;
    }

    private Map<SmtpServer, List<DueReply>> byServer(List<DueReply> due) {
        Map<SmtpServer, List<DueReply>> groups = new LinkedHashMap<>();
        due.forEach(
                reply -> groups.computeIfAbsent(identities.of(reply.account()).server(), server -> new ArrayList<>())
                        .add(reply));
        return groups;
    }

    /** A server that gave trouble in this run is left alone until the next one; the others go on. */
    private Sent send(SmtpServer server, List<DueReply> group, Set<SmtpServer> troubled) {
        Sent sent = troubled.contains(server)
                ? putBack(server, group)
                : new SendingBatch(properties, identities, server, replies, bounces, clock).send(group);
        if (sent.problem() != null) {
            troubled.add(server);
        }
        return sent;
    }

    private Sent putBack(SmtpServer server, List<DueReply> group) {
        replies.returned(
                group, clock.instant().plus(properties.retry().first()), "Not sent: %s gave trouble".formatted(server));
        return new Sent(0, 0, group.size(), 0, null);
    }

    private Sent unconfigured(Instant due) {
        int waiting = replies.waiting(due);
        String problem = "No mail server is configured to send replies; set intake.reply.smtp.host and"
                + " intake.reply.from.address";
        return waiting == 0 ? Sent.nothing() : new Sent(0, 0, waiting, 0, problem);
    }

    private static void log(Sent sent) {
        if (sent.problem() != null) {
            LOG.atWarn()
                    .addKeyValue("deferred", sent.deferred())
                    .addKeyValue("problem", sent.problem())
                    .log("Replies wait");
        }
        if (sent.sent() + sent.failed() + sent.suppressed() > 0) {
            LOG.atInfo()
                    .addKeyValue("sent", sent.sent())
                    .addKeyValue("failed", sent.failed())
                    .addKeyValue("deferred", sent.deferred())
                    .addKeyValue("suppressed", sent.suppressed())
                    .log("Sent replies");
        }
    }
}
