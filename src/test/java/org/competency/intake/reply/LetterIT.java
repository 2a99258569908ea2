package org.competency.intake.reply;

import org.competency.intake.support.MigratedDatabase;

/** Letters on MySQL. */
class LetterIT extends LetterBehaviour {

    LetterIT() {
        super(MigratedDatabase.mySql());
    }
}
