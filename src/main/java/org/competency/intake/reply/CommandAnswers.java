package org.competency.intake.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.competency.intake.database.Moments;

/** Reads what partners asked for by mail, with where their cases stand now. */
final class CommandAnswers {

    private static final String OF_MESSAGES = """
            SELECT c.message, c.line, c.result, c.case_number, COALESCE(c.program, a.program) AS program,
                   a.status AS case_status, s.version, s.verdict, COALESCE(q.due_on, s.due_on) AS due_on,
                   q.status AS audit_status, q.scheduled_for
              FROM mail_command c
              LEFT JOIN application a ON a.case_number = c.case_number
              LEFT JOIN submission s ON s.application_id = a.id
                    AND s.version = (SELECT MAX(v.version) FROM submission v WHERE v.application_id = a.id)
              LEFT JOIN audit q ON q.application_id = a.id
             WHERE c.message IN (:messages)
             ORDER BY c.message, c.position
            """;

    private final JdbcClient jdbc;

    CommandAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By message, in the order in which they were asked. */
    Map<Long, List<CommandAnswer>> of(Collection<Long> messages) {
        Map<Long, List<CommandAnswer>> answers = new HashMap<>();
        if (!messages.isEmpty()) {
            jdbc.sql(OF_MESSAGES).param("messages", messages).query(row -> {
                answers.computeIfAbsent(row.getLong("message"), key -> new ArrayList<>())
                        .add(new CommandAnswer(
                                row.getString("line"),
                                row.getString("result"),
                                row.getString("case_number"),
                                row.getString("program"),
                                row.getString("case_status"),
                                row.getInt("version"),
                                row.getString("verdict"),
                                row.getObject("due_on", LocalDate.class),
                                row.getString("audit_status"),
                                Moments.instantOrNull(row, "scheduled_for")));
            });
        }
        return answers;
    }
}
