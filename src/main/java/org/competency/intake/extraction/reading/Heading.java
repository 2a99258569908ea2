package org.competency.intake.extraction.reading;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.AnswerValue;

/**
 * What the heading of a column says.
 *
 * @param text as written
 * @param role what the column holds
 * @param strength how sure that is: 1 for a known heading, less if it only contains a known word, 0 if unknown
 * @param partner whether it says that the column is the partner's
 * @param caseStudy number of the customer project that the column is about; null if it names none
 * @param choice the answer that a mark in this column gives; null if the heading is no answer
 */
record Heading(
        String text,
        Role role,
        double strength,
        boolean partner,
        @Nullable Integer caseStudy,
        @Nullable AnswerValue choice) {

    boolean isKnown() {
        return role != Role.UNKNOWN || caseStudy != null || choice != null;
    }

    Heading of(@Nullable Integer number) {
        return new Heading(text, role, strength, partner, caseStudy == null ? number : caseStudy, choice);
    }
}
