package org.competency.intake.letter;

/** What a letter tells of. The reply of the same name says it: its sentences begin with the name, as in {@code audit-passed}. */
public enum LetterKind {
    /** A day is agreed for the audit. */
    AUDIT_SCHEDULED,
    /** The audit takes place on another day than was said. */
    AUDIT_CHANGED,
    /** The audit does not take place on the day that was said; a new one is to be agreed. */
    AUDIT_CANCELLED,
    /** Findings are to be remedied by a day. */
    FINDINGS,
    /** The audit ended: the requirements are met. */
    AUDIT_PASSED,
    /** The audit ended: the requirements are not met. */
    AUDIT_FAILED,
    /** The office ended the audit without a result. */
    AUDIT_WITHDRAWN,
    /** To the office: answers are about to be late, or are. */
    ESCALATION;

    /** Whether it goes to people of the office, and says what partners are not told. */
    public boolean isForTheOffice() {
        return this == ESCALATION;
    }
}
