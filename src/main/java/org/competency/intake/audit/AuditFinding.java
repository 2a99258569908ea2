package org.competency.intake.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Something that does not meet the requirements (P12).
 *
 * @param number within its audit, from 1
 * @param origin who found it
 * @param critical whether the competency cannot be achieved while it is open
 * @param status whether it is open
 * @param requirement id of the row; null if it is about no single one
 * @param caseStudy number of the case study; null if it is about none
 * @param problem what is wrong
 * @param remedy what to do about it; "" if nothing is said
 * @param dueOn by when it is to be remedied; null: not said
 * @param resolution how it ended; "" while it is open
 * @param raisedBy who raised it
 * @param raisedAt when
 */
public record AuditFinding(
        int number,
        Origin origin,
        boolean critical,
        Status status,
        @Nullable String requirement,
        @Nullable Integer caseStudy,
        String problem,
        String remedy,
        @Nullable LocalDate dueOn,
        String resolution,
        String raisedBy,
        Instant raisedAt) {

    /** Who found it. */
    public enum Origin {
        /** The partner declared it in the self-assessment. */
        DECLARED,
        /** An auditor. */
        AUDITOR,
        /** It follows from the removal of a case study. */
        REMOVAL
    }

    /** Whether it is open. */
    public enum Status {
        OPEN,
        /** Remedied, and seen to be. */
        RESOLVED,
        /** Its case study is out of consideration. */
        DROPPED
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    static String numbers(List<AuditFinding> findings) {
        return findings.stream().map(each -> String.valueOf(each.number())).collect(Collectors.joining(", "));
    }
}
