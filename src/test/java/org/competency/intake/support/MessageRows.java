package org.competency.intake.support;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;

/** Puts rows into the tables as the steps before would have left them. */
public final class MessageRows {

    private static final Instant RECEIVED = Instant.parse("2026-11-16T18:00:00Z");

    private final MigratedDatabase database;
    private int uids;

    public MessageRows(MigratedDatabase database) {
        this.database = database;
    }

    /** A message of a partner that waits for its reply; {@code columns} override or add. */
    public long message(Map<String, ? extends @Nullable Object> columns) {
        int uid = ++uids;
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("account", "main");
        row.put("folder", "INBOX");
        row.put("uid_validity", 1);
        row.put("uid", uid);
        row.put("sha256", "%064x".formatted(uid));
        row.put("size_bytes", 4711);
        row.put("received_at", utc(RECEIVED));
        row.put("fetched_at", utc(RECEIVED));
        row.put("updated_at", utc(RECEIVED));
        row.put("status", "READ");
        row.put("kind", "SUBMISSION");
        row.put("outcome", "SUBMISSION");
        row.put("message_id", "<m" + uid + "@partner.example>");
        row.put("from_address", "alliance@partner.example");
        row.put("from_name", "Ada Partner");
        row.put("subject", "Partner One, Completed Self-Assessment");
        row.put("may_reply", true);
        row.putAll(columns);
        return insert("message", row);
    }

    /** A case. */
    public long application(String caseNumber) {
        return insert(
                "application",
                Map.of(
                        "case_number", caseNumber,
                        "program", "industrial-software-technology",
                        "partner", "Partner One",
                        "contact", "alliance@partner.example",
                        "opened_at", utc(RECEIVED)));
    }

    /** A version of a case. */
    public long submission(
            long application, int version, long message, Map<String, ? extends @Nullable Object> columns) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("application_id", application);
        row.put("version", version);
        row.put("message", message);
        row.put("status", "ASSESSED");
        row.put("received_at", utc(RECEIVED));
        row.put("file_name", "self-assessment.docx");
        row.put("file_sha256", "a".repeat(64));
        row.put("checklist_version", "1.0");
        row.put("reading", "{}");
        row.put("updated_at", utc(RECEIVED));
        row.putAll(columns);
        return insert("submission", row);
    }

    /** A column of a row, as text. */
    public @Nullable String text(String table, String column, long id) {
        JdbcClient.StatementSpec query = database.jdbc()
                .sql("SELECT " + column + " FROM " + table + " WHERE id = :id")
                .param("id", id);
        Object value = query.query().singleRow().get(column);
        return value == null ? null : value.toString();
    }

    /** Sets a column of a row. */
    public void set(String table, String column, long id, @Nullable Object value) {
        database.jdbc()
                .sql("UPDATE " + table + " SET " + column + " = :value WHERE id = :id")
                .param("value", value)
                .param("id", id)
                .update();
    }

    /** As the database keeps instants. */
    public static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private long insert(String table, Map<String, ? extends @Nullable Object> row) {
        return new SimpleJdbcInsert(database.dataSource())
                .withTableName(table)
                .usingColumns(row.keySet().toArray(String[]::new))
                .usingGeneratedKeyColumns("id")
                .executeAndReturnKey(row)
                .longValue();
    }
}
