-- Audits that the office owes; one an application, about the newest complete version of it.
CREATE TABLE audit (
    id             BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    application_id BIGINT      NOT NULL,
    submission_id  BIGINT      NOT NULL,
    status         VARCHAR(20) NOT NULL,
    received_at    DATETIME(6) NOT NULL,
    due_on         DATE        NOT NULL,
    queued_at      DATETIME(6) NOT NULL,
    updated_at     DATETIME(6) NOT NULL,
    CONSTRAINT audit_application UNIQUE (application_id),
    CONSTRAINT audit_of FOREIGN KEY (application_id) REFERENCES application (id),
    CONSTRAINT audit_submission FOREIGN KEY (submission_id) REFERENCES submission (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

CREATE INDEX audit_by_due ON audit (status, due_on, id);
