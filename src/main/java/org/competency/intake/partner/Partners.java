package org.competency.intake.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.competency.intake.database.Moments;

/** The registered partners. */
@Repository
public class Partners {

    private static final String OF_CONTACT = "SELECT partner_id FROM partner_contact WHERE address = :address";
    private static final String OF_DOMAIN = "SELECT partner_id FROM partner_domain WHERE domain = :domain";

    private final JdbcClient jdbc;
    private final Clock clock;

    Partners(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The key of the partner that an address may write for: by the address itself, else by its domain. */
    public Optional<Long> idOf(String address) {
        String writer = address.toLowerCase(Locale.ROOT);
        return ownerOfContact(writer).or(() -> ownerOfDomain(writer.substring(writer.lastIndexOf('@') + 1)));
    }

    /** Whether two addresses may write for the same registered partner. */
    public boolean areTogether(String one, String other) {
        Optional<Long> partner = idOf(one);
        return partner.isPresent() && partner.equals(idOf(other));
    }

    Optional<Long> ownerOfContact(String address) {
        return jdbc.sql(OF_CONTACT).param("address", address).query(Long.class).optional();
    }

    Optional<Long> ownerOfDomain(String domain) {
        return jdbc.sql(OF_DOMAIN).param("domain", domain).query(Long.class).optional();
    }

    /** Partners by name, at most {@code limit}. */
    public List<Partner> list(int limit) {
        return jdbc.sql("SELECT id, name, language, manager FROM partner ORDER BY name LIMIT :limit")
                .param("limit", limit)
                .query(this::partner)
                .list();
    }

    /** Those of these partners that are there, by name, at most {@code limit}. */
    public List<Partner> list(Collection<Long> ids, int limit) {
        return ids.stream()
                .map(this::named)
                .sorted(Comparator.comparing((String name) -> name.toLowerCase(Locale.ROOT)))
                .limit(limit)
                .flatMap(name -> find(name).stream())
                .toList();
    }

    private String named(long id) {
        return jdbc.sql("SELECT name FROM partner WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** The partner of this name, or that this address or domain belongs to. */
    public Optional<Partner> find(String nameOrAddress) {
        Optional<Long> id = jdbc.sql("SELECT id FROM partner WHERE name = :name")
                .param("name", nameOrAddress.strip())
                .query(Long.class)
                .optional()
                .or(() -> idOf(nameOrAddress.strip()));
        return id.flatMap(key -> jdbc.sql("SELECT id, name, language, manager FROM partner WHERE id = :id")
                .param("id", key)
                .query(this::partner)
                .optional());
    }

    private Partner partner(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new Partner(
                id,
                row.getString("name"),
                texts("SELECT domain FROM partner_domain WHERE partner_id = :id ORDER BY domain", id),
                texts("SELECT address FROM partner_contact WHERE partner_id = :id ORDER BY address", id),
                new Correspondent(row.getString("language"), row.getString("manager")));
    }

    private List<String> texts(String query, long id) {
        return jdbc.sql(query).param("id", id).query(String.class).list();
    }

    /** Registers a partner under a new name. */
    long add(String name) {
        jdbc.sql("INSERT INTO partner (name, created_at) VALUES (:name, :now)")
                .param("name", name)
                .param("now", Moments.utc(clock.instant()))
                .update();
        return jdbc.sql("SELECT id FROM partner WHERE name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    void write(long partner, Correspondent correspondent) {
        jdbc.sql("UPDATE partner SET language = :language, manager = :manager WHERE id = :id")
                .param("language", correspondent.language())
                .param("manager", correspondent.manager())
                .param("id", partner)
                .update();
    }

    void addDomain(long partner, String domain) {
        jdbc.sql("INSERT INTO partner_domain (domain, partner_id) VALUES (:domain, :partner)")
                .param("domain", domain)
                .param("partner", partner)
                .update();
    }

    void addContact(long partner, String address) {
        jdbc.sql("INSERT INTO partner_contact (address, partner_id) VALUES (:address, :partner)")
                .param("address", address)
                .param("partner", partner)
                .update();
    }
}
