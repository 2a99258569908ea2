package org.competency.intake.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.competency.intake.database.Moments;
import org.competency.intake.mailbox.WaitingMessages;
import org.competency.intake.report.DayReport.Due;
import org.competency.intake.report.DayReport.Open;
import org.competency.intake.report.DayReport.What;

/** Makes the report of a day. */
@Repository
public class DayReports {

    /** Due so many days after the day of the report counts as soon. */
    private static final int SOON = 2;

    private static final int MOST_DUE = 50;

    private static final String BY_KIND = """
            SELECT COALESCE(kind, CASE WHEN outcome IS NULL THEN 'UNREAD' ELSE 'OTHER' END) AS name, COUNT(*) AS amount
              FROM message WHERE received_at >= :from AND received_at < :until GROUP BY name ORDER BY amount DESC, name
            """;

    private static final String BY_OUTCOME = """
            SELECT COALESCE(outcome, 'UNREAD') AS name, COUNT(*) AS amount
              FROM message WHERE received_at >= :from AND received_at < :until GROUP BY name ORDER BY amount DESC, name
            """;

    private static final String VERDICTS = """
            SELECT COALESCE(s.verdict, CASE WHEN s.status = 'SUPERSEDED' THEN 'SUPERSEDED' ELSE 'NOT_JUDGED' END) AS name,
                   COUNT(*) AS amount
              FROM message m JOIN submission s ON s.message = m.id
             WHERE m.received_at >= :from AND m.received_at < :until GROUP BY name ORDER BY amount DESC, name
            """;

    private static final String REPLIES = """
            SELECT status AS name, COUNT(*) AS amount
              FROM reply WHERE created_at >= :from AND created_at < :until GROUP BY name ORDER BY amount DESC, name
            """;

    private static final String SENT = "SELECT COUNT(*) FROM reply WHERE sent_at >= :from AND sent_at < :until";

    private static final Map<What, String> OPEN = open();

    private static final String DUE = """
            SELECT a.case_number, a.partner, d.what, d.due_on
              FROM (SELECT application_id, 'AUDIT' AS what, due_on FROM audit
                     WHERE status IN ('QUEUED', 'SCHEDULING') AND due_on <= :soon
                    UNION ALL
                    SELECT s.application_id, 'REVIEW', s.due_on
                      FROM submission s JOIN message m ON m.id = s.message
                     WHERE s.verdict = 'REVIEW' AND s.status <> 'SUPERSEDED' AND m.handled_at IS NULL
                       AND s.due_on <= :soon
                       AND NOT EXISTS (SELECT 1 FROM submission n
                                       WHERE n.application_id = s.application_id AND n.version > s.version)) d
              JOIN application a ON a.id = d.application_id
             ORDER BY d.due_on, a.id
             LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final ZoneId officeZone;
    private final Clock clock;

    DayReports(JdbcClient jdbc, ZoneId officeZone, Clock clock) {
        this.jdbc = jdbc;
        this.officeZone = officeZone;
        this.clock = clock;
    }

    private static Map<What, String> open() {
        Map<What, String> open = new LinkedHashMap<>();
        open.put(What.MESSAGES_TO_READ, "SELECT received_at AS since FROM message WHERE status = 'RECEIVED'");
        open.put(
                What.SUBMISSIONS_TO_JUDGE,
                "SELECT received_at AS since FROM submission WHERE status IN ('READ', 'ASSESSED', 'DECIDED')");
        open.put(What.REPLIES_TO_SEND, """
                SELECT created_at AS since FROM reply WHERE status IN ('PENDING', 'SENDING')
                UNION ALL
                SELECT requested_at FROM letter WHERE status = 'DUE' AND reason IS NULL""");
        open.put(What.IN_QUARANTINE, "SELECT received_at AS since FROM message WHERE status = 'QUARANTINED'");
        open.put(What.FOR_REVIEW, WaitingMessages.forReview("w.received_at AS since"));
        open.put(
                What.REPLIES_UNDELIVERED,
                "SELECT created_at AS since FROM reply WHERE status IN ('FAILED', 'UNDELIVERABLE')");
        open.put(
                What.LETTERS_HINDERED,
                "SELECT requested_at AS since FROM letter WHERE status = 'DUE' AND reason IS NOT NULL");
        return open;
    }

    /** The report of {@code date}, a day at the office. */
    public DayReport of(LocalDate date) {
        LocalDateTime from = Moments.utc(date.atStartOfDay(officeZone).toInstant());
        LocalDateTime until =
                Moments.utc(date.plusDays(1).atStartOfDay(officeZone).toInstant());
        Map<String, Integer> byOutcome = counts(BY_OUTCOME, from, until);
        return new DayReport(
                date,
                officeZone.getId(),
                clock.instant(),
                byOutcome.values().stream().mapToInt(Integer::intValue).sum(),
                counts(BY_KIND, from, until),
                byOutcome,
                counts(VERDICTS, from, until),
                counts(REPLIES, from, until),
                jdbc.sql(SENT)
                        .param("from", from)
                        .param("until", until)
                        .query(Integer.class)
                        .single(),
                openWork(),
                due(date));
    }

    private Map<String, Integer> counts(String sql, LocalDateTime from, LocalDateTime until) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql(sql).param("from", from).param("until", until).query(row -> {
            counts.put(row.getString("name"), row.getInt("amount"));
        });
        return counts;
    }

    /** What is not done yet, now. */
    public List<Open> openWork() {
        List<Open> work = new ArrayList<>();
        OPEN.forEach((what, rows) -> work.add(jdbc.sql(
                        "SELECT COUNT(*) AS amount, MIN(since) AS oldest FROM (" + rows + ") waiting")
                .query((row, number) -> new Open(what, row.getInt("amount"), Moments.instantOrNull(row, "oldest")))
                .single()));
        return work;
    }

    private List<Due> due(LocalDate date) {
        return jdbc.sql(DUE)
                .param("soon", date.plusDays(SOON))
                .param("limit", MOST_DUE)
                .query((row, number) -> {
                    LocalDate dueOn = row.getObject("due_on", LocalDate.class);
                    return new Due(
                            row.getString("case_number"),
                            row.getString("partner"),
                            row.getString("what"),
                            dueOn,
                            dueOn.isBefore(date));
                })
                .list();
    }

    /** Today at the office. */
    public LocalDate today() {
        Instant now = clock.instant();
        return LocalDate.ofInstant(now, officeZone);
    }
}
