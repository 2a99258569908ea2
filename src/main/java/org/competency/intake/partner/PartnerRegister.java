package org.competency.intake.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes who partners are. All methods work in the transaction of the caller. */
@Repository
public class PartnerRegister {

    private static final String COLUMNS = "SELECT id, name, version, acquired_by FROM partner";

    private final JdbcClient jdbc;
    private final Partners partners;

    PartnerRegister(JdbcClient jdbc, Partners partners) {
        this.jdbc = jdbc;
        this.partners = partners;
    }

    /** These partners by key, locked until the transaction ends: whoever else changes one of them waits. */
    public List<PartnerState> lock(Collection<Long> ids) {
        return jdbc.sql(COLUMNS + " WHERE id IN (:ids) ORDER BY id FOR UPDATE")
                .param("ids", ids)
                .query(PartnerRegister::state)
                .list();
    }

    /** One of them, locked. */
    public PartnerState lock(long id) {
        return lock(List.of(id)).get(0);
    }

    /** This partner. */
    public PartnerState get(long id) {
        return jdbc.sql(COLUMNS + " WHERE id = :id")
                .param("id", id)
                .query(PartnerRegister::state)
                .single();
    }

    /** The partner of exactly this name. */
    public Optional<PartnerState> named(String name) {
        return jdbc.sql(COLUMNS + " WHERE name = :name")
                .param("name", name.strip())
                .query(PartnerRegister::state)
                .optional();
    }

    /** Those that are part of this partner since it acquired them. */
    public List<PartnerState> acquiredBy(long id) {
        return jdbc.sql(COLUMNS + " WHERE acquired_by = :id ORDER BY id")
                .param("id", id)
                .query(PartnerRegister::state)
                .list();
    }

    /**
     * Registers a partner under a new name.
     *
     * @throws IllegalArgumentException if the name is none
     */
    public PartnerState register(String name) {
        return get(partners.add(checked(name)));
    }

    /** Lets an address write for a partner. */
    public void addContact(long partner, String address) {
        partners.addContact(partner, address.toLowerCase(Locale.ROOT));
    }

    /** Whom this address belongs to as a single contact. */
    public Optional<Long> ownerOfContact(String address) {
        return partners.ownerOfContact(address.toLowerCase(Locale.ROOT));
    }

    /** Whom this mail domain belongs to. */
    public Optional<Long> ownerOfDomain(String domain) {
        return partners.ownerOfDomain(domain.toLowerCase(Locale.ROOT));
    }

    /** Gives a mail domain to another partner. */
    public void giveDomain(String domain, long to) {
        jdbc.sql("UPDATE partner_domain SET partner_id = :to WHERE domain = :domain")
                .param("to", to)
                .param("domain", domain.toLowerCase(Locale.ROOT))
                .update();
    }

    /** Gives a single address to another partner. */
    public void giveContact(String address, long to) {
        jdbc.sql("UPDATE partner_contact SET partner_id = :to WHERE address = :address")
                .param("to", to)
                .param("address", address.toLowerCase(Locale.ROOT))
                .update();
    }

    /** Makes one partner part of another. */
    public void joined(long partner, long by) {
        jdbc.sql("UPDATE partner SET acquired_by = :by WHERE id = :id")
                .param("by", by)
                .param("id", partner)
                .update();
    }

    /**
     * Gives a partner another name.
     *
     * @throws IllegalArgumentException if the name is none
     */
    public void rename(long partner, String name) {
        jdbc.sql("UPDATE partner SET name = :name WHERE id = :id")
                .param("name", checked(name))
                .param("id", partner)
                .update();
    }

    /** Counts a change of its ownership. */
    public void changed(long partner) {
        jdbc.sql("UPDATE partner SET version = version + 1 WHERE id = :id")
                .param("id", partner)
                .update();
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > 320 || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "The name of a partner is one line of at most 320 characters; '%s' is not.".formatted(stripped));
        }
        return stripped;
    }

    private static PartnerState state(ResultSet row, int number) throws SQLException {
        return new PartnerState(
                row.getLong("id"),
                row.getString("name"),
                row.getInt("version"),
                row.getObject("acquired_by", Long.class));
    }
}
