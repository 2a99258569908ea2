package org.competency.intake.audit;

import org.competency.intake.support.MigratedDatabase;

/** Letters about audits on MySQL. */
class AuditLettersIT extends AuditLettersBehaviour {

    AuditLettersIT() {
        super(MigratedDatabase.mySql());
    }
}
