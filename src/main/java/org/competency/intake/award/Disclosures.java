package org.competency.intake.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.competency.intake.audit.Act;
import org.competency.intake.database.Moments;

/** What partners must describe to the office, by award. All methods work in the transaction of the caller. */
@Repository
public class Disclosures {

    private static final String OPEN = """
            INSERT INTO disclosure (award_id, rule, about, effective_on, status)
            VALUES (:award, :rule, :about, :on, 'OPEN')
            """;

    private static final String OF_AWARD = """
            SELECT id, award_id, rule, about, effective_on, settled_by, settled_at
              FROM disclosure
             WHERE award_id = :award
             ORDER BY id
            """;

    private static final String SETTLE = """
            UPDATE disclosure SET status = 'ASSESSED', settled_by = :by, settled_at = :now
             WHERE award_id = :award AND status = 'OPEN'
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Disclosures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Opens one. */
    public void open(long award, String rule, String about, LocalDate on) {
        jdbc.sql(OPEN)
                .param("award", award)
                .param("rule", rule)
                .param("about", about)
                .param("on", on)
                .update();
    }

    /** All of an award, the oldest first. */
    public List<Disclosure> of(long award) {
        return jdbc.sql(OF_AWARD)
                .param("award", award)
                .query(Disclosures::disclosure)
                .list();
    }

    /** Those of an award that are open. */
    public List<Disclosure> openOf(long award) {
        return of(award).stream().filter(Disclosure::isOpen).toList();
    }

    /** What was open was assessed with the renewal of the award. */
    void settle(long award, Act act) {
        jdbc.sql(SETTLE)
                .param("award", award)
                .param("by", act.by())
                .param("now", Moments.utc(clock.instant()))
                .update();
    }

    private static Disclosure disclosure(ResultSet row, int number) throws SQLException {
        return new Disclosure(
                row.getLong("id"),
                row.getLong("award_id"),
                row.getString("rule"),
                row.getString("about"),
                row.getObject("effective_on", LocalDate.class),
                row.getString("settled_by"),
                Moments.instantOrNull(row, "settled_at"));
    }
}
