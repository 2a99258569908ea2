package org.competency.intake.audit;

import org.competency.intake.support.MigratedDatabase;

/** The queue on MySQL. */
class AuditQueueIT extends AuditQueueBehaviour {

    AuditQueueIT() {
        super(MigratedDatabase.mySql());
    }
}
