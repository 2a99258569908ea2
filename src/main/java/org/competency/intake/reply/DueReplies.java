package org.competency.intake.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import org.competency.intake.database.Moments;

/**
 * The rows of the outbox on their way: claimed before the mail server hears of them, and each written down at once after
 * it has answered.
 */
@Repository
class DueReplies {

    /**
     * What waits for longer than any wait that there is was written by a clock that went wrong, and is due too.
     *
     * <p>Ordered as the index by status delivers it, or one sender would lock all rows and the others see none.
     */
    private static final String WAITING = """
            SELECT id FROM reply
             WHERE status = 'PENDING' AND (next_attempt_at <= :now OR next_attempt_at > :farthest)
             ORDER BY status, next_attempt_at, id
             LIMIT :limit
             FOR UPDATE SKIP LOCKED
            """;

    private static final String SENDING =
            "SELECT id, claimed_by, next_attempt_at FROM reply WHERE status = 'SENDING' ORDER BY id LIMIT 1000";

    private static final String RELEASE_ABANDONED = """
            UPDATE reply SET status = 'PENDING', claimed_by = NULL, next_attempt_at = :now
             WHERE id = :id AND status = 'SENDING' AND claimed_by = :owner
            """;

    private static final String CLAIM = """
            UPDATE reply
               SET status = 'SENDING', claimed_by = :owner, next_attempt_at = :until, attempts = attempts + 1
             WHERE id IN (:ids)
            """;

    private static final String LOAD = """
            SELECT r.*, m.account FROM reply r LEFT JOIN message m ON m.id = r.message
             WHERE r.id IN (:ids) ORDER BY r.next_attempt_at, r.id
            """;

    private static final String FINISH = """
            UPDATE reply
               SET status = :status, claimed_by = NULL, next_attempt_at = :next, last_error = :error, sent_at = :sentAt
             WHERE id = :id AND status = 'SENDING' AND claimed_by = :owner
            """;

    private static final String RETURN = """
            UPDATE reply
               SET status = 'PENDING', claimed_by = NULL, next_attempt_at = :next, last_error = :error,
                   attempts = attempts - 1
             WHERE id IN (:ids) AND status = 'SENDING' AND claimed_by = :owner
            """;

    private static final String SENT_TO = """
            SELECT recipient, COUNT(*) AS replies FROM reply
             WHERE recipient IN (:recipients) AND sent_at > :since
             GROUP BY recipient
            """;

    private static final String SENT_SINCE = "SELECT COUNT(*) FROM reply WHERE sent_at > :since";

    private static final String COUNT_WAITING =
            "SELECT COUNT(*) FROM reply WHERE status = 'PENDING' AND (next_attempt_at <= :now OR next_attempt_at > :farthest)";

    private final JdbcClient jdbc;
    private final TransactionTemplate claiming;
    private final Claims claims;
    private final Enclosures enclosures;
    private final Clock clock;
    private final Duration farthest;

    DueReplies(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Claims claims,
            ReplyProperties properties,
            Enclosures enclosures,
            Clock clock) {
        this.enclosures = enclosures;
        this.farthest = properties.retry().farthest();
        this.jdbc = jdbc;
        this.claiming = new TransactionTemplate(transactions);
        this.claiming.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.claiming.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.claims = claims;
        this.clock = clock;
    }

    /** Frees replies that a process left SENDING when it died; they may have been sent, and keep their Message-ID. */
    int releaseAbandoned() {
        Instant now = clock.instant();
        int released = 0;
        for (Sending sending : jdbc.sql(SENDING).query(Sending::of).list()) {
            if (sending.owner() != null && (sending.until().isBefore(now) || claims.isAbandoned(sending.owner()))) {
                released += jdbc.sql(RELEASE_ABANDONED)
                        .param("id", sending.id())
                        .param("owner", sending.owner())
                        .param("now", Moments.utc(now))
                        .update();
            }
        }
        return released;
    }

    private record Sending(long id, @Nullable String owner, Instant until) {
        static Sending of(ResultSet row, int number) throws SQLException {
            return new Sending(row.getLong("id"), row.getString("claimed_by"), Moments.instant(row, "next_attempt_at"));
        }
    }

