package org.competency.intake.mailbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The history of the ledger: whoever changes rows of it records them here, in the same transaction. Each event is linked to the
 * one before by a digest over both, so that neither a row nor its history can be changed without showing.
 */
@Repository
public class LedgerEvents {

    /** Events that one statement adds. */
    private static final int MOST = 500;

    private static final String STATES =
            "SELECT " + RowState.COLUMNS + " FROM message m WHERE m.id IN (:ids) ORDER BY m.id";

    private static final String NAME = "outcome";

    private static final String INSERT =
            "INSERT INTO ledger_event (position, message, status, outcome, content, happened_at, digest) VALUES ";

    private final JdbcClient jdbc;
    private final JdbcOperations operations;
    private final Clock clock;

    public LedgerEvents(JdbcClient jdbc, JdbcOperations operations, Clock clock) {
        this.jdbc = jdbc;
        this.operations = operations;
        this.clock = clock;
    }

    /**
     * Records what these rows say now. The last statement of a transaction at best: others who record wait until it has ended.
     *
     * @param messages keys of the rows; unknown ones are left out
     */
    public void record(Collection<Long> messages) {
        List<Long> ids = messages.stream().distinct().sorted().toList();
        for (int from = 0; from < ids.size(); from += MOST) {
            append(jdbc.sql(STATES)
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + MOST)))
                    .query(RowState::of)
                    .list());
        }
    }

    private void append(List<RowState> states) {
        if (states.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        ChainHead head = ChainHead.locked(NAME, jdbc);
        long position = head.position();
        String digest = head.digest();
        List<Object> values = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (RowState state : states) {
            digest = state.linkedTo(digest);
            values.addAll(List.of(++position, state.message(), state.status()));
            if (state.outcome() != null) {
                values.add(state.outcome());
            }
            values.addAll(List.of(state.content(), LedgerText.utc(now), digest));
            rows.add(state.outcome() == null ? "(?, ?, ?, NULL, ?, ?, ?)" : "(?, ?, ?, ?, ?, ?, ?)");
        }
        operations.update(INSERT + String.join(", ", rows), values.toArray());
        new ChainHead(position, digest).store(NAME, jdbc);
    }

    ChainHead head() {
        return ChainHead.of(NAME, jdbc);
    }
}
