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
    /** The partner holds the competency until a day. */
    AWARDED,
    /** The competency must be renewed by a day. */
    RENEWAL_DUE,
    /** The competency was not renewed in time. */
    AWARD_LAPSED,
    /** The office took the competency back. */
    AWARD_REVOKED,
    /** A holder acquired a partner that is none; its impacts are to be described at the next validation. */
    ACQUISITION_NOTED,
    /** A partner acquired a holder and needs a validation of its own. */
    ACQUISITION_NEEDS_APPLICATION,
    /** A holder acquired another; both are assessed together at the sooner renewal. */
    ACQUISITION_RENEWS_SOONEST,
    /** A holder divested a part; its impacts are to be disclosed. */
    DIVESTITURE_NOTED,
    /** A holder divested most of its practice and holds the competency no longer. */
    DIVESTITURE_REMOVED,
    /** A business that was divested must apply as a new partner. */
    DIVESTED_APPLIES_ANEW,
    /** An application goes on under the partner that acquired the applicant. */
    APPLICATION_MOVED,
    /** An application does not go on since its applicant was acquired. */
    APPLICATION_FROZEN,
    /** To the office: answers are about to be late, or are. */
    ESCALATION;

    /** Whether it goes to people of the office, and says what partners are not told. */
    public boolean isForTheOffice() {
        return this == ESCALATION;
    }
}
