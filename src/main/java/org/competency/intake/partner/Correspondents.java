package org.competency.intake.partner;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows how those who write to us are written to: what is registered for their address, else for their mail domain. */
@Repository
public class Correspondents {

    private static final String OF_CONTACTS = """
            SELECT c.address AS place, p.language, p.manager
              FROM partner_contact c JOIN partner p ON p.id = c.partner_id
             WHERE c.address IN (:places)
            """;

    private static final String OF_DOMAINS = """
            SELECT d.domain AS place, p.language, p.manager
              FROM partner_domain d JOIN partner p ON p.id = d.partner_id
             WHERE d.domain IN (:places)
            """;

    private final JdbcClient jdbc;

    Correspondents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By address in lower case; who is not registered is missing. */
    public Map<String, Correspondent> of(Collection<String> addresses) {
        List<String> writers = addresses.stream()
                .map(address -> address.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (writers.isEmpty()) {
            return Map.of();
        }
        Map<String, Correspondent> found = find(OF_CONTACTS, writers);
        List<String> domains = writers.stream()
                .filter(writer -> !found.containsKey(writer))
                .map(Correspondents::domain)
                .distinct()
                .toList();
        Map<String, Correspondent> byDomain = domains.isEmpty() ? Map.of() : find(OF_DOMAINS, domains);
        for (String writer : writers) {
            Correspondent ofDomain = byDomain.get(domain(writer));
            if (ofDomain != null) {
                found.putIfAbsent(writer, ofDomain);
            }
        }
        return found;
    }

    /** Of one address. */
    public Correspondent of(String address) {
        return of(List.of(address)).getOrDefault(address.toLowerCase(Locale.ROOT), Correspondent.UNKNOWN);
    }

    private Map<String, Correspondent> find(String query, List<String> places) {
        Map<String, Correspondent> found = new HashMap<>();
        jdbc.sql(query).param("places", places).query(row -> {
            found.put(
                    row.getString("place").toLowerCase(Locale.ROOT),
                    new Correspondent(row.getString("language"), row.getString("manager")));
        });
        return found;
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
