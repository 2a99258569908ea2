-- Who reads a folder at the moment, so that only one process does. Seconds since 1970 by the clock of the database.
CREATE TABLE mailbox_lease (
    account     VARCHAR(100) NOT NULL,
    folder      VARCHAR(200) NOT NULL,
    owner       VARCHAR(200) NOT NULL DEFAULT '',
    fence       BIGINT       NOT NULL DEFAULT 0,
    expires_at  BIGINT       NOT NULL DEFAULT 0,
    CONSTRAINT mailbox_lease_key PRIMARY KEY (account, folder)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;
