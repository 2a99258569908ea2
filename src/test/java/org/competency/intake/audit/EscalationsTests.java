package org.competency.intake.audit;

import org.competency.intake.support.MigratedDatabase;

/** Escalation on the embedded database; {@link EscalationsIT} does the same on MySQL. */
class EscalationsTests extends EscalationsBehaviour {

    EscalationsTests() {
        super(MigratedDatabase.h2());
    }
}
