package org.competency.intake.reply;

import org.competency.intake.support.MigratedDatabase;

/** The outbox on the embedded database; {@link OutboxIT} does the same on MySQL. */
class OutboxTests extends OutboxBehaviour {

    OutboxTests() {
        super(MigratedDatabase.h2());
    }
}
