-- What a row of the ledger said after each change of it by the intake, each linked to the one before: a status, an outcome or
-- anything else that was changed by another hand does not agree with the last of them.
CREATE TABLE ledger_event (
    position    BIGINT      NOT NULL PRIMARY KEY,
    message     BIGINT      NOT NULL,
    status      VARCHAR(20) NOT NULL,
    outcome     VARCHAR(30),
    content     CHAR(64)    NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    digest      CHAR(64)    NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

CREATE INDEX ledger_event_of ON ledger_event (message, position);

INSERT INTO ledger_head (name, position, digest)
VALUES ('outcome', 0, '0000000000000000000000000000000000000000000000000000000000000000');

ALTER TABLE reconciliation ADD COLUMN outcome_head CHAR(64) DEFAULT '' NOT NULL;
