-- What a partner asked for in a mail, line by line, and what came of it.
CREATE TABLE mail_command (
    message     BIGINT       NOT NULL,
    position    INT          NOT NULL,
    line        VARCHAR(200) NOT NULL,
    result      VARCHAR(30)  NOT NULL,
    case_number VARCHAR(30),
    program     VARCHAR(100),
    CONSTRAINT mail_command_key PRIMARY KEY (message, position),
    CONSTRAINT mail_command_in FOREIGN KEY (message) REFERENCES message (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- Files that go with a reply; their bytes are in the archive.
CREATE TABLE reply_attachment (
    reply      BIGINT       NOT NULL,
    position   INT          NOT NULL,
    name       VARCHAR(200) NOT NULL,
    media_type VARCHAR(100) NOT NULL,
    sha256     CHAR(64)     NOT NULL,
    CONSTRAINT reply_attachment_key PRIMARY KEY (reply, position),
    CONSTRAINT reply_attachment_of FOREIGN KEY (reply) REFERENCES reply (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

CREATE INDEX reply_attachment_by_digest ON reply_attachment (sha256);
