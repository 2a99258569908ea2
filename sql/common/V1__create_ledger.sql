-- One row for every message ever seen in a mailbox, whatever became of it.
CREATE TABLE message (
    id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    account         VARCHAR(100) NOT NULL,
    folder          VARCHAR(200) NOT NULL,
    uid_validity    BIGINT       NOT NULL,
    uid             BIGINT       NOT NULL,
    sha256          CHAR(64)     NOT NULL,
    size_bytes      BIGINT       NOT NULL,
    extent          VARCHAR(10)  NOT NULL DEFAULT 'WHOLE',
    received_at     DATETIME(6)  NOT NULL,
    fetched_at      DATETIME(6)  NOT NULL,
    status          VARCHAR(20)  NOT NULL,
    kind            VARCHAR(20),
    outcome         VARCHAR(30),
    reason          VARCHAR(1000),
    duplicate_of    BIGINT,
    message_id      VARCHAR(998),
    from_address    VARCHAR(320),
    from_name       VARCHAR(320),
    subject         VARCHAR(998),
    in_reply_to     VARCHAR(998),
    reference_ids   LONGTEXT,
    sent_at         DATETIME(6),
    may_reply       BOOLEAN,
    why_not         VARCHAR(300),
    attachments     LONGTEXT,
    updated_at      DATETIME(6)  NOT NULL,
    CONSTRAINT message_place UNIQUE (account, folder, uid_validity, uid),
    CONSTRAINT message_original FOREIGN KEY (duplicate_of) REFERENCES message (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

CREATE INDEX message_by_status ON message (status, id);
CREATE INDEX message_by_digest ON message (sha256);
CREATE INDEX message_by_receipt ON message (received_at);

-- How far a mailbox was read: every UID up to here has its row.
CREATE TABLE mailbox_cursor (
    account      VARCHAR(100) NOT NULL,
    folder       VARCHAR(200) NOT NULL,
    uid_validity BIGINT       NOT NULL,
    settled_uid  BIGINT       NOT NULL,
    updated_at   DATETIME(6)  NOT NULL,
    CONSTRAINT mailbox_cursor_key PRIMARY KEY (account, folder, uid_validity)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;
