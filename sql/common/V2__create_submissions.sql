-- A case: one partner's application for one program, in as many versions as it takes.
CREATE TABLE application (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    case_number  VARCHAR(30)  NOT NULL,
    program      VARCHAR(100) NOT NULL,
    partner      VARCHAR(320) NOT NULL,
    contact      VARCHAR(320) NOT NULL,
    opened_at    DATETIME(6)  NOT NULL,
    CONSTRAINT application_case UNIQUE (case_number)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

CREATE INDEX application_by_contact ON application (contact, program);

CREATE TABLE submission (
    id                 BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    application_id     BIGINT       NOT NULL,
    version            INT          NOT NULL,
    message            BIGINT       NOT NULL,
    status             VARCHAR(20)  NOT NULL,
    received_at        DATETIME(6)  NOT NULL,
    file_name          VARCHAR(255) NOT NULL,
    file_sha256        CHAR(64)     NOT NULL,
    checklist_version  VARCHAR(20)  NOT NULL,
    reading            LONGTEXT     NOT NULL,
    verdict            VARCHAR(20),
    findings           LONGTEXT,
    due_on             DATE,
    updated_at         DATETIME(6)  NOT NULL,
    CONSTRAINT submission_version UNIQUE (application_id, version),
    CONSTRAINT submission_message UNIQUE (message),
    CONSTRAINT submission_of FOREIGN KEY (application_id) REFERENCES application (id),
    CONSTRAINT submission_from FOREIGN KEY (message) REFERENCES message (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

CREATE INDEX submission_by_status ON submission (status, id);
