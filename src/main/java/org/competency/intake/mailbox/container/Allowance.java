package org.competency.intake.mailbox.container;

/** How much may still be unpacked. Each method throws an unchecked exception of the owner once it is used up. */
public interface Allowance {

    /** Counts one entry. */
    void entry();

    /** Counts unpacked bytes. */
    void bytes(long count);
}
