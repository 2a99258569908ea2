-- How fetching from each folder of a mailbox went last, in whatever process it was done.
CREATE TABLE mailbox_watch (
    account       VARCHAR(100)  NOT NULL,
    folder        VARCHAR(200)  NOT NULL,
    fetched_at    DATETIME(6),
    failing_since DATETIME(6),
    failure       VARCHAR(1000) NOT NULL DEFAULT '',
    seen_by       VARCHAR(200)  NOT NULL,
    first_at      DATETIME(6)   NOT NULL,
    updated_at    DATETIME(6)   NOT NULL,
    CONSTRAINT mailbox_watch_key PRIMARY KEY (account, folder)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- For the newest mail of a folder.
CREATE INDEX message_by_place ON message (account, folder, received_at);

-- Troubles that operators are told of, one row for each way of telling; machine is '' if it is
-- not about one machine alone. A row goes when the trouble is over and that was told.
CREATE TABLE alert (
    trouble         VARCHAR(200)  NOT NULL,
    machine         VARCHAR(100)  NOT NULL,
    channel         VARCHAR(20)   NOT NULL,
    found           VARCHAR(1000) NOT NULL,
    todo            VARCHAR(1000) NOT NULL,
    raised_at       DATETIME(6)   NOT NULL,
    told_at         DATETIME(6),
    over_at         DATETIME(6),
    attempts        INT           NOT NULL DEFAULT 0,
    next_attempt_at DATETIME(6)   NOT NULL,
    CONSTRAINT alert_key PRIMARY KEY (trouble, machine, channel)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;
