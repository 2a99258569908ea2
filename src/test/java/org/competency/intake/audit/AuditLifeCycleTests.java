package org.competency.intake.audit;

import org.competency.intake.support.MigratedDatabase;

/** The life cycle on the embedded database; {@link AuditLifeCycleIT} does the same on MySQL. */
class AuditLifeCycleTests extends AuditLifeCycleBehaviour {

    AuditLifeCycleTests() {
        super(MigratedDatabase.h2());
    }
}
