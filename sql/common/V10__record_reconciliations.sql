-- What each comparison of mailbox, ledger and archive came to.
CREATE TABLE reconciliation (
    id               BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    finished_at      DATETIME(6) NOT NULL,
    mailbox_messages BIGINT      NOT NULL,
    ledger_rows      BIGINT      NOT NULL,
    archive_files    BIGINT      NOT NULL,
    chain_head       CHAR(64)    NOT NULL,
    repaired         INT         NOT NULL,
    open_findings    INT         NOT NULL,
    findings         LONGTEXT    NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;
