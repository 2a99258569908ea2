package org.competency.intake.reply;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

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
    private final DueReplies replies;
    private final BounceAddress bounces;
    private final SendingCaps caps;
    private final Clock clock;

    ReplySender(ReplyProperties properties, DueReplies replies, BounceAddress bounces, SendingCaps caps, Clock clock) {
        this.properties = properties;
        this.replies = replies;
        this.bounces = bounces;
        this.caps = caps;
        this.clock = clock;
    }

    /** Sends every reply that is due now. Trouble with the server is a result: all wait, and it says why. */
    public synchronized Sent sendDue() {
        if (!properties.smtp().isConfigured() || properties.from().address().isBlank()) {
            return unconfigured(clock.instant());
        }
        int repeated = replies.releaseAbandoned();
        // only now, so that what was just released is due in this run and not in the next one
        Instant due = clock.instant();
        if (repeated > 0) {
            LOG.atWarn().addKeyValue("replies", repeated).log("Sending again what a stopped process may have sent");
        }
        Sent sent = Sent.nothing();
        while (sent.problem() == null) {
            List<DueReply> batch =
                    replies.claim(due, properties.batch(), properties.retry().claim());
            if (batch.isEmpty()) {
                break;
            }
            sent = sent.plus(new SendingBatch(properties, replies, bounces, clock).send(caps.within(batch)));
        }
        log(sent);
        return sent;
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
