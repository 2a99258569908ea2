package org.competency.intake.watch;

import java.util.List;

/** Looks at one part, or several of a kind. */
interface Sensor {

    /** How the part is now. Not asked while the database does not answer, unless it {@link #needsNoDatabase}. */
    List<PartHealth> look(Facts facts);

    /** Whether it can tell anything without the database. */
    default boolean needsNoDatabase() {
        return false;
    }

    /** The part, for when looking itself fails. */
    String part();
}
