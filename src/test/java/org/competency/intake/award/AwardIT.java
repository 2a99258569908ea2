package org.competency.intake.award;

import org.competency.intake.support.MigratedDatabase;

class AwardIT extends AwardBehaviour {

    AwardIT() {
        super(MigratedDatabase.mySql());
    }
}
