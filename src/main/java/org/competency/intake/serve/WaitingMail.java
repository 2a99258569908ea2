package org.competency.intake.serve;

import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.competency.intake.database.Moments;

/** Whether there is anything for the intake to do, so that a run for nothing leaves no traces. */
final class WaitingMail {

    private static final String NEWEST = "SELECT COALESCE(MAX(id), 0) FROM message WHERE status = 'RECEIVED'";

    private static final String ANY = """
            SELECT CASE WHEN EXISTS (SELECT 1 FROM message WHERE status IN ('RECEIVED', 'READ'))
                          OR EXISTS (SELECT 1 FROM submission WHERE status IN ('READ', 'ASSESSED', 'DECIDED'))
                          OR EXISTS (SELECT 1 FROM letter WHERE status = 'DUE')
                          OR EXISTS (SELECT 1 FROM reply WHERE status = 'SENDING')
                          OR EXISTS (SELECT 1 FROM reply WHERE status = 'PENDING' AND next_attempt_at <= :now)
                   THEN 1 ELSE 0 END
            """;

    private final JdbcClient jdbc;

    WaitingMail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the newest message that nothing has looked into yet; 0 if there is none. */
    long newest() {
        return jdbc.sql(NEWEST).query(Long.class).single();
    }

    /** Whether a message, a version of a case, a letter or a reply waits for its next step. */
    boolean isAny(Instant now) {
        return jdbc.sql(ANY).param("now", Moments.utc(now)).query(Integer.class).single() == 1;
    }
}
