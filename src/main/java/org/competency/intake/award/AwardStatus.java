package org.competency.intake.award;

/** Where an award stands. */
public enum AwardStatus {
    /** The partner holds the competency. */
    ACTIVE,
    /** It still holds it, and must renew it soon; an application to renew it may be under way. */
    RENEWAL_DUE,
    /** Its holder was acquired by a partner that does not hold it, which needs a validation of its own (P14). */
    FROZEN,
    /** It went into the award of the partner that acquired its holder (P14). */
    MERGED,
    /** It was not renewed in time. */
    LAPSED,
    /** The office took it back (P13). */
    REVOKED;

    /** Whether the partner may call itself a holder. */
    public boolean isHeld() {
        return this == ACTIVE || this == RENEWAL_DUE;
    }
}
