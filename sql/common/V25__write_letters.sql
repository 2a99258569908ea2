-- What partners and the office are to be told that is no answer to a message: one row an event. The row is written with the
-- event that it tells of; the mail is written with the row's change from DUE to WRITTEN.
CREATE TABLE letter (
    id             BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    identity       VARCHAR(200)  NOT NULL,
    kind           VARCHAR(30)   NOT NULL,
    application_id BIGINT,
    recipient      VARCHAR(320),
    event          INT           NOT NULL,
    mark           CHAR(12)      NOT NULL,
    facts          LONGTEXT      NOT NULL,
    status         VARCHAR(20)   NOT NULL,
    reason         VARCHAR(1000),
    requested_at   DATETIME(6)   NOT NULL,
    updated_at     DATETIME(6)   NOT NULL,
    CONSTRAINT letter_once UNIQUE (identity),
    CONSTRAINT letter_about FOREIGN KEY (application_id) REFERENCES application (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

CREATE INDEX letter_by_status ON letter (status, id);

-- A mail that is a letter need not answer a message.
ALTER TABLE reply MODIFY COLUMN message BIGINT NULL;
ALTER TABLE reply ADD COLUMN letter_id BIGINT;
ALTER TABLE reply ADD CONSTRAINT reply_writes UNIQUE (letter_id);
ALTER TABLE reply ADD CONSTRAINT reply_of_letter FOREIGN KEY (letter_id) REFERENCES letter (id);

-- In which language a partner is written to, and who of the office looks after it.
ALTER TABLE partner ADD COLUMN language VARCHAR(20) DEFAULT '' NOT NULL;
ALTER TABLE partner ADD COLUMN manager VARCHAR(320) DEFAULT '' NOT NULL;
