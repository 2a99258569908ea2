package org.competency.intake.mailbox.lease;

import java.time.Duration;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.competency.intake.mailbox.MailFolder;

/** The leases in the database, timed by its clock alone, so that the clocks of the processes do not matter. */
@Repository
public class LeaseRows {

    private static final String INSERT = """
            INSERT INTO mailbox_lease (account, folder) VALUES (:account, :folder)
            ON DUPLICATE KEY UPDATE account = VALUES(account)
            """;

    private static final String SEEN = """
            SELECT owner, fence, expires_at - UNIX_TIMESTAMP() AS seconds_left FROM mailbox_lease
            WHERE account = :account AND folder = :folder
            """;

    /** A row that is locked belongs to somebody who is recording right now: he is not waited for. */
    private static final String CLAIMED = SEEN + " FOR UPDATE SKIP LOCKED";

    private static final String TAKE = """
            UPDATE mailbox_lease
            SET owner = :owner, fence = fence + 1, expires_at = UNIX_TIMESTAMP() + :seconds
            WHERE account = :account AND folder = :folder
            """;

    private static final String RENEW = """
            UPDATE mailbox_lease SET expires_at = UNIX_TIMESTAMP() + :seconds
            WHERE account = :account AND folder = :folder AND owner = :owner AND fence = :fence
            """;

    private static final String RELEASE = """
            UPDATE mailbox_lease SET owner = '', expires_at = 0
            WHERE account = :account AND folder = :folder AND owner = :owner AND fence = :fence
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    LeaseRows(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * A lease as it stands in the database.
     *
     * @param owner who holds it; "" if nobody does
     * @param fence grows with each new owner
     * @param secondsLeft until it ends; 0 or less if it has ended
     */
    public record Seen(String owner, long fence, long secondsLeft) {
        boolean isFree() {
            return owner.isEmpty() || secondsLeft <= 0;
        }
    }

    /** Who holds the lease of a folder; empty if nobody ever did. */
    public Optional<Seen> seen(MailFolder folder) {
        return read(SEEN, folder);
    }

    /** Takes the lease if it is free; its number if so. */
    Optional<Long> take(MailFolder folder, String owner, Duration length) {
        if (seen(folder).isEmpty()) {
            named(INSERT, folder).update();
        }
        Optional<Long> taken = transactions.execute(status -> {
            Optional<Seen> free = read(CLAIMED, folder).filter(Seen::isFree);
            free.ifPresent(seen -> named(TAKE, folder)
                    .param("owner", owner)
                    .param("seconds", length.toSeconds())
                    .update());
            return free.map(seen -> seen.fence() + 1);
        });
        return taken == null ? Optional.empty() : taken;
    }

    /** Prolongs the lease; false if another owner has it. */
    boolean renew(MailFolder folder, String owner, long fence, Duration length) {
        return named(RENEW, folder)
                        .param("owner", owner)
                        .param("fence", fence)
                        .param("seconds", length.toSeconds())
                        .update()
                == 1;
    }

    /** Gives the lease up, if it is still this owner's. */
    void release(MailFolder folder, String owner, long fence) {
        named(RELEASE, folder).param("owner", owner).param("fence", fence).update();
    }

    /** Whether the lease is this owner's; within a transaction nobody can take it before that ends. */
    boolean isHeld(MailFolder folder, String owner, long fence) {
        return read(SEEN + " FOR UPDATE", folder)
                .filter(seen -> seen.owner().equals(owner) && seen.fence() == fence)
                .isPresent();
    }

    private Optional<Seen> read(String query, MailFolder folder) {
        return named(query, folder)
                .query((row, number) ->
                        new Seen(row.getString("owner"), row.getLong("fence"), row.getLong("seconds_left")))
                .optional();
    }

    private JdbcClient.StatementSpec named(String statement, MailFolder folder) {
        return jdbc.sql(statement).param("account", folder.account()).param("folder", folder.name());
    }
}
