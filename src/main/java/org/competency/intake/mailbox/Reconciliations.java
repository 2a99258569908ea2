package org.competency.intake.mailbox;

import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Remembers what each reconciliation came to. */
@Repository
public class Reconciliations {

    private static final String INSERT = """
            INSERT INTO reconciliation (finished_at, mailbox_messages, ledger_rows, archive_files, chain_head, outcome_head,
                                        repaired, open_findings, findings)
            VALUES (:now, :messages, :rows, :files, :head, :outcomeHead, :repaired, :open, :findings)
            """;

    private static final String LAST_OPEN = "SELECT open_findings FROM reconciliation ORDER BY id DESC LIMIT 1";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Reconciliations(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void add(Reconciled reconciled) {
        jdbc.sql(INSERT)
                .param("now", LedgerText.utc(clock.instant()))
                .param("messages", reconciled.mailboxMessages())
                .param("rows", reconciled.rows())
                .param("files", reconciled.files())
                .param("head", reconciled.chainHead())
                .param("outcomeHead", reconciled.outcomeHead())
                .param("repaired", reconciled.repaired())
                .param("open", reconciled.open())
                .param("findings", json.writeValueAsString(reconciled.discrepancies()))
                .update();
    }

    /** How many discrepancies the last reconciliation left for a person; 0 if there was none. */
    public int open() {
        return jdbc.sql(LAST_OPEN).query(Integer.class).optional().orElse(0);
    }
}
