package org.competency.intake.audit;

/**
 * What an auditor has.
 *
 * @param auditor who
 * @param open how many audits are with the auditor and not ended
 */
public record AuditorLoad(Auditor auditor, int open) {

    /** The part of the capacity that is taken; 1 is full. */
    double share() {
        return (double) open / auditor.capacity();
    }
}
