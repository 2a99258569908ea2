package org.competency.intake.audit;

import org.competency.intake.support.MigratedDatabase;

/** Escalation on the embedded database; {@link AuditLettersIT} does the same on MySQL. */
class AuditLettersTests extends AuditLettersBehaviour {

    AuditLettersTests() {
        super(MigratedDatabase.h2());
    }
}
