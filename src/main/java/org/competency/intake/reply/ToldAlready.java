package org.competency.intake.reply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages that were answered a moment ago in other words: a machine that knows no rule would send them for ever. */
final class ToldAlready {

    /**
     * Messages without a document that answer one of our requests for a document, or repeat its subject within minutes: a
     * ticket system does so for ever, and a person was told already.
     */
    private static final String WITHOUT_DOCUMENT = """
            SELECT m.id FROM message m
             WHERE m.id IN (:messages)
               AND EXISTS (SELECT 1 FROM reply r
                            WHERE r.recipient = m.from_address AND r.kind = 'NO_CHECKLIST' AND r.message < m.id
                              AND (r.message_id = m.in_reply_to
                                   OR (LOCATE(r.subject, m.subject) > 0
                                       AND r.created_at >= TIMESTAMPADD(MINUTE, -10, m.received_at))))
            """;

    /** Messages that repeat the subject of one of our answers within minutes and ask for nothing that it did not answer. */
    private static final String SAME_COMMANDS = """
            SELECT m.id FROM message m
             WHERE m.id IN (:messages)
               AND EXISTS (SELECT 1 FROM reply r
                            WHERE r.recipient = m.from_address AND r.kind IN ('COMMAND', 'WITHDRAWN') AND r.message < m.id
                              AND LOCATE(r.subject, m.subject) > 0
                              AND r.created_at >= TIMESTAMPADD(MINUTE, -10, m.received_at)
                              AND NOT EXISTS (SELECT 1 FROM mail_command asked
                                               WHERE asked.message = m.id
                                                 AND NOT EXISTS (SELECT 1 FROM mail_command answered
                                                                  WHERE answered.message = r.message
                                                                    AND answered.line = asked.line)))
            """;

    private static final String DOCUMENT_ASKED_FOR =
            "It answers our own request for a checklist and has none either; a machine would do so for ever";

    private static final String ANSWERED =
            "It asks within minutes, under the subject of our answer, for what that has answered; a machine would do so for ever";

    private final JdbcClient jdbc;

    ToldAlready(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why each of the messages that are to be left without an answer is so, by its key. */
    Map<Long, String> of(List<Unanswered> messages) {
        Map<Long, String> reasons = new HashMap<>();
        add(reasons, WITHOUT_DOCUMENT, "NO_CHECKLIST", messages, DOCUMENT_ASKED_FOR);
        add(reasons, SAME_COMMANDS, "COMMAND", messages, ANSWERED);
        return reasons;
    }

    private void add(
            Map<Long, String> reasons, String query, String outcome, List<Unanswered> messages, String reason) {
        List<Long> some = messages.stream()
                .filter(message -> message.outcome().equals(outcome) && message.correction() == null)
                .map(Unanswered::message)
                .toList();
        if (!some.isEmpty()) {
            jdbc.sql(query).param("messages", some).query(Long.class).list().forEach(id -> reasons.put(id, reason));
        }
    }
}
