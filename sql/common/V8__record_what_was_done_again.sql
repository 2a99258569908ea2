-- When a person has dealt with a message that waited for one; null while it waits, or if it never did.
ALTER TABLE message ADD COLUMN handled_at DATETIME(6);

CREATE INDEX message_by_outcome ON message (outcome, handled_at);
CREATE INDEX submission_by_verdict ON submission (verdict);

-- What stood there before a message was done again from the archive, whenever that changed something.
CREATE TABLE rerun (
    id              BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    message         BIGINT      NOT NULL,
    submission_id   BIGINT,
    first_stage     VARCHAR(20) NOT NULL,
    outcome_before  VARCHAR(30),
    outcome_after   VARCHAR(30),
    verdict_before  VARCHAR(20),
    verdict_after   VARCHAR(20),
    due_before      DATE,
    due_after       DATE,
    reading_before  LONGTEXT,
    findings_before LONGTEXT,
    done_at         DATETIME(6) NOT NULL,
    CONSTRAINT rerun_of_message FOREIGN KEY (message) REFERENCES message (id),
    CONSTRAINT rerun_of_submission FOREIGN KEY (submission_id) REFERENCES submission (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;
