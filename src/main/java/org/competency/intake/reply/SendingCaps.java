package org.competency.intake.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends loops: suppresses what goes beyond the cap of an address, and holds back what goes beyond the cap for all. */
@Component
class SendingCaps {

    private static final Duration PERIOD = Duration.ofHours(24);

    private final ReplyProperties properties;
    private final DueReplies replies;
    private final Clock clock;

    SendingCaps(ReplyProperties properties, DueReplies replies, Clock clock) {
        this.properties = properties;
        this.replies = replies;
        this.clock = clock;
    }

    /**
     * A batch, sorted by what may be done with it.
     *
     * @param allowed may be sent
     * @param suppressed went beyond the cap of their address, and were marked so
     * @param held went beyond the cap for all, and were put back
     * @param problem why some were held; null if none were
     */
    record Capped(
            List<DueReply> allowed,
            int suppressed,
            int held,
            @Nullable String problem) {}

    Capped within(List<DueReply> batch) {
        Instant since = clock.instant().minus(PERIOD);
        Map<String, Integer> sent = replies.sentTo(
                batch.stream().map(SendingCaps::address).distinct().toList(), since);
        int left = Math.max(0, properties.caps().total() - replies.sentSince(since));
        List<DueReply> allowed = new ArrayList<>();
        List<DueReply> held = new ArrayList<>();
        int suppressed = 0;
        for (DueReply reply : batch) {
            if (sent.merge(address(reply), 1, Integer::sum) > properties.caps().perAddress()) {
                replies.ended(
                        reply,
                        ReplyStatus.SUPPRESSED,
                        "More than %d replies to this address within 24 hours (intake.reply.caps.per-address)"
                                .formatted(properties.caps().perAddress()));
                suppressed++;
            } else if (allowed.size() < left) {
                allowed.add(reply);
            } else {
                held.add(reply);
            }
        }
        String problem = "More than %d replies within 24 hours (intake.reply.caps.total)"
                .formatted(properties.caps().total());
        replies.returned(held, clock.instant().plus(properties.retry().first()), problem);
        return new Capped(allowed, suppressed, held.size(), held.isEmpty() ? null : problem);
    }

    private static String address(DueReply reply) {
        return reply.recipient().toLowerCase(Locale.ROOT);
    }
}
