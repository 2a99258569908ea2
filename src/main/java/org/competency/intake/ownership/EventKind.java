package org.competency.intake.ownership;

/** How the ownership of partners changed. */
public enum EventKind {
    /** One partner acquired another. */
    ACQUIRE,
    /** Two partners became one; the first one goes on. */
    MERGE,
    /** A partner gave away a part of its business, which goes on by itself. */
    DIVEST
}
