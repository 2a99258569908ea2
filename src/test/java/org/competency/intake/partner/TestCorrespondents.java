package org.competency.intake.partner;

import org.competency.intake.support.MigratedDatabase;

/** The registered partners in a database of a test. */
public final class TestCorrespondents {

    private TestCorrespondents() {}

    public static Correspondents in(MigratedDatabase database) {
        return new Correspondents(database.jdbc());
    }
}
