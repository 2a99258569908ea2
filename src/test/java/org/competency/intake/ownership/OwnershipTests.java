package org.competency.intake.ownership;

import org.competency.intake.support.MigratedDatabase;

class OwnershipTests extends OwnershipBehaviour {

    OwnershipTests() {
        super(MigratedDatabase.h2());
    }
}
