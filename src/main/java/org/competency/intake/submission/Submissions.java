package org.competency.intake.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.competency.intake.archive.Sha256;
import org.competency.intake.database.Moments;

/** The submissions: versions of applications. */
@Repository
public class Submissions {

    private static final String SELECT = """
            SELECT s.id, s.application_id, s.version, s.message, s.status, s.received_at, s.file_name, s.file_sha256,
                   a.program, s.checklist_version, s.reading, s.verdict, s.findings, s.due_on
              FROM submission s
              JOIN application a ON a.id = s.application_id
            """;

    private static final String WITH_STATUS =
            SELECT + " WHERE s.status = :status AND s.id > :after ORDER BY s.status, s.id LIMIT :limit";

    private static final String OF_APPLICATION = SELECT + " WHERE s.application_id = :application ORDER BY s.version";

    private static final String NEWEST_OF_APPLICATION =
            SELECT + " WHERE s.application_id = :application ORDER BY s.version DESC LIMIT 1";

    private static final String OF_MESSAGE = SELECT + " WHERE s.message = :message";

    private static final String INSERT = """
            INSERT INTO submission (application_id, version, message, status, received_at, file_name, file_sha256,
                                    checklist_version, reading, updated_at)
            VALUES (:application, :version, :message, 'READ', :receivedAt, :fileName, :fileSha256,
                    :checklistVersion, :reading, :now)
            """;

    private static final String REREAD = """
            UPDATE submission
               SET status = 'READ', file_name = :fileName, file_sha256 = :fileSha256,
                   checklist_version = :checklistVersion, reading = :reading, updated_at = :now
             WHERE message = :message
            """;

    private static final String ASSESS = """
            UPDATE submission
               SET status = 'ASSESSED', verdict = :verdict, findings = :findings, updated_at = :now
             WHERE id = :id AND status = 'READ'
            """;

    private static final String REOPEN =
            "UPDATE submission SET status = :status, updated_at = :now WHERE id = :id AND status <> 'SUPERSEDED'";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    Submissions(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Files a version of a case.
     *
     * @param version its number; taken already means that somebody else filed one at the same moment, and fails
     */
    public void file(Application application, int version, NewVersion filed) {
        jdbc.sql(INSERT)
                .param("application", application.id())
                .param("version", version)
                .param("message", filed.message())
                .param("receivedAt", Moments.utc(filed.receivedAt()))
                .param("fileName", filed.fileName())
                .param("fileSha256", filed.fileSha256().hex())
                .param("checklistVersion", filed.checklistVersion())
                .param("reading", filed.reading())
                .param("now", Moments.utc(clock.instant()))
                .update();
    }

    /** Replaces what was read for the version that this message brought, and has it assessed again. */
    public void reread(NewVersion filed) {
        jdbc.sql(REREAD)
                .param("message", filed.message())
                .param("fileName", filed.fileName())
                .param("fileSha256", filed.fileSha256().hex())
                .param("checklistVersion", filed.checklistVersion())
                .param("reading", filed.reading())
                .param("now", Moments.utc(clock.instant()))
                .update();
    }

    /** Submissions with this status and a key above {@code after}, by key, at most {@code limit}. */
    public List<Submission> withStatus(SubmissionStatus status, long after, int limit) {
        return jdbc.sql(WITH_STATUS)
                .param("status", status.name())
                .param("after", after)
                .param("limit", limit)
                .query(Submissions::submission)
                .list();
    }

    /** All versions of a case, the oldest first. */
    public List<Submission> versionsOf(long application) {
        return jdbc.sql(OF_APPLICATION)
                .param("application", application)
                .query(Submissions::submission)
                .list();
    }

    /** The newest version of a case. */
    public Optional<Submission> newestOf(long application) {
        return jdbc.sql(NEWEST_OF_APPLICATION)
                .param("application", application)
                .query(Submissions::submission)
                .optional();
    }

    /** The version that this message brought. */
    public Optional<Submission> broughtBy(long message) {
        return jdbc.sql(OF_MESSAGE)
                .param("message", message)
                .query(Submissions::submission)
                .optional();
    }

    /** Records judgements; a submission that is no longer READ is left as it is. */
    public void record(List<? extends Assessed> assessed) {
        batches.batchUpdate(ASSESS, assessed.stream().map(this::parameters).toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource parameters(Assessed assessed) {
        return new MapSqlParameterSource()
                .addValue("id", assessed.submissionId())
                .addValue("verdict", assessed.verdict())
                .addValue("findings", assessed.findings())
                .addValue("now", Moments.utc(clock.instant()));
    }

    /** Puts a submission back to an earlier status, so that the steps from there on do it again. */
    public void reopen(long id, SubmissionStatus status) {
        jdbc.sql(REOPEN)
                .param("id", id)
                .param("status", status.name())
                .param("now", Moments.utc(clock.instant()))
                .update();
    }

    private static Submission submission(ResultSet row, int number) throws SQLException {
        return new Submission(
                row.getLong("id"),
                row.getLong("application_id"),
                row.getInt("version"),
                row.getLong("message"),
                SubmissionStatus.valueOf(row.getString("status")),
                Moments.instant(row, "received_at"),
                row.getString("file_name"),
                new Sha256(row.getString("file_sha256")),
                row.getString("program"),
                row.getString("checklist_version"),
                row.getString("reading"),
                row.getString("verdict"),
                row.getString("findings"),
                row.getObject("due_on", LocalDate.class));
    }
}
