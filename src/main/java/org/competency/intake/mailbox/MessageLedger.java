package org.competency.intake.mailbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.competency.intake.archive.Sha256;
import org.competency.intake.mailbox.FetchedMail.Extent;

/** One row for every message ever seen in a mailbox, and how far each mailbox was read. */
@Repository
public class MessageLedger {

    /** In quarantine, or for a person to look at. */
    private static final String WAITING =
            "SELECT w.id FROM message w WHERE w.status = 'QUARANTINED' UNION ALL " + WaitingMessages.forReview("w.id");

    private static final String RECEIVED = """
            SELECT id, account, folder, uid_validity, uid, sha256, size_bytes, received_at, duplicate_of
            FROM message
            WHERE status = 'RECEIVED' AND id > :after AND received_at < :before
            ORDER BY id
            LIMIT :limit
            """;

    private static final String SETTLE = """
            UPDATE message
            SET status = :status, kind = :kind, outcome = :outcome, reason = :reason, message_id = :messageId,
                from_address = :from, from_name = :fromName, subject = :subject, in_reply_to = :inReplyTo,
                reference_ids = :references, sent_at = :sentAt, may_reply = :mayReply, why_not = :whyNot,
                attachments = :attachments, updated_at = :now
            WHERE id = :id AND status = 'RECEIVED'
            """;

    private static final String ONE = "SELECT * FROM message WHERE id = :id";

    private static final String LIST = """
            SELECT * FROM message
            WHERE (:status IS NULL OR status = :status)
              AND (:outcome IS NULL OR outcome = :outcome)
              AND (:kind IS NULL OR kind = :kind)
              AND (:since IS NULL OR received_at >= :since)
              AND (:from IS NULL OR from_address = :from
                   OR (:from LIKE '@%' AND from_address LIKE CONCAT('%', :from)))
              AND (:account IS NULL OR account = :account)
              AND (:waiting = FALSE OR id IN (
""" + WAITING + """
            ))
            ORDER BY id DESC
            LIMIT :limit
            """;

    private static final String IDS_SINCE =
            "SELECT id FROM message WHERE received_at >= :since ORDER BY received_at, id";

    private static final String IDS_QUARANTINED = "SELECT id FROM message WHERE status = 'QUARANTINED' ORDER BY id";

    private static final String REOPEN = """
            UPDATE message
            SET status = 'RECEIVED', outcome = NULL, reason = NULL, handled_at = NULL, updated_at = :now
            WHERE id = :id AND extent = 'WHOLE' AND purged_at IS NULL
            """;

    private static final String AWAIT_REPLY = """
            UPDATE message
            SET status = 'READ', updated_at = :now
            WHERE id = :id AND status IN ('SETTLED', 'QUARANTINED') AND purged_at IS NULL
              AND outcome NOT IN ('DUPLICATE', 'BOUNCE', 'IGNORED', 'QUARANTINED')
            """;

    private static final String IGNORE = """
            UPDATE message
            SET outcome = CASE WHEN outcome IN ('REVIEW', 'NOT_REGISTERED', 'QUARANTINED') THEN 'IGNORED' ELSE outcome END,
                status = 'SETTLED', reason = :reason, handled_at = :now, updated_at = :now
            WHERE id = :id
            """;

    private static final String CURSOR = """
            SELECT settled_uid FROM mailbox_cursor
            WHERE account = :account AND folder = :folder AND uid_validity = :uidValidity
            """;

    private static final String RECORDED = """
            SELECT uid, extent FROM message
            WHERE account = :account AND folder = :folder AND uid_validity = :uidValidity AND uid IN (:uids)
            """;

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final TransactionTemplate transactions;
    private final BatchInsertion insertion;
    private final LedgerEvents events;
    private final Clock clock;

