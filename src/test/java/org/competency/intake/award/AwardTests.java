package org.competency.intake.award;

import org.competency.intake.support.MigratedDatabase;

class AwardTests extends AwardBehaviour {

    AwardTests() {
        super(MigratedDatabase.h2());
    }
}
