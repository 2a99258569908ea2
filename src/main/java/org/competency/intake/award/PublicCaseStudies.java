package org.competency.intake.award;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The case studies for the website: those that were public and not dropped when the award was given, as long as it is held.
 * One whose places contradict each other, or that says nothing, counts as non-public (P9).
 */
@Repository
public class PublicCaseStudies {

    private static final String PUBLIC = """
            SELECT p.name AS partner, w.program, a.case_number, c.number, c.customer
              FROM award w
              JOIN award h ON h.id = COALESCE(w.held_by, w.id)
              JOIN partner p ON p.id = h.partner_id
              JOIN award_case_study c ON c.award_id = w.id
              JOIN application a ON a.id = w.application_id
             WHERE h.status IN ('ACTIVE', 'RENEWAL_DUE') AND w.status IN ('ACTIVE', 'RENEWAL_DUE', 'MERGED')
             ORDER BY p.name, a.case_number, c.number
             LIMIT :limit
            """;

    private final JdbcClient jdbc;

    PublicCaseStudies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By partner, at most {@code limit}. */
    public List<PublicCaseStudy> list(int limit) {
        return jdbc.sql(PUBLIC)
                .param("limit", limit)
                .query((row, number) -> new PublicCaseStudy(
                        row.getString("partner"),
                        row.getString("program"),
                        row.getString("case_number"),
                        row.getInt("number"),
                        row.getString("customer")))
                .list();
    }
}
