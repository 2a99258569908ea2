package org.competency.intake.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the ledger page by page to compare it. */
@Repository
class ReconciliationRows {

    private static final String LINKS = """
            SELECT l.position, l.message, l.digest, m.id, m.account, m.folder, m.uid_validity, m.uid, m.sha256,
                   m.size_bytes, m.extent, m.received_at
              FROM ledger_link l LEFT JOIN message m ON m.id = l.message
             WHERE l.position > :after ORDER BY l.position LIMIT :limit
            """;

    private static final String UNLINKED = """
            SELECT m.id FROM message m LEFT JOIN ledger_link l ON l.message = m.id
             WHERE l.message IS NULL ORDER BY m.id LIMIT :limit
            """;

    private static final String KNOWN = """
            SELECT sha256 FROM message WHERE sha256 IN (:digests)
            UNION SELECT sha256 FROM reply_attachment WHERE sha256 IN (:digests)
            """;

    private static final String ROWS = """
            SELECT id, account, folder, uid_validity, uid, sha256, size_bytes, extent, received_at
            FROM message WHERE id > :after AND purged_at IS NULL ORDER BY id LIMIT :limit
            """;

    private static final String REWIND = """
            UPDATE mailbox_cursor SET settled_uid = :uid
             WHERE account = :account AND folder = :folder AND uid_validity = :uidValidity AND settled_uid > :uid
            """;

    private final JdbcClient jdbc;

    ReconciliationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A link, and the row that it was made for; null if that is gone. */
    record Link(
            long position,
            long message,
            String digest,
            @Nullable ChainedRow row) {
        static Link of(ResultSet result, int number) throws SQLException {
            ChainedRow row = result.getObject("id") == null ? null : ChainedRow.of(result, number);
            return new Link(result.getLong("position"), result.getLong("message"), result.getString("digest"), row);
        }
    }

    List<Link> links(long after, int limit) {
        return jdbc.sql(LINKS)
                .param("after", after)
                .param("limit", limit)
                .query(Link::of)
                .list();
    }

    List<Long> unlinked(int limit) {
        return jdbc.sql(UNLINKED).param("limit", limit).query(Long.class).list();
    }

    List<ChainedRow> rows(long after, int limit) {
        return jdbc.sql(ROWS)
                .param("after", after)
                .param("limit", limit)
                .query(ChainedRow::of)
                .list();
    }

    Set<String> known(Collection<String> digests) {
        return digests.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql(KNOWN)
                        .param("digests", digests)
                        .query(String.class)
                        .list());
    }

    /** Rows whose bytes were removed beyond their retention. */
    long purged() {
        return jdbc.sql("SELECT COUNT(*) FROM message WHERE purged_at IS NOT NULL")
                .query(Long.class)
                .single();
    }

    /** Lets the next fetch begin behind {@code uid}. */
    void rewind(MailboxInventory.Standing folder, long uid) {
        jdbc.sql(REWIND)
                .param("account", folder.account())
                .param("folder", folder.folder())
                .param("uidValidity", folder.uidValidity())
                .param("uid", uid)
                .update();
    }
}
