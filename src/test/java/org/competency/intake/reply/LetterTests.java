package org.competency.intake.reply;

import org.competency.intake.support.MigratedDatabase;

/** Letters on the embedded database; {@link LetterIT} does the same on MySQL. */
class LetterTests extends LetterBehaviour {

    LetterTests() {
        super(MigratedDatabase.h2());
    }
}
