package org.competency.intake.retention;

import java.time.Instant;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.competency.intake.database.Moments;

/**
 * The messages that may be purged. None of those about which something is still to be done: by the intake, by a person, by the
 * mail server, or in an open case.
 */
@Repository
class PurgeCandidates {

    /** Settled, waited for by nobody, and every reply to it is out or given up by a person. */
    private static final String DONE = """
            SELECT m.id, m.sha256, m.size_bytes FROM message m
             WHERE m.id > :after AND m.purged_at IS NULL AND m.status = 'SETTLED' AND m.received_at < :before
               AND (m.outcome NOT IN ('REVIEW', 'NOT_REGISTERED') OR m.handled_at IS NOT NULL)
               AND NOT EXISTS (SELECT 1 FROM reply r
                                WHERE r.message = m.id AND r.status IN ('PENDING', 'SENDING', 'FAILED'))
            """;

    private static final String IGNORED = DONE + """
               AND m.outcome IN ('IGNORED', 'BOUNCE', 'DUPLICATE')
             ORDER BY m.id LIMIT :limit
            """;

    /** Whether the case {@code a} goes on, or has ended too late. */
    private static final String OPEN = """
            (a.status = 'OPEN' AND NOT EXISTS (SELECT 1 FROM audit u
                                                WHERE u.application_id = a.id
                                                  AND u.status IN ('PASSED', 'FAILED', 'WITHDRAWN')
                                                  AND u.updated_at < :before)
             OR a.status <> 'OPEN' AND (a.closed_at IS NULL OR a.closed_at >= :before)
             OR EXISTS (SELECT 1 FROM audit u
                         WHERE u.application_id = a.id
                           AND (u.status NOT IN ('PASSED', 'FAILED', 'WITHDRAWN') OR u.updated_at >= :before))
             OR EXISTS (SELECT 1 FROM submission n
                         WHERE n.application_id = a.id
                           AND (n.status NOT IN ('ACKNOWLEDGED', 'SUPERSEDED') OR n.received_at >= :before))
             OR EXISTS (SELECT 1 FROM letter l WHERE l.application_id = a.id AND l.status = 'DUE')
             OR EXISTS (SELECT 1 FROM submission n JOIN reply r ON r.submission_id = n.id
                         WHERE n.application_id = a.id AND r.status IN ('PENDING', 'SENDING', 'FAILED')))
            """;

    /** A mail without a version of its own may still be about an open case: it names it, or carries the same file. */
    private static final String ANSWERED = DONE + """
               AND m.outcome NOT IN ('IGNORED', 'BOUNCE', 'DUPLICATE')
               AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.message = m.id)
               AND NOT EXISTS (SELECT 1 FROM mail_command c JOIN application a ON a.case_number = c.case_number
                                WHERE c.message = m.id AND
            """ + OPEN + """
            )
               AND (m.outcome <> 'SAME_FILE'
                    OR NOT EXISTS (SELECT 1 FROM application a
                                    WHERE LOCATE(a.case_number, m.reason) > 0 AND
            """ + OPEN + """
            ))
             ORDER BY m.id LIMIT :limit
            """;

    private static final String CLOSED_CASES = DONE + """
               AND EXISTS (SELECT 1 FROM submission s JOIN application a ON a.id = s.application_id
                            WHERE s.message = m.id AND NOT
            """ + OPEN + """
            )
             ORDER BY m.id LIMIT :limit
            """;

    private final JdbcClient jdbc;

    PurgeCandidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message that may be purged. */
    record Candidate(long id, String sha256, long bytes) {}

    /** Candidates with keys above {@code after}, by key. */
    List<Candidate> next(Purged.Kind kind, Instant before, long after, int limit) {
        return jdbc.sql(
                        switch (kind) {
                            case IGNORED -> IGNORED;
                            case ANSWERED -> ANSWERED;
                            case CLOSED_CASES -> CLOSED_CASES;
                        })
                .param("before", Moments.utc(before))
                .param("after", after)
                .param("limit", limit)
                .query((row, number) ->
                        new Candidate(row.getLong("id"), row.getString("sha256"), row.getLong("size_bytes")))
                .list();
    }
}
