package org.competency.intake.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * An element of the technical validation that applies (P11).
 *
 * @param caseStudy number of the case study; 0: the application as a whole
 * @param title heading of the section of the checklist
 * @param examinedAt when it was examined; null: not yet
 * @param examinedBy who examined it; null: nobody yet
 */
public record AuditElement(
        int caseStudy,
        String title,
        @Nullable Instant examinedAt,
        @Nullable String examinedBy) {

    public boolean isExamined() {
        return examinedAt != null;
    }

    /** As people say it: {@code Architecture baseline of case study 2}. */
    public String name() {
        return caseStudy == 0 ? title : title + " of case study " + caseStudy;
    }

    static String names(List<AuditElement> elements) {
        return elements.stream().map(AuditElement::name).collect(Collectors.joining(", "));
    }
}
