-- Replies to send; one of a kind for a message.
CREATE TABLE reply (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    message         BIGINT        NOT NULL,
    kind            VARCHAR(30)   NOT NULL,
    submission_id   BIGINT,
    recipient       VARCHAR(320)  NOT NULL,
    language        VARCHAR(20)   NOT NULL,
    subject         VARCHAR(998)  NOT NULL,
    text_body       LONGTEXT      NOT NULL,
    html_body       LONGTEXT      NOT NULL,
    message_id      VARCHAR(300)  NOT NULL,
    in_reply_to     VARCHAR(998),
    reference_ids   LONGTEXT,
    status          VARCHAR(20)   NOT NULL,
    attempts        INT           NOT NULL DEFAULT 0,
    next_attempt_at DATETIME(6)   NOT NULL,
    claimed_by      VARCHAR(200),
    last_error      VARCHAR(1000),
    created_at      DATETIME(6)   NOT NULL,
    sent_at         DATETIME(6),
    CONSTRAINT reply_once UNIQUE (message, kind),
    CONSTRAINT reply_identity UNIQUE (message_id),
    CONSTRAINT reply_to_message FOREIGN KEY (message) REFERENCES message (id),
    CONSTRAINT reply_about FOREIGN KEY (submission_id) REFERENCES submission (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- Delivers the order in which replies are claimed: without it one sender would lock all rows that wait.
CREATE INDEX reply_by_status ON reply (status, next_attempt_at, id);

-- For the caps on replies to one address and to all.
CREATE INDEX reply_by_recipient ON reply (recipient, sent_at);
CREATE INDEX reply_by_sending ON reply (sent_at);
