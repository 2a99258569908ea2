package org.competency.intake.reply;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.competency.intake.database.Moments;
import org.competency.intake.mailbox.LedgerEvents;

/**
 * Keeps replies until they are sent. A reply is written in the transaction that settles its message and acknowledges its
 * submission, so that there is never one without the other; writing the same revision again changes nothing.
 */
@Repository
public class Outbox {

    private static final String INSERT = """
            INSERT INTO reply (message, kind, submission_id, recipient, language, subject, text_body, html_body,
                                      message_id, in_reply_to, reference_ids, revision, status, next_attempt_at,
                                      created_at)
            VALUES (:message, :kind, :about, :recipient, :language, :subject, :text,
                    :html, :messageId, :inReplyTo, :references, :revision, 'PENDING', :now, :now)
            ON DUPLICATE KEY UPDATE kind = VALUES(kind)
            """;

    private static final String SETTLE =
            "UPDATE message SET status = 'SETTLED', updated_at = :now WHERE id = :message AND status = 'READ'";

    private static final String SETTLE_SILENTLY = """
            UPDATE message SET status = 'SETTLED', why_not = :reason, updated_at = :now
             WHERE id = :message AND status = 'READ'
            """;

    private static final String QUARANTINE = """
            UPDATE message SET status = 'QUARANTINED', reason = :reason, updated_at = :now
             WHERE id = :message AND status = 'READ'
            """;

    private static final String ACKNOWLEDGE = """
            UPDATE submission SET status = 'ACKNOWLEDGED', updated_at = :now
             WHERE id = :submission AND status = 'DECIDED'
            """;

    private final NamedParameterJdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final Enclosures enclosures;
    private final LedgerEvents events;
    private final Clock clock;

    Outbox(
            NamedParameterJdbcTemplate batches,
            PlatformTransactionManager transactions,
            Enclosures enclosures,
            LedgerEvents events,
            Clock clock) {
        this.events = events;
        this.enclosures = enclosures;
        this.batches = batches;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Writes all of them or none. */
    public void write(List<? extends ComposedReply> replies) {
        List<SqlParameterSource> letters = new ArrayList<>();
        List<SqlParameterSource> kept = new ArrayList<>();
        List<SqlParameterSource> silent = new ArrayList<>();
        List<SqlParameterSource> failed = new ArrayList<>();
        List<SqlParameterSource> submissions = new ArrayList<>();
        for (ComposedReply reply : replies) {
            if (reply instanceof ComposedReply.Letter letter) {
                letters.add(letter(letter));
            } else if (reply instanceof ComposedReply.Kept unchanged) {
                kept.add(settled(unchanged));
            } else if (reply instanceof ComposedReply.NoLetter none) {
                silent.add(settled(none).addValue("reason", PartnerText.line(none.reason(), 300)));
            } else if (reply instanceof ComposedReply.Failed failure) {
                failed.add(settled(failure).addValue("reason", PartnerText.line(failure.reason(), 1000)));
            }
            if (reply.submission() != null && !(reply instanceof ComposedReply.Failed)) {
                submissions.add(settled(reply).addValue("submission", reply.submission()));
            }
        }
        List<SqlParameterSource> enclosed = enclosures.store(replies.stream()
                .filter(ComposedReply.Letter.class::isInstance)
                .map(ComposedReply.Letter.class::cast)
                .toList());
        transaction.executeWithoutResult(status -> {
            update(INSERT, letters);
            enclosures.write(enclosed);
            update(SETTLE, letters);
            update(SETTLE, kept);
            update(SETTLE_SILENTLY, silent);
            update(QUARANTINE, failed);
            update(ACKNOWLEDGE, submissions);
            events.record(replies.stream().map(ComposedReply::message).toList());
        });
    }

    private void update(String sql, List<SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }

    private MapSqlParameterSource settled(ComposedReply reply) {
        return new MapSqlParameterSource("message", reply.message()).addValue("now", Moments.utc(clock.instant()));
    }

    private SqlParameterSource letter(ComposedReply.Letter letter) {
        return settled(letter)
                .addValue("kind", letter.kind().name())
                .addValue("about", letter.about())
                .addValue("recipient", letter.recipient())
                .addValue("language", letter.language())
                .addValue("subject", letter.subject())
                .addValue("text", letter.text())
                .addValue("html", letter.html())
                .addValue("messageId", letter.messageId())
                .addValue("inReplyTo", letter.inReplyTo())
                .addValue("references", String.join(" ", letter.references()))
                .addValue("revision", letter.revision());
    }
}
