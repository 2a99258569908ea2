-- When the office first answered in substance, by scheduling the audit; null: not yet.
ALTER TABLE audit ADD COLUMN answered_at DATETIME(6);
-- Business days that were left of the promise when the audit was put on hold, because the partner owes an answer.
ALTER TABLE audit ADD COLUMN days_left INT;

-- For the share of answers in time of a month.
CREATE INDEX audit_by_promise ON audit (due_on, answered_at);
CREATE INDEX submission_by_promise ON submission (due_on, verdict);

-- Answers that were about to be late, or were; one row for each promise and level.
CREATE TABLE escalation (
    id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    audit_id  BIGINT      NOT NULL,
    due_on    DATE        NOT NULL,
    level     VARCHAR(20) NOT NULL,
    raised_on DATE        NOT NULL,
    raised_at DATETIME(6) NOT NULL,
    CONSTRAINT escalation_once UNIQUE (audit_id, due_on, level),
    CONSTRAINT escalation_of FOREIGN KEY (audit_id) REFERENCES audit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

CREATE INDEX escalation_by_day ON escalation (raised_on, id);
