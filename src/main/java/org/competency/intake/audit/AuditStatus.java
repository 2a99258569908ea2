package org.competency.intake.audit;

/** Where an audit stands. */
public enum AuditStatus {
    /** Waits for the office to schedule it. */
    QUEUED,
    /** A newer version of the application is not complete; it keeps its place and goes on with the next complete one. */
    ON_HOLD,
    /** The partner took its application back; nothing is owed any more. */
    WITHDRAWN
}
