package org.competency.intake.mailbox;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links of the ledger's chain, one by one, for whoever has to show that a message was recorded as it is. */
@Repository
public class LedgerLinks {

    private static final String OF_MESSAGE = """
            SELECT l.position, l.digest, COALESCE(p.digest, :start) AS previous
              FROM ledger_link l
              LEFT JOIN ledger_link p ON p.position = l.position - 1
             WHERE l.message = :message
            """;

    private static final String ROW = """
            SELECT id, account, folder, uid_validity, uid, sha256, size_bytes, extent, received_at
              FROM message WHERE id = :message
            """;

    private static final String START = "0".repeat(64);

    private final JdbcClient jdbc;

    LedgerLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A link.
     *
     * @param position from 1
     * @param previous digest of the link before
     * @param digest over the row and {@code previous}
     * @param holds whether the row has this digest still
     */
    public record LedgerLink(long position, String previous, String digest, boolean holds) {}

    /** The link of a message; empty if it was not linked. */
    public Optional<LedgerLink> of(long message) {
        return jdbc.sql(OF_MESSAGE)
                .param("start", START)
                .param("message", message)
                .query((row, number) ->
                        link(message, row.getLong("position"), row.getString("previous"), row.getString("digest")))
                .optional();
    }

    private LedgerLink link(long message, long position, String previous, String digest) {
        boolean holds = jdbc.sql(ROW).param("message", message).query(ChainedRow::of).list().stream()
                .anyMatch(row -> row.linkedTo(previous).equals(digest));
        return new LedgerLink(position, previous, digest, holds);
    }
}
