package org.competency.intake.ownership;

/** How much of the practice that a competency is about was divested (P14). */
public enum Degree {
    /** All of it. */
    ALL(true),
    /** The larger part of it. */
    MOST(true),
    /** A part of it. */
    PART(false),
    /** Hardly anything of it. */
    MINOR(false);

    private final boolean removing;

    Degree(boolean removing) {
        this.removing = removing;
    }

    /** Whether the competency is removed at once; else the impacts are highlighted at the next renewal. */
    public boolean isRemoving() {
        return removing;
    }
}
