package org.competency.intake.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The applications (cases). */
@Repository
public class Applications {

    private static final String COLUMNS = "a.id, a.case_number, a.program, a.partner, a.contact, a.opened_at";

    private static final String INSERT = """
            INSERT INTO application (case_number, program, partner, contact, opened_at)
            VALUES (:caseNumber, :program, :partner, :contact, :openedAt)
            """;

    private static final String FIND_BY_CASE =
            "SELECT " + COLUMNS + " FROM application a WHERE a.case_number = :caseNumber";

    private static final String FIND_BY_ID = "SELECT " + COLUMNS + " FROM application a WHERE a.id = :id";

    private static final String FIND_BY_REPLIES = "SELECT DISTINCT " + COLUMNS + """
             FROM reply r
             JOIN submission s ON s.id = r.submission_id
             JOIN application a ON a.id = s.application_id
            WHERE r.message_id IN (:messageIds)
            """;

    private static final String FIND_BY_CONTACT = "SELECT " + COLUMNS + """
             FROM application a
            WHERE a.contact = :contact AND a.program = :program
            ORDER BY a.id DESC
            LIMIT 1
            """;

    private static final String FIND_PROGRAMS =
            "SELECT DISTINCT a.program FROM application a WHERE a.contact = :contact";

    private static final String LIST = "SELECT " + COLUMNS + """
             FROM application a
            WHERE a.id < :before
            ORDER BY a.id DESC
            LIMIT :limit
            """;

    private final JdbcClient jdbc;

    Applications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Opens a case under a new number. */
    public Application open(String program, String partner, String contact, Instant openedAt) {
        CaseNumber caseNumber = CaseNumber.random();
        String address = contact.toLowerCase(Locale.ROOT);
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(INSERT)
                .param("caseNumber", caseNumber.value())
                .param("program", program)
                .param("partner", partner)
                .param("contact", address)
                .param("openedAt", utc(openedAt))
                .update(key, "id");
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("The database gave no key for application " + caseNumber);
        }
        return new Application(id.longValue(), caseNumber, program, partner, address, openedAt);
    }

    /** The case with this number. */
    public Optional<Application> find(CaseNumber caseNumber) {
        return jdbc.sql(FIND_BY_CASE)
                .param("caseNumber", caseNumber.value())
                .query(Applications::application)
                .optional();
    }

    /** The case with this key. */
    public Optional<Application> find(long id) {
        return jdbc.sql(FIND_BY_ID)
                .param("id", id)
                .query(Applications::application)
                .optional();
    }

    /** The cases that replies of ours with these message-ids were about. */
    public List<Application> answeredBy(Collection<String> messageIds) {
        if (messageIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(FIND_BY_REPLIES)
                .param("messageIds", messageIds)
                .query(Applications::application)
                .list();
    }

    /** The newest case of this contact in this program. */
    public Optional<Application> newestOf(String contact, String program) {
        return jdbc.sql(FIND_BY_CONTACT)
                .param("contact", contact.toLowerCase(Locale.ROOT))
                .param("program", program)
                .query(Applications::application)
                .optional();
    }

    /** The programs in which this contact has a case. */
    public Set<String> programsOf(String contact) {
        return jdbc.sql(FIND_PROGRAMS)
                .param("contact", contact.toLowerCase(Locale.ROOT))
                .query(String.class)
                .set();
    }

    /** Cases from the newest on, at most {@code limit}, with keys below {@code before}. */
    public List<Application> list(long before, int limit) {
        return jdbc.sql(LIST)
                .param("before", before)
                .param("limit", limit)
                .query(Applications::application)
                .list();
    }

    static Application application(ResultSet row, int number) throws SQLException {
        return new Application(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                row.getString("program"),
                row.getString("partner"),
                row.getString("contact"),
                instant(row, "opened_at"));
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
