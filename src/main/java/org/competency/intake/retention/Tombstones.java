package org.competency.intake.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.competency.intake.database.Moments;
import org.competency.intake.mailbox.LedgerEvents;
import org.competency.intake.retention.PurgeCandidates.Candidate;

/** Turns rows into tombstones: what they say of people goes, what proves the receipt stays. In the transaction of the caller. */
@Repository
class Tombstones {

    private static final String MESSAGES = """
            UPDATE message
               SET from_address = NULL, from_name = NULL, subject = NULL, message_id = NULL, in_reply_to = NULL,
                   reference_ids = NULL, attachments = NULL, reason = NULL, sent_at = NULL, why_not = NULL,
                   purged_at = :now, purged_by = :by, updated_at = :now
             WHERE id IN (:ids) AND status = 'SETTLED' AND purged_at IS NULL
            """;

    private static final String REPLIES = """
            UPDATE reply
               SET recipient = '', subject = '', text_body = '', html_body = '', in_reply_to = NULL, reference_ids = NULL,
                   last_error = NULL
             WHERE message IN (:ids)
            """;

    private static final String COMMANDS = "UPDATE mail_command SET line = '' WHERE message IN (:ids)";

    private static final String ENCLOSED =
            "SELECT sha256 FROM reply_attachment WHERE reply IN (SELECT id FROM reply WHERE message IN (:ids))";

    private static final String LET_GO =
            "DELETE FROM reply_attachment WHERE reply IN (SELECT id FROM reply WHERE message IN (:ids))";

    private static final String FILE = """
            INSERT INTO purged_file (sha256, purged_at) VALUES (:digest, :now)
            ON DUPLICATE KEY UPDATE purged_at = VALUES(purged_at)
            """;

    private static final String FILES = """
            SELECT sha256 FROM purged_file WHERE sha256 > :after ORDER BY sha256 LIMIT :limit
            """;

    private static final String STILL_NEEDED = """
            SELECT COUNT(*) FROM (
              SELECT m.id FROM message m WHERE m.sha256 = :digest AND m.purged_at IS NULL
              UNION ALL
              SELECT r.reply FROM reply_attachment r WHERE r.sha256 = :digest) needed
            """;

    private static final String GONE = "DELETE FROM purged_file WHERE sha256 = :digest";

    private final JdbcClient jdbc;
    private final LedgerEvents events;

    Tombstones(JdbcClient jdbc, LedgerEvents events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Purges these rows and notes which files are to go. */
    void make(List<Candidate> candidates, String by, Instant now) {
        List<Long> ids = candidates.stream().map(Candidate::id).toList();
        List<String> files = new ArrayList<>(
                candidates.stream().map(Candidate::sha256).distinct().toList());
        files.addAll(jdbc.sql(ENCLOSED).param("ids", ids).query(String.class).list());
        jdbc.sql(MESSAGES)
                .param("ids", ids)
                .param("by", by.length() <= 100 ? by : by.substring(0, 100))
                .param("now", Moments.utc(now))
                .update();
        jdbc.sql(LET_GO).param("ids", ids).update();
        jdbc.sql(REPLIES).param("ids", ids).update();
        jdbc.sql(COMMANDS).param("ids", ids).update();
        for (String file : files) {
            jdbc.sql(FILE).param("digest", file).param("now", Moments.utc(now)).update();
        }
        events.record(ids);
    }

    /** Files that are to go, by digest, beginning after one. */
    List<String> files(String after, int limit) {
        return jdbc.sql(FILES)
                .param("after", after)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** Whether a row that is not purged has these bytes. */
    boolean needs(String digest) {
        return jdbc.sql(STILL_NEEDED).param("digest", digest).query(Long.class).single() > 0;
    }

    /** The file is gone, or stays for others. */
    void settle(String digest) {
        jdbc.sql(GONE).param("digest", digest).update();
    }
}
