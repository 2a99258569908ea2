package org.competency.intake.mailbox.lease;

import org.competency.intake.support.MigratedDatabase;

/** Leases in MySQL. */
class FolderLeaseIT extends FolderLeaseBehaviour {

    @Override
    MigratedDatabase database() {
        return MigratedDatabase.mySql();
    }
}
