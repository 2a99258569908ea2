package org.competency.intake.audit;

import org.competency.intake.support.MigratedDatabase;

/** Escalation on MySQL. */
class EscalationsIT extends EscalationsBehaviour {

    EscalationsIT() {
        super(MigratedDatabase.mySql());
    }
}
