package org.competency.intake.reply;

import org.competency.intake.support.MigratedDatabase;

/** The outbox on MySQL. */
class OutboxIT extends OutboxBehaviour {

    OutboxIT() {
        super(MigratedDatabase.mySql());
    }
}
