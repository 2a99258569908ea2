package org.competency.intake.mailbox;

import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

import org.competency.intake.archive.Sha256;
import org.competency.intake.support.MigratedDatabase;

/** The ledger on a database of a test, with rows that are linked as recording links them. */
public final class TestLedgers {

    private final MigratedDatabase database;

    public TestLedgers(MigratedDatabase database) {
        this.database = database;
    }

    public MessageLedger ledger() {
        return new MessageLedger(
                database.jdbc(),
                database.batches(),
                database.transactions(),
                new LedgerEvents(database.jdbc(), new JdbcTemplate(database.dataSource()), Clock.systemUTC()),
                Clock.systemUTC());
    }

    public LedgerLinks links() {
        return new LedgerLinks(database.jdbc());
    }

    /** Gives a row the digest of its bytes, and links it. */
    public void linked(long message, Sha256 sha256, int size) {
        database.jdbc()
                .sql("UPDATE message SET sha256 = ?, size_bytes = ? WHERE id = ?")
                .params(sha256.hex(), size, message)
                .update();
        new LedgerChain(database.jdbc(), new JdbcTemplate(database.dataSource())).append(List.of(message));
    }

    /** Changes a row that was linked. */
    public void forge(long message) {
        database.jdbc()
                .sql("UPDATE message SET folder = 'Forged' WHERE id = ?")
                .params(message)
                .update();
    }
}
