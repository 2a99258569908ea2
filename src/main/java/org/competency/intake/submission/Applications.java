package org.competency.intake.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

import org.competency.intake.database.Moments;

/** The applications (cases). */
@Repository
public class Applications {

    private static final String COLUMNS = "a.id, a.case_number, a.program, a.partner, a.contact, a.opened_at, a.status";

    private static final String INSERT = """
            INSERT INTO application (case_number, program, partner, contact, contact_domain, opened_at)
            VALUES (:caseNumber, :program, :partner, :contact, :domain, :openedAt)
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

    private static final String OPEN_OF_CONTACT = "SELECT " + COLUMNS + """
             FROM application a
            WHERE a.contact = :contact AND a.program = :program AND a.status = 'OPEN'
            ORDER BY a.id DESC
            LIMIT :limit
            """;

    private static final String ALL_OPEN_OF_CONTACT = "SELECT " + COLUMNS + """
             FROM application a
            WHERE a.contact = :contact AND a.status = 'OPEN'
            ORDER BY a.id DESC
            LIMIT :limit
            """;

    private static final String OPEN_OF_DOMAIN = "SELECT " + COLUMNS + """
             FROM application a
            WHERE a.contact_domain = :domain AND a.program = :program AND a.status = 'OPEN'
            ORDER BY a.id DESC
            LIMIT :limit
            """;

    private static final String CLOSE = """
            UPDATE application SET status = :status, closed_at = :now WHERE id = :id AND status = 'OPEN'
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
                .param("domain", Application.domain(address))
                .param("openedAt", Moments.utc(openedAt))
                .update(key, "id");
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("The database gave no key for application " + caseNumber);
        }
        return new Application(id.longValue(), caseNumber, program, partner, address, openedAt, ApplicationStatus.OPEN);
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

    /** The open cases of this contact in this program, the newest first, at most {@code limit}. */
    public List<Application> openOf(String contact, String program, int limit) {
        return jdbc.sql(OPEN_OF_CONTACT)
                .param("contact", contact.toLowerCase(Locale.ROOT))
                .param("program", program)
                .param("limit", limit)
                .query(Applications::application)
                .list();
    }

    /** The open cases of this contact in every program, the newest first, at most {@code limit}. */
    public List<Application> openOf(String contact, int limit) {
        return jdbc.sql(ALL_OPEN_OF_CONTACT)
                .param("contact", contact.toLowerCase(Locale.ROOT))
                .param("limit", limit)
                .query(Applications::application)
                .list();
    }

    /**
     * The open cases in this program of everybody who writes from the same mail domain, the newest first, at most {@code
     * limit}; none where anybody can get an address of that domain.
     */
    public List<Application> openOfDomain(String address, String program, int limit) {
        String domain = Application.domain(address.toLowerCase(Locale.ROOT));
        if (Application.isPublicMailHost(domain)) {
            return List.of();
        }
        return jdbc.sql(OPEN_OF_DOMAIN)
                .param("domain", domain)
                .param("program", program)
                .param("limit", limit)
                .query(Applications::application)
                .list();
    }

    /** Closes a case, so that nothing is added to it any more. False if it is not open. */
    public boolean close(long id, ApplicationStatus status, Instant now) {
        return jdbc.sql(CLOSE)
                        .param("id", id)
                        .param("status", status.name())
                        .param("now", Moments.utc(now))
                        .update()
                == 1;
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
                Moments.instant(row, "opened_at"),
                ApplicationStatus.valueOf(row.getString("status")));
    }
}
