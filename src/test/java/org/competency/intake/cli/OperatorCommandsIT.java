package org.competency.intake.cli;

import java.util.Map;
import java.util.UUID;

/** On the embedded database. */
class OperatorCommandsIT extends OperatorCommandsBehaviour {
    OperatorCommandsIT() {
        super(
                Map.of(
                        "spring.datasource.url",
                        "jdbc:h2:mem:" + UUID.randomUUID()
                                + ";DB_CLOSE_DELAY=-1;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IGNORECASE=TRUE"));
    }
}
