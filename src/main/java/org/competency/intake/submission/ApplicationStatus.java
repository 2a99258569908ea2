package org.competency.intake.submission;

/** Whether a case still takes new versions. What arrives for a closed one opens a case of its own. */
public enum ApplicationStatus {
    /** New versions of it are taken. */
    OPEN,
    /** Its partner took it back. */
    WITHDRAWN,
    /** Its audit has ended. */
    CONCLUDED,
    /** It does not go on since its partner was acquired. */
    FROZEN
}
