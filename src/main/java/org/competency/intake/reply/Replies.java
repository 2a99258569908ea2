package org.competency.intake.reply;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.competency.intake.database.Moments;

/** What an operator sees of the outbox and can do with it. */
@Repository
public class Replies {

    private static final String ROWS = """
            SELECT r.id, r.message, r.kind, r.revision, a.case_number, r.recipient, r.subject, r.message_id, r.status, r.attempts,
                   r.next_attempt_at, r.last_error, r.created_at, r.sent_at
              FROM reply r
              LEFT JOIN submission s ON s.id = r.submission_id
              LEFT JOIN application a ON a.id = s.application_id
            """;

    private static final String ALL = ROWS + " ORDER BY r.id DESC LIMIT :limit";
    private static final String BY_STATUS =
            ROWS + " WHERE r.status = :status ORDER BY r.next_attempt_at, r.id LIMIT :limit";
    private static final String BY_ID = ROWS + " WHERE r.id = :id";
    private static final String OF_CASE = ROWS + " WHERE a.case_number = :caseNumber ORDER BY r.id";
    private static final String OF_MESSAGE = ROWS + " WHERE r.message = :message ORDER BY r.id";

    private static final String BY_MESSAGE_IDS = ROWS + " WHERE r.message_id IN (:ids) ORDER BY r.id DESC LIMIT 1";

    private static final String CONTENT = """
            SELECT r.*, m.account FROM reply r LEFT JOIN message m ON m.id = r.message WHERE r.id = :id
            """;

    private static final String RESEND = """
            UPDATE reply
               SET status = 'PENDING', attempts = 0, next_attempt_at = :now, claimed_by = NULL, sent_at = NULL
             WHERE id = :id AND status <> 'SENDING' AND recipient <> ''
            """;

    private static final String SUPPRESS = """
            UPDATE reply SET status = 'SUPPRESSED', last_error = :reason
             WHERE id = :id AND status IN ('PENDING', 'FAILED', 'UNDELIVERABLE')
            """;

    private static final String FAILED = "SELECT id FROM reply WHERE status = 'FAILED' ORDER BY id";

    private static final String RETURNED = """
            UPDATE reply SET status = 'UNDELIVERABLE', last_error = :reason
             WHERE id = :id AND status IN ('SENT', 'SENDING', 'PENDING')
            """;

    private static final String DELAYED = "UPDATE reply SET last_error = :reason WHERE id = :id AND status = 'SENT'";

    private final JdbcClient jdbc;
    private final ReplyIdentities identities;
    private final BounceAddress bounces;
    private final Enclosures enclosures;
    private final Clock clock;

    Replies(JdbcClient jdbc, ReplyIdentities identities, BounceAddress bounces, Enclosures enclosures, Clock clock) {
        this.enclosures = enclosures;
        this.jdbc = jdbc;
        this.identities = identities;
        this.bounces = bounces;
        this.clock = clock;
    }

    /** Replies, the newest first; with a status, the one due first. */
    public List<ReplyRow> list(@Nullable ReplyStatus status, int limit) {
        JdbcClient.StatementSpec query =
                status == null ? jdbc.sql(ALL) : jdbc.sql(BY_STATUS).param("status", status.name());
        return query.param("limit", limit).query(Replies::row).list();
    }

    /** The reply with this key. */
    public Optional<ReplyRow> find(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(Replies::row).optional();
    }

    /** The newest reply that has one of these message-ids. */
    public Optional<ReplyRow> findByMessageIds(List<String> messageIds) {
        return messageIds.isEmpty()
                ? Optional.empty()
                : jdbc.sql(BY_MESSAGE_IDS)
                        .param("ids", messageIds)
                        .query(Replies::row)
                        .optional();
    }

    /** The replies about a case, the oldest first. */
    public List<ReplyRow> ofCase(String caseNumber) {
        return jdbc.sql(OF_CASE)
                .param("caseNumber", caseNumber)
                .query(Replies::row)
                .list();
    }

    /** The replies to a message, the oldest first. */
    public List<ReplyRow> ofMessage(long message) {
        return jdbc.sql(OF_MESSAGE)
                .param("message", message)
                .query(Replies::row)
                .list();
    }

    /** The plain text of a reply. */
    public Optional<String> text(long id) {
        return content(id).map(DueReply::text);
    }

    /** The HTML of a reply. */
    public Optional<String> html(long id) {
        return content(id).map(DueReply::html);
    }

    /** The whole reply as a message (RFC 5322), as it is or was sent. */
    public Optional<byte[]> eml(long id) {
        return content(id).map(this::eml);
    }

    private byte[] eml(DueReply reply) {
        try {
            ByteArrayOutputStream eml = new ByteArrayOutputStream();
            Session session = Session.getInstance(new Properties());
            ReplyIdentity identity = identities.of(reply.account());
            ReplyMime.of(reply, identity, bounces.of(reply.id(), identity), clock.instant(), session)
                    .writeTo(eml);
            return eml.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("Cannot write reply " + reply.id() + " as a message", e);
        }
    }

    private Optional<DueReply> content(long id) {
        List<DueReply> found =
                jdbc.sql(CONTENT).param("id", id).query(DueReplies::due).list();
        return DueReplies.withEnclosures(found, enclosures).stream().findFirst();
    }

    /** Has a reply sent again, under the same Message-ID. Refused (false) while it is being sent, or if there is none. */
    public boolean resend(long id) {
        return jdbc.sql(RESEND)
                        .param("id", id)
                        .param("now", Moments.utc(clock.instant()))
                        .update()
                == 1;
    }

    /**
     * Has the newest reply about a version of this case sent again, to whom it went before. False if there is none, or it
     * is on its way right now.
     */
    public boolean resendNewestOf(String caseNumber) {
        return ofCase(caseNumber).stream()
                .filter(reply -> reply.status() == ReplyStatus.SENT || reply.status() == ReplyStatus.FAILED)
                .reduce((earlier, later) -> later)
                .filter(reply -> resend(reply.id()))
                .isPresent();
    }

    /** Keys of the replies that failed for good. */
    public List<Long> failed() {
        return jdbc.sql(FAILED).query(Long.class).list();
    }

    /**
     * Keeps a reply from being sent, or settles one that failed or came back. Refused (false) if it is being sent or was,
     * or if there is none.
     */
    public boolean suppress(long id, String reason) {
        return jdbc.sql(SUPPRESS)
                        .param("id", id)
                        .param("reason", PartnerText.line(reason, 1000))
                        .update()
                == 1;
    }

    /** Notes that a reply came back (RFC 3464). False if there is no such reply. */
    public boolean returned(long id, String reason) {
        return jdbc.sql(RETURNED)
                        .param("id", id)
                        .param("reason", PartnerText.line(reason, 1000))
                        .update()
                == 1;
    }

    /** Notes that a reply that was sent has not arrived yet; it stays SENT. False if there is no such reply. */
    public boolean delayed(long id, String reason) {
        return jdbc.sql(DELAYED)
                        .param("id", id)
                        .param("reason", PartnerText.line(reason, 1000))
                        .update()
                == 1;
    }

    private static ReplyRow row(ResultSet row, int number) throws SQLException {
        return new ReplyRow(
                row.getLong("id"),
                row.getObject("message", Long.class),
                ReplyKind.valueOf(row.getString("kind")),
                row.getInt("revision"),
                row.getString("case_number"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("message_id"),
                ReplyStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                Moments.instant(row, "next_attempt_at"),
                row.getString("last_error"),
                Moments.instant(row, "created_at"),
                Moments.instantOrNull(row, "sent_at"));
    }
}
