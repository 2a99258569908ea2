-- Each row of the ledger is linked to the one recorded before it: a row removed or changed afterwards breaks the chain.
CREATE TABLE ledger_link (
    position BIGINT   NOT NULL PRIMARY KEY,
    message  BIGINT   NOT NULL,
    digest   CHAR(64) NOT NULL,
    CONSTRAINT ledger_link_once UNIQUE (message)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- Held while links are added, so that they follow one another.
CREATE TABLE ledger_head (
    name     VARCHAR(20) NOT NULL PRIMARY KEY,
    position BIGINT      NOT NULL,
    digest   CHAR(64)    NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

INSERT INTO ledger_head (name, position, digest)
VALUES ('message', 0, '0000000000000000000000000000000000000000000000000000000000000000');