    public MessageLedger(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batches,
            PlatformTransactionManager transactionManager,
            LedgerEvents events,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = new TransactionTemplate(transactionManager);
        this.insertion = new BatchInsertion(jdbc, batches.getJdbcTemplate());
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records a batch whose bytes are in the archive already, in one transaction. Rows that exist are left alone, so
     * recording twice does no harm.
     *
     * @param digests SHA-256 of the archived bytes, by UID
     * @param refused what was settled without looking into it, by UID; their id is filled in here
     * @param fence checked first in the transaction
     * @throws LeaseLostException if the fence is closed; then nothing was recorded
     */
    public Fetched record(
            MailBatch batch, Map<Long, Sha256> digests, Map<Long, MessageSettlement> refused, Fence fence) {
        Fetched fetched = transactions.execute(status -> {
            fence.check();
            Fetched inserted = insertion.insert(batch, digests, now());
            settleRefused(batch, refused);
            return inserted;
        });
        return fetched == null ? Fetched.NOTHING : fetched;
    }

    private void settleRefused(MailBatch batch, Map<Long, MessageSettlement> refused) {
        if (refused.isEmpty()) {
            return;
        }
        Map<Long, Long> ids = insertion.ids(batch, refused.keySet());
        settle(refused.entrySet().stream()
                .map(entry -> withId(
                        entry.getValue(), Objects.requireNonNull(ids.get(entry.getKey()), "the row just inserted")))
                .toList());
    }

    private static MessageSettlement withId(MessageSettlement settlement, long id) {
        return new MessageSettlement(
                id,
                settlement.parsed(),
                settlement.status(),
                settlement.outcome(),
                settlement.reason(),
                settlement.files());
    }

    /** Rows that nothing has looked into yet, by id, beginning after {@code afterId}. */
    public List<LedgerMessage> received(long afterId, int limit) {
        return received(afterId, limit, END_OF_TIME);
    }

    /** As {@link #received(long, int)}, only those that the mail server received before an instant. */
    public List<LedgerMessage> received(long afterId, int limit, Instant before) {
        return jdbc.sql(RECEIVED)
                .param("after", afterId)
                .param("before", LedgerText.utc(before))
                .param("limit", limit)
                .query(LedgerRows::message)
                .list();
    }

    /** Writes what triage found out. A row that is no longer RECEIVED is left as it is. */
    public void settle(List<MessageSettlement> settlements) {
        if (settlements.isEmpty()) {
            return;
        }
        Instant now = now();
        transactions.executeWithoutResult(status -> {
            batches.batchUpdate(
                    SETTLE,
                    settlements.stream()
                            .map(settlement -> new MapSqlParameterSource(SettlementColumns.of(settlement, now)))
                            .toArray(SqlParameterSource[]::new));
            events.record(settlements.stream().map(MessageSettlement::id).toList());
        });
    }

    /** The row with this id. */
    public Optional<LedgerRow> find(long id) {
        return jdbc.sql(ONE).param("id", id).query(LedgerRows::row).optional();
    }

    /** The newest rows first, at most {@code limit}. */
    public List<LedgerRow> list(LedgerFilter filter, int limit) {
        return jdbc.sql(LIST)
                .param("status", LedgerText.name(filter.status()))
                .param("outcome", LedgerText.name(filter.outcome()))
                .param("kind", LedgerText.name(filter.kind()))
                .param("since", LedgerText.utc(filter.since()))
                .param("from", filter.from())
                .param("account", filter.account())
                .param("waiting", filter.waiting())
                .param("limit", limit)
                .query(LedgerRows::row)
                .list();
    }

    /**
     * Lets triage look at the message again, whatever became of it before.
     *
     * @throws MessageStateException if there is no such row, or the archive does not hold the whole message
     */
    public void reopen(long id) {
        if (!change(id, jdbc.sql(REOPEN))) {
            throw refuse(id, "reopen", "look the number up with 'messages list'");
        }
    }

    /** Lets the reply to a message be composed again; nothing happens to messages that are not answered at all. */
    public void awaitReply(long id) {
        change(id, jdbc.sql(AWAIT_REPLY));
    }

    /** Ids of the messages received at or after {@code since}, in the order of receipt. */
    public List<Long> idsSince(Instant since) {
        return jdbc.sql(IDS_SINCE)
                .param("since", LedgerText.utc(since))
                .query(Long.class)
                .list();
    }

    /** Ids of the messages in quarantine. */
    public List<Long> idsInQuarantine() {
        return jdbc.sql(IDS_QUARANTINED).query(Long.class).list();
    }

    /**
     * Lets triage look again at a message that waits for a person.
     *
     * @throws MessageStateException if it does not wait for one, or the archive does not hold the whole message
     */
    public void release(long id) {
        requireWaiting(id, "release");
        reopen(id);
    }

    /**
     * Settles for good a message that waits for a person, without doing anything.
     *
     * @param reason why, for whoever asks later
     * @throws MessageStateException if it does not wait for one
     */
    public void ignore(long id, String reason) {
        requireWaiting(id, "ignore");
        change(id, jdbc.sql(IGNORE).param("reason", LedgerText.cut(reason, 1_000)));
    }

    /** Changes one row and records it; false if nothing was changed. */
    private boolean change(long id, JdbcClient.StatementSpec statement) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            boolean changed = statement
                            .param("id", id)
                            .param("now", LedgerText.utc(now()))
                            .update()
                    > 0;
            if (changed) {
                events.record(List.of(id));
            }
            return changed;
        }));
    }

    /** The UID up to which every message of the folder has its row; 0 if nothing was read under this UIDVALIDITY. */
    public long cursor(String account, String folder, long uidValidity) {
        return jdbc.sql(CURSOR)
                .param("account", account)
                .param("folder", folder)
                .param("uidValidity", uidValidity)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Which of these UIDs have a row, and how much of each message was fetched. */
    public Map<Long, Extent> recorded(String account, String folder, long uidValidity, List<Long> uids) {
        Map<Long, Extent> found = new TreeMap<>();
        for (int from = 0; from < uids.size(); from += 500) {
            jdbc.sql(RECORDED)
                    .param("account", account)
                    .param("folder", folder)
                    .param("uidValidity", uidValidity)
                    .param("uids", uids.subList(from, Math.min(uids.size(), from + 500)))
                    .query(row -> {
                        found.put(row.getLong("uid"), Extent.valueOf(row.getString("extent")));
                    });
        }
        return found;
    }

    private void requireWaiting(long id, String move) {
        boolean waits = jdbc.sql("SELECT COUNT(*) FROM (" + WAITING + ") waiting WHERE waiting.id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!waits) {
            throw refuse(
                    id,
                    move,
                    "only a message that waits for a person can make this move ('intake messages list --waiting')");
        }
    }

    private MessageStateException refuse(long id, String move, String advice) {
        Optional<LedgerRow> row = find(id);
        if (row.isEmpty()) {
            return new MessageStateException(id, move, "not in the ledger", "look the number up with 'messages list'");
        }
        if (row.get().purgedAt() != null) {
            return new MessageStateException(id, move, "purged", "its bytes were removed beyond their retention");
        }
        if (row.get().extent() != Extent.WHOLE && !move.equals("ignore")) {
            return new MessageStateException(
                    id, move, "not whole in the archive", "ask the sender for a smaller message");
        }
        return new MessageStateException(id, move, row.get().status().name(), advice);
    }

    private Instant now() {
        return clock.instant();
    }
}
