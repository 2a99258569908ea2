package org.competency.intake.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.competency.intake.audit.Act;
import org.competency.intake.database.Moments;

/** The rows of awards and of their histories: a status is never written without the event that led to it. */
@Repository
class AwardTable {

    private static final String SELECT = """
            SELECT w.id, w.partner_id, p.name AS partner, w.program, w.application_id, a.case_number, w.status,
                   w.achieved_on, w.renewal_due, w.reminded_days, w.held_by, w.version, w.decided_at
              FROM award w
              JOIN partner p ON p.id = w.partner_id
              LEFT JOIN application a ON a.id = w.application_id
            """;

    /** One status at a time: the index on status, renewal_due and id then gives just these rows. */
    static final String NEAR = SELECT + """
             WHERE w.status = :status AND w.renewal_due <= :until AND w.id > :after
             ORDER BY w.id
             LIMIT :limit
            """;

    private static final String INSERT = """
            INSERT INTO award (partner_id, program, application_id, status, achieved_on, renewal_due, version, decided_at,
                               updated_at)
            VALUES (:partner, :program, :application, :status, :achievedOn, :renewalDue, :version, :decidedAt, :now)
            """;

    private static final String WRITE = """
            UPDATE award
               SET application_id = :application, status = :status, achieved_on = :achievedOn, renewal_due = :renewalDue,
                   reminded_days = :reminded, held_by = :heldBy, version = :version, decided_at = :decidedAt,
                   updated_at = :now
             WHERE id = :id AND version = :versionBefore
            """;

    private static final String TELL = """
            INSERT INTO award_event (award_id, version, move, status_before, status_after, renewal_due, actor, why,
                                     detail, happened_at)
            VALUES (:id, :version, :move, :before, :status, :renewalDue, :actor, :why, :detail, :now)
            """;

    private static final String HISTORY = """
            SELECT version, move, status_before, status_after, renewal_due, actor, why, detail, happened_at
              FROM award_event
             WHERE award_id = :id
             ORDER BY version
            """;

    private static final int LONGEST_DETAIL = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    AwardTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Award> find(long partner, String program) {
        return jdbc.sql(SELECT + " WHERE w.partner_id = :partner AND w.program = :program")
                .param("partner", partner)
                .param("program", program)
                .query(AwardTable::award)
                .optional();
    }

    /** This award, locked until the transaction ends. */
    Award lock(long id) {
        jdbc.sql("SELECT id FROM award WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .single();
        return get(id);
    }

    Award get(long id) {
        return jdbc.sql(SELECT + " WHERE w.id = :id")
                .param("id", id)
                .query(AwardTable::award)
                .single();
    }

    /** All awards of these partners, by partner and program. */
    List<Award> of(Collection<Long> partners) {
        return partners.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " WHERE w.partner_id IN (:partners) ORDER BY w.partner_id, w.program")
                        .param("partners", partners)
                        .query(AwardTable::award)
                        .list();
    }

    /** Awards of a status that must be renewed until a day, with keys above {@code after}, by key. */
    List<Award> near(AwardStatus status, LocalDate until, long after, int limit) {
        return jdbc.sql(NEAR)
                .param("status", status.name())
                .param("until", until)
                .param("after", after)
                .param("limit", limit)
                .query(AwardTable::award)
                .list();
    }

    /** The events of an award, the first one first. */
    List<AwardEvent> history(long id) {
        return jdbc.sql(HISTORY).param("id", id).query(AwardTable::event).list();
    }

    /** Writes the first event of an award, with the award. */
    Award begin(Award award, Act act, String detail) {
        jdbc.sql(INSERT)
                .param("partner", award.partnerId())
                .param("program", award.program())
                .param("application", award.applicationId())
                .param("status", award.status().name())
                .param("achievedOn", award.achievedOn())
                .param("renewalDue", award.renewalDue())
                .param("version", award.version())
                .param("decidedAt", Moments.utc(award.decidedAt()))
                .param("now", Moments.utc(clock.instant()))
                .update();
        Award written = find(award.partnerId(), award.program()).orElseThrow();
        tell(null, AwardMove.AWARD, written, act, detail);
        return written;
    }

    /**
     * Writes a move and its event.
     *
     * @throws AwardRefusedException if somebody else moved the award since {@code before} was read
     */
    void write(Award before, AwardMove move, Award after, Act act, String detail) {
        int written = jdbc.sql(WRITE)
                .param("id", after.id())
                .param("versionBefore", before.version())
                .param("application", after.applicationId())
                .param("status", after.status().name())
                .param("achievedOn", after.achievedOn())
                .param("renewalDue", after.renewalDue())
                .param("reminded", after.remindedDays())
                .param("heldBy", after.heldBy())
                .param("version", after.version())
                .param("decidedAt", Moments.utc(after.decidedAt()))
                .param("now", Moments.utc(clock.instant()))
                .update();
        if (written == 0) {
            throw late(before, move);
        }
        tell(before, move, after, act, detail);
    }

    /** That somebody else was first. */
    AwardRefusedException late(Award award, AwardMove move) {
        List<AwardEvent> events = history(award.id());
        return AwardRefusedException.late(award, move, events.get(events.size() - 1));
    }

    private void tell(@Nullable Award before, AwardMove move, Award after, Act act, String detail) {
        jdbc.sql(TELL)
                .param("id", after.id())
                .param("version", after.version())
                .param("move", move.name())
                .param("before", before == null ? null : before.status().name())
                .param("status", after.status().name())
                .param("renewalDue", after.renewalDue())
                .param("actor", act.by())
                .param("why", act.why())
                .param(
                        "detail",
                        detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL - 1) + "…")
                .param("now", Moments.utc(clock.instant()))
                .update();
    }

    private static Award award(ResultSet row, int number) throws SQLException {
        return new Award(
                row.getLong("id"),
                row.getLong("partner_id"),
                row.getString("partner"),
                row.getString("program"),
                row.getObject("application_id", Long.class),
                row.getString("case_number"),
                AwardStatus.valueOf(row.getString("status")),
                row.getObject("achieved_on", LocalDate.class),
                row.getObject("renewal_due", LocalDate.class),
                row.getObject("reminded_days", Integer.class),
                row.getObject("held_by", Long.class),
                row.getInt("version"),
                Moments.instant(row, "decided_at"));
    }

    private static AwardEvent event(ResultSet row, int number) throws SQLException {
        @Nullable String before = row.getString("status_before");
        return new AwardEvent(
                row.getInt("version"),
                AwardMove.valueOf(row.getString("move")),
                before == null ? null : AwardStatus.valueOf(before),
                AwardStatus.valueOf(row.getString("status_after")),
                row.getObject("renewal_due", LocalDate.class),
                row.getString("actor"),
                row.getString("why"),
                row.getString("detail"),
                Moments.instant(row, "happened_at"));
    }
}
