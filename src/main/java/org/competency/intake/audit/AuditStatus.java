package org.competency.intake.audit;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Where an audit stands; {@link AuditMove} says how it gets from one to another. */
public enum AuditStatus {
    /** Waits for an auditor. */
    QUEUED,
    /** A newer version of the application is not complete; it keeps its place and goes on with the next complete one. */
    ON_HOLD,
    /** Has an auditor; a day is to be agreed. */
    SCHEDULING,
    /** A day is agreed. */
    SCHEDULED,
    /** The auditor examines it. */
    IN_AUDIT,
    /** Examined; the partner remedies findings. */
    REMEDIATION,
    /** The requirements are met, nothing critical is open. */
    PASSED,
    /** The requirements are not met. */
    FAILED,
    /** Ended without a result. */
    WITHDRAWN;

    /** Whether nothing more happens to it, unless the partner applies again. */
    public boolean isEnded() {
        return this == PASSED || this == FAILED || this == WITHDRAWN;
    }

    /** All that are not ended. */
    public static Set<AuditStatus> open() {
        return Arrays.stream(values()).filter(status -> !status.isEnded()).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the auditor works on a fixed version, which a newer one does not replace by itself. */
    boolean isExamined() {
        return this == IN_AUDIT || this == REMEDIATION;
    }
}
