package org.competency.intake.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.database.Moments;

/** The letters that are to be written. All methods work in the transaction of the caller. */
@Repository
public class Letters {

    private static final String REQUEST = """
            INSERT INTO letter (identity, kind, application_id, recipient, event, mark, facts, status, requested_at,
                                updated_at)
            VALUES (:identity, :kind, :application, :recipient, :event, :mark, :facts, 'DUE', :now, :now)
            ON DUPLICATE KEY UPDATE kind = kind
            """;

    private static final String ROWS = """
            SELECT l.id, l.kind, l.identity, l.application_id, a.case_number, l.recipient, l.event, l.mark, l.facts,
                   l.reason, l.requested_at
              FROM letter l
              LEFT JOIN application a ON a.id = l.application_id
            """;

    private static final String DUE =
            ROWS + " WHERE l.status = 'DUE' AND l.id > :after ORDER BY l.status, l.id LIMIT :limit";

    private static final String DUE_OF = ROWS + """
             WHERE l.application_id = :application AND l.status = 'DUE' AND l.kind IN (:kinds)
             ORDER BY l.id
               FOR UPDATE
            """;

    private static final String SETTLE = """
            UPDATE letter SET status = :status, reason = :reason, updated_at = :now WHERE id = :id AND status = 'DUE'
            """;

    private static final int LONGEST_REASON = 1_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Letters(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Has a letter written, with the event that the caller writes in the same transaction. Asked again: nothing changes. */
    public void request(LetterRequest letter) {
        jdbc.sql(REQUEST)
                .param("identity", letter.identity())
                .param("kind", letter.kind().name())
                .param("application", letter.application())
                .param("recipient", letter.recipient())
                .param("event", letter.event())
                .param("mark", UUID.randomUUID().toString().replace("-", "").substring(0, 12))
                .param("facts", json.writeValueAsString(letter.facts()))
                .param("now", Moments.utc(clock.instant()))
                .update();
    }

    /**
     * Takes back the letters of some kinds about an application that nobody was sent yet, because a newer event says
     * otherwise.
     *
     * @return what was taken back, the oldest first
     */
    public List<DueLetter> takeBack(long application, Collection<LetterKind> kinds) {
        return jdbc
                .sql(DUE_OF)
                .param("application", application)
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .query(this::due)
                .list()
                .stream()
                .filter(letter -> settle(letter.id(), "REPLACED", "A newer event came before it was written"))
                .toList();
    }

    /** Letters to be written with a key above {@code afterId}, by key, at most {@code limit}. */
    public List<DueLetter> due(long afterId, int limit) {
        return jdbc.sql(DUE)
                .param("after", afterId)
                .param("limit", limit)
                .query(this::due)
                .list();
    }

    /** This letter, if it is still to be written. */
    public Optional<DueLetter> find(long id) {
        return jdbc.sql(ROWS + " WHERE l.id = :id AND l.status = 'DUE'")
                .param("id", id)
                .query(this::due)
                .optional();
    }

    /** Marks a letter as written, with the mail that the caller writes. False if it is not to be written any more. */
    public boolean written(long id) {
        return settle(id, "WRITTEN", null);
    }

    /** Keeps a letter from being written, for a reason. False if it is not to be written any more. */
    public boolean drop(long id, String reason) {
        return settle(id, "DROPPED", reason);
    }

    /** Notes why a letter could not be written; the next run tries again. */
    public void hindered(long id, String reason) {
        settle(id, "DUE", reason);
    }

    private boolean settle(long id, String status, @Nullable String reason) {
        return jdbc.sql(SETTLE)
                        .param("id", id)
                        .param("status", status)
                        .param("reason", reason == null ? null : cut(reason))
                        .param("now", Moments.utc(clock.instant()))
                        .update()
                == 1;
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON - 1) + "…";
    }

    private DueLetter due(ResultSet row, int number) throws SQLException {
        return new DueLetter(
                row.getLong("id"),
                LetterKind.valueOf(row.getString("kind")),
                row.getString("identity"),
                row.getObject("application_id", Long.class),
                row.getString("case_number"),
                row.getString("recipient"),
                row.getInt("event"),
                row.getString("mark"),
                json.readValue(row.getString("facts"), LetterFacts.class),
                row.getString("reason"),
                Moments.instant(row, "requested_at"));
    }
}
