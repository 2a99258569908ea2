package org.competency.intake.audit;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The case studies for the website. Only what passed, what was not dropped, and what is called public in every place: one
 * whose places contradict each other, or that says nothing, counts as non-public (P9).
 */
@Repository
public class PublicCaseStudies {

    private static final String PUBLIC = """
            SELECT a.partner, a.program, a.case_number, c.number, c.customer
              FROM audit q
              JOIN application a ON a.id = q.application_id
              JOIN audit_case_study c ON c.audit_id = q.id
             WHERE q.status = 'PASSED' AND c.visibility = 'PUBLIC' AND c.dropped = FALSE
             ORDER BY a.partner, a.case_number, c.number
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
