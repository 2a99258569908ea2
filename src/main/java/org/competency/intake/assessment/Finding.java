package org.competency.intake.assessment;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.Reading;

/**
 * One thing that the partner or the auditor must know about a self-assessment.
 *
 * @param severity how much it weighs
 * @param code stable code, such as {@code ANSWER_MISSING}
 * @param requirement id of the row, or the name of the fact; null if it is about the whole
 * @param caseStudy number of the case study; null if not about one
 * @param title what the row is called
 * @param problem what is wrong, a sentence
 * @param remedy what to send, a sentence
 * @param source where it stands in the document; null if it is nowhere
 */
public record Finding(
        Severity severity,
        String code,
        @Nullable String requirement,
        @Nullable Integer caseStudy,
        String title,
        String problem,
        String remedy,
        Reading.@Nullable Source source) {

    /** How much a finding weighs. */
    public enum Severity {
        /** The self-assessment is not complete or not eligible because of it. */
        BLOCKING,
        /** The partner itself declared the requirement not met (P12): carried to the auditor. */
        DECLARED_CRITICAL,
        /** Worth knowing; nothing depends on it. */
        HINT
    }
}
