package org.competency.intake.cli;

import java.util.Map;

import org.competency.intake.support.MySqlServer;

/** On MySQL 8. */
class OperatorCommandsOnMySqlIT extends OperatorCommandsBehaviour {

    OperatorCommandsOnMySqlIT() {
        this(MySqlServer.newSchema());
    }

    private OperatorCommandsOnMySqlIT(MySqlServer.Schema schema) {
        super(Map.of(
                "spring.datasource.url", schema.url(),
                "spring.datasource.username", schema.user(),
                "spring.datasource.password", schema.password()));
    }
}
