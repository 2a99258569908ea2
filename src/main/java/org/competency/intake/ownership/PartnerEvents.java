package org.competency.intake.ownership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.database.Moments;

/** The history of partners; rows are added and never changed. */
@Repository
public class PartnerEvents {

    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    private static final String INSERT = """
            INSERT INTO partner_event (kind, partner_id, other_id, effective_on, degree, actor, why, changes, happened_at)
            VALUES (:kind, :partner, :other, :on, :degree, :actor, :why, :changes, :now)
            """;

    private static final String OF_PARTNER = """
            SELECT e.id, e.kind, p.name AS partner, o.name AS other, e.effective_on, e.degree, e.actor, e.why, e.changes,
                   e.happened_at
              FROM partner_event e
              JOIN partner p ON p.id = e.partner_id
              JOIN partner o ON o.id = e.other_id
             WHERE e.partner_id = :partner OR e.other_id = :partner
             ORDER BY e.id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PartnerEvents(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** All that a partner took part in, the oldest first. */
    public List<PartnerEvent> of(long partner) {
        return jdbc.sql(OF_PARTNER).param("partner", partner).query(this::event).list();
    }

    /** The last one of a partner. */
    Optional<PartnerEvent> last(long partner) {
        List<PartnerEvent> events = of(partner);
        return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
    }

    void add(
            EventKind kind,
            long partner,
            long other,
            LocalDate on,
            @Nullable Degree degree,
            Circumstances circumstances,
            List<Change> changes) {
        jdbc.sql(INSERT)
                .param("kind", kind.name())
                .param("partner", partner)
                .param("other", other)
                .param("on", on)
                .param("degree", degree == null ? null : degree.name())
                .param("actor", circumstances.act().by())
                .param("why", circumstances.act().why())
                .param("changes", json.writeValueAsString(changes))
                .param("now", Moments.utc(clock.instant()))
                .update();
    }

    private PartnerEvent event(ResultSet row, int number) throws SQLException {
        @Nullable String degree = row.getString("degree");
        return new PartnerEvent(
                row.getLong("id"),
                EventKind.valueOf(row.getString("kind")),
                row.getString("partner"),
                row.getString("other"),
                row.getObject("effective_on", LocalDate.class),
                degree == null ? null : Degree.valueOf(degree),
                row.getString("actor"),
                row.getString("why"),
                json.readValue(row.getString("changes"), CHANGES),
                Moments.instant(row, "happened_at"));
    }
}