    /**
     * Claims the replies that were due at {@code due}, the longest due first, and commits that.
     *
     * @param limit most of them
     * @param lease how long the claim holds if this process goes silent
     */
    List<DueReply> claim(Instant due, int limit, Duration lease) {
        List<DueReply> claimed = claiming.execute(status -> {
            List<Long> ids = jdbc.sql(WAITING)
                    .param("now", Moments.utc(due))
                    .param("farthest", Moments.utc(due.plus(farthest)))
                    .param("limit", limit)
                    .query(Long.class)
                    .list();
            if (ids.isEmpty()) {
                return new ArrayList<DueReply>();
            }
            List<DueReply> loaded =
                    jdbc.sql(LOAD).param("ids", ids).query(DueReplies::due).list();
            jdbc.sql(CLAIM)
                    .param("owner", claims.owner())
                    .param("until", Moments.utc(clock.instant().plus(lease)))
                    .param("ids", ids)
                    .update();
            return loaded;
        });
        return claimed == null ? List.of() : withEnclosures(claimed, enclosures);
    }

    static List<DueReply> withEnclosures(List<DueReply> replies, Enclosures enclosures) {
        Map<Long, List<Enclosure>> files =
                enclosures.of(replies.stream().map(DueReply::id).toList());
        return replies.stream()
                .map(reply -> reply.with(files.getOrDefault(reply.id(), List.of())))
                .toList();
    }

    static DueReply due(ResultSet row, int number) throws SQLException {
        return new DueReply(
                row.getLong("id"),
                ReplyKind.valueOf(row.getString("kind")),
                row.getString("recipient"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("text_body"),
                row.getString("html_body"),
                row.getString("message_id"),
                row.getString("in_reply_to"),
                row.getString("reference_ids"),
                row.getInt("attempts"),
                row.getString("account"),
                List.of());
    }

    /** The mail server took it. */
    void sent(DueReply reply) {
        finish(reply, ReplyStatus.SENT, clock.instant(), null, clock.instant());
    }

    /** It is not tried again. */
    void ended(DueReply reply, ReplyStatus status, String reason) {
        finish(reply, status, clock.instant(), reason, null);
    }

    /** It is tried again at {@code next}. */
    void retried(DueReply reply, Instant next, String reason) {
        finish(reply, ReplyStatus.PENDING, next, reason, null);
    }

    private void finish(
            DueReply reply, ReplyStatus status, Instant next, @Nullable String error, @Nullable Instant sentAt) {
        jdbc.sql(FINISH)
                .param("id", reply.id())
                .param("owner", claims.owner())
                .param("status", status.name())
                .param("next", Moments.utc(next))
                .param("error", error == null ? null : PartnerText.line(error, 1000))
                .param("sentAt", sentAt == null ? null : Moments.utc(sentAt))
                .update();
    }

    /** They were claimed and not tried: they wait until {@code next}, and it does not count as an attempt. */
    void returned(Collection<DueReply> replies, Instant next, String reason) {
        if (!replies.isEmpty()) {
            jdbc.sql(RETURN)
                    .param("ids", replies.stream().map(DueReply::id).toList())
                    .param("owner", claims.owner())
                    .param("next", Moments.utc(next))
                    .param("error", PartnerText.line(reason, 1000))
                    .update();
        }
    }

    /** How many replies each of these addresses, in lower case, was sent since. */
    Map<String, Integer> sentTo(Collection<String> recipients, Instant since) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql(SENT_TO)
                .param("recipients", recipients)
                .param("since", Moments.utc(since))
                .query(row -> {
                    counts.merge(
                            row.getString("recipient").toLowerCase(Locale.ROOT), row.getInt("replies"), Integer::sum);
                });
        return counts;
    }

    int sentSince(Instant since) {
        return jdbc.sql(SENT_SINCE)
                .param("since", Moments.utc(since))
                .query(Integer.class)
                .single();
    }

    int waiting(Instant due) {
        return jdbc.sql(COUNT_WAITING)
                .param("now", Moments.utc(due))
                .param("farthest", Moments.utc(due.plus(farthest)))
                .query(Integer.class)
                .single();
    }
}
