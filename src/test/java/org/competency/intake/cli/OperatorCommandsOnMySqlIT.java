package org.competency.intake.cli;

import java.util.Map;

import org.competency.intake.support.MySqlServer;

/** On MySQL 8. */
class OperatorCommandsOnMySqlIT extends OperatorCommandsBehaviour {

    OperatorCommandsOnMySqlIT() {
        super(settings(MySqlServer.newSchema()));
    }

    private static Map<String, Object> settings(MySqlServer.Schema schema) {
        return Map.of(
                "spring.datasource.url", schema.url(),
                "spring.datasource.username", schema.user(),
                "spring.datasource.password", schema.password());
    }
}
