package org.competency.intake.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.competency.intake.audit.Escalation.Level;
import org.competency.intake.database.Moments;
import org.competency.intake.letter.LetterFacts;
import org.competency.intake.letter.LetterFacts.Point;
import org.competency.intake.letter.LetterKind;
import org.competency.intake.letter.LetterRequest;
import org.competency.intake.letter.Letters;

/**
 * Tells the office of answers that are about to be late and of those that are: each promise once a level, however often it
 * runs, in the log and by a letter to whoever the settings name. The clock stands while the partner owes an answer, so audits on hold are not escalated.
 */
@Repository
public class Escalations {

    private static final Logger LOG = LoggerFactory.getLogger(Escalations.class);

    private static final List<AuditStatus> UNANSWERED = List.of(AuditStatus.QUEUED, AuditStatus.SCHEDULING);

    /** One status at a time: the index on status, due_on and id then gives just these rows. */
    static final String RAISE = """
            INSERT INTO escalation (audit_id, due_on, level, raised_on, raised_at)
            SELECT q.id, q.due_on, CASE WHEN q.due_on < :today THEN 'BREACH' ELSE 'WARNING' END, :today, :now
              FROM audit q
             WHERE q.status = :status AND q.due_on <= :until AND q.answered_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM escalation e
                                WHERE e.audit_id = q.id AND e.due_on = q.due_on
                                  AND e.level = CASE WHEN q.due_on < :today THEN 'BREACH' ELSE 'WARNING' END)
            """;

    private static final String OF_DAY = """
            SELECT a.case_number, a.partner, e.due_on, e.level, e.raised_on
              FROM escalation e
              JOIN audit q ON q.id = e.audit_id
              JOIN application a ON a.id = q.application_id
             WHERE e.raised_on = :day
             ORDER BY e.raised_on, e.id
             LIMIT :limit
            """;

    private static final String RAISED_NOW =
            OF_DAY.replace("WHERE e.raised_on = :day", "WHERE e.raised_on = :day AND e.raised_at = :now");

    private static final int MOST_SHOWN = 100;

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;
    private final EscalationProperties properties;
    private final Letters letters;
    private final Clock clock;

    Escalations(
            JdbcClient jdbc, BusinessCalendar calendar, EscalationProperties properties, Letters letters, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.properties = properties;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Escalates what is due soon or overdue.
     *
     * @param today the business date at the office
     * @return how many promises were escalated now
     */
    public int run(LocalDate today) {
        LocalDate until = warnedUntil(today);
        LocalDateTime now = Moments.utc(clock.instant().truncatedTo(ChronoUnit.MICROS));
        int raised = 0;
        for (AuditStatus status : UNANSWERED) {
            raised += jdbc.sql(RAISE)
                    .param("today", today)
                    .param("until", until)
                    .param("status", status.name())
                    .param("now", now)
                    .update();
        }
        if (raised > 0) {
            List<Escalation> shown = jdbc.sql(RAISED_NOW)
                    .param("day", today)
                    .param("now", now)
                    .param("limit", MOST_SHOWN)
                    .query(Escalations::escalation)
                    .list();
            shown.forEach(Escalations::log);
            tell(today, now, raised, shown);
        }
        return raised;
    }

    /** One letter to each recipient, however many answers there are. */
    private void tell(LocalDate today, LocalDateTime now, int raised, List<Escalation> shown) {
        LetterFacts facts = LetterFacts.none()
                .day("today", today)
                .text("count", String.valueOf(raised))
                .text("more", String.valueOf(raised - shown.size()));
        for (Escalation each : shown) {
            facts = facts.point(new Point(
                    0,
                    each.caseNumber(),
                    null,
                    each.partner(),
                    "",
                    "",
                    each.dueOn(),
                    each.level().name()));
        }
        for (String recipient : properties.recipients()) {
            letters.request(LetterRequest.to(
                    recipient, LetterKind.ESCALATION, "escalations of %s to %s".formatted(now, recipient), 1, facts));
        }
    }

    /** What was escalated by the run of a business date. */
    public List<Escalation> raisedOn(LocalDate day, int limit) {
        return jdbc.sql(OF_DAY)
                .param("day", day)
                .param("limit", limit)
                .query(Escalations::escalation)
                .list();
    }

    private static Escalation escalation(ResultSet row, int number) throws SQLException {
        return new Escalation(
                row.getString("case_number"),
                row.getString("partner"),
                row.getObject("due_on", LocalDate.class),
                Level.valueOf(row.getString("level")),
                row.getObject("raised_on", LocalDate.class));
    }

    /** The last day whose answers are warned about: so many business days after today. */
    private LocalDate warnedUntil(LocalDate today) {
        LocalDate day = today;
        for (int open = 0; open < properties.warnDays(); ) {
            day = day.plusDays(1);
            open += calendar.isOpen(day) ? 1 : 0;
        }
        return day;
    }

    private static void log(Escalation escalation) {
        if (escalation.level() == Level.BREACH) {
            LOG.atWarn()
                    .addKeyValue("case", escalation.caseNumber())
                    .addKeyValue("dueOn", escalation.dueOn())
                    .log("An answer is overdue");
        } else {
            LOG.atWarn()
                    .addKeyValue("case", escalation.caseNumber())
                    .addKeyValue("dueOn", escalation.dueOn())
                    .log("An answer is due soon");
        }
    }
}
