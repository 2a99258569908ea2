package org.competency.intake.submission;

/** How far a submission has come; each step of the intake job moves it on by one. */
public enum SubmissionStatus {
    /** Read; waits to be assessed. */
    READ,
    /** Judged; waits for its due date and, if complete, its place in the audit queue. */
    ASSESSED,
    /** Due date set, audit queued if complete; waits for its reply. */
    DECIDED,
    /** Its reply stands in the outbox. */
    ACKNOWLEDGED,
    /** A newer version of the same application took its place before it was judged. */
    SUPERSEDED
}
