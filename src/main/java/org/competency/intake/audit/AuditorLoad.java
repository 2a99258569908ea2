package org.competency.intake.audit;

/**
 * What an auditor has.
 *
 * @param auditor who
 * @param open how many audits are with the auditor and not ended
 * @param away until when the auditor takes none, such as {@code until 2026-12-01}; "" if here today
 */
public record AuditorLoad(Auditor auditor, int open, String away) {

    /** The part of the capacity that is taken; 1 is full. */
    double share() {
        return (double) open / auditor.capacity();
    }
}
