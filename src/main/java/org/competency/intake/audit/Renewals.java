package org.competency.intake.audit;

/** Knows which applications renew a competency; renewals come first among the audits due on a day. */
@FunctionalInterface
public interface Renewals {

    /** Where nobody knows of awards, every application is a first one. */
    Renewals UNKNOWN = (partner, organisation, program) -> false;

    /**
     * Whether the partner holds the competency of a program and its renewal is due.
     *
     * @param partner name of the partner, as in its application
     * @param organisation mail domain that applied, or the address where a domain says nothing
     * @param program id of the checklist
     */
    boolean isDue(String partner, String organisation, String program);
}
