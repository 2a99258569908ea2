package org.competency.intake.audit;

import org.competency.intake.support.MigratedDatabase;

/** The queue on the embedded database; {@link AuditQueueIT} does the same on MySQL. */
class AuditQueueTests extends AuditQueueBehaviour {

    AuditQueueTests() {
        super(MigratedDatabase.h2());
    }
}
