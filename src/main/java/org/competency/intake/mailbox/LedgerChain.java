package org.competency.intake.mailbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Links every ledger row to the one recorded before it by a digest over both, so that a row removed or changed afterwards
 * shows. Links are added in the transaction that records the rows.
 */
final class LedgerChain {

    private static final String NAME = "message";

    private static final String LINKED = "SELECT message FROM ledger_link WHERE message IN (:ids)";

    private static final String ROWS = """
            SELECT id, account, folder, uid_validity, uid, sha256, size_bytes, extent, received_at
            FROM message WHERE id IN (:ids) ORDER BY id
            """;

    private static final String LINK = "INSERT INTO ledger_link (position, message, digest) VALUES ";

    private final JdbcClient jdbc;
    private final JdbcOperations operations;

    LedgerChain(JdbcClient jdbc, JdbcOperations operations) {
        this.jdbc = jdbc;
        this.operations = operations;
    }

    /** Adds links for these rows, as far as they have none; others who record wait until the transaction has ended. */
    void append(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        ChainHead head = ChainHead.locked(NAME, jdbc);
        Set<Long> unlinked = new HashSet<>(ids);
        jdbc.sql(LINKED).param("ids", ids).query(Long.class).list().forEach(unlinked::remove);
        if (!unlinked.isEmpty()) {
            link(jdbc.sql(ROWS).param("ids", unlinked).query(ChainedRow::of).list(), head);
        }
    }

    private void link(List<ChainedRow> rows, ChainHead head) {
        List<Object> values = new ArrayList<>();
        List<String> places = new ArrayList<>();
        long position = head.position();
        String digest = head.digest();
        for (ChainedRow row : rows) {
            digest = row.linkedTo(digest);
            values.addAll(List.of(++position, row.id(), digest));
            places.add("(?, ?, ?)");
        }
        operations.update(LINK + String.join(", ", places), values.toArray());
        new ChainHead(position, digest).store(NAME, jdbc);
    }

    ChainHead head() {
        return ChainHead.of(NAME, jdbc);
    }
}
