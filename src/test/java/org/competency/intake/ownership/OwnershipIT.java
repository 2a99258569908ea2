package org.competency.intake.ownership;

import org.competency.intake.support.MigratedDatabase;

class OwnershipIT extends OwnershipBehaviour {

    OwnershipIT() {
        super(MigratedDatabase.mySql());
    }
}
