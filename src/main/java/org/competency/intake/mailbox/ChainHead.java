package org.competency.intake.mailbox;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The end of one of the chains of the ledger.
 *
 * @param position of the last link; 0 before the first
 * @param digest of the last link
 */
record ChainHead(long position, String digest) {

    private static final String READ = "SELECT position, digest FROM ledger_head WHERE name = :chain";
    private static final String ADVANCE =
            "UPDATE ledger_head SET position = :position, digest = :digest WHERE name = :chain";

    static ChainHead of(String chain, JdbcClient jdbc) {
        return read(READ, chain, jdbc);
    }

    /** For whoever adds links: others who do so wait until the transaction has ended. */
    static ChainHead locked(String chain, JdbcClient jdbc) {
        return read(READ + " FOR UPDATE", chain, jdbc);
    }

    private static ChainHead read(String sql, String chain, JdbcClient jdbc) {
        return jdbc.sql(sql)
                .param("chain", chain)
                .query((row, number) -> new ChainHead(row.getLong("position"), row.getString("digest")))
                .single();
    }

    /** Makes this the end of the chain. */
    void store(String chain, JdbcClient jdbc) {
        jdbc.sql(ADVANCE)
                .param("position", position)
                .param("digest", digest)
                .param("chain", chain)
                .update();
    }
}
