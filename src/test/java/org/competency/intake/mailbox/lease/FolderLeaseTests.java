package org.competency.intake.mailbox.lease;

import org.competency.intake.support.MigratedDatabase;

/** Leases in the embedded database. */
class FolderLeaseTests extends FolderLeaseBehaviour {

    @Override
    MigratedDatabase database() {
        return MigratedDatabase.h2();
    }
}
