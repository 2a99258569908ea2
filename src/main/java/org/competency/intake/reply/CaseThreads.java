package org.competency.intake.reply;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the conversation that letters about cases belong to. */
@Repository
class CaseThreads {

    private static final String NEWEST =
            "SELECT a.contact, " + UnansweredMessages.MESSAGE_COLUMNS + UnansweredMessages.CASE_COLUMNS + """
              FROM submission s
              JOIN application a ON a.id = s.application_id
              JOIN message m ON m.id = s.message
              LEFT JOIN submission p ON p.application_id = s.application_id AND p.version = s.version - 1
             WHERE s.application_id = :application
             ORDER BY s.version DESC
             LIMIT 1
            """;

    private final JdbcClient jdbc;

    CaseThreads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The thread of an application; empty if no version of it is known. */
    Optional<CaseThread> of(long application) {
        return jdbc.sql(NEWEST)
                .param("application", application)
                .query((row, number) -> new CaseThread(ReplyRows.unanswered(row, number), row.getString("contact")))
                .optional();
    }
}
