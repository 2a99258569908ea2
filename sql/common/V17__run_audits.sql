-- An audit runs through its life cycle: version counts its moves, so that of two people at once only one succeeds.
ALTER TABLE audit ADD COLUMN version INT DEFAULT 0 NOT NULL;
-- The newest version of the application that the audit has been told of; it may be newer than the one that is audited.
ALTER TABLE audit ADD COLUMN newest_submission_id BIGINT;
ALTER TABLE audit ADD COLUMN auditor VARCHAR(200);
ALTER TABLE audit ADD COLUMN scheduled_for DATETIME(6);

CREATE INDEX audit_by_auditor ON audit (auditor, status);

-- What was done to an audit, one row a move; rows are added and never changed. Following the moves from the first on
-- gives the status of the audit.
CREATE TABLE audit_event (
    id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    audit_id      BIGINT        NOT NULL,
    version       INT           NOT NULL,
    move          VARCHAR(30)   NOT NULL,
    status_before VARCHAR(20),
    status_after  VARCHAR(20)   NOT NULL,
    actor         VARCHAR(100)  NOT NULL,
    why           VARCHAR(1000) NOT NULL,
    detail        VARCHAR(1000) NOT NULL,
    happened_at   DATETIME(6)   NOT NULL,
    CONSTRAINT audit_event_once UNIQUE (audit_id, version),
    CONSTRAINT audit_event_of FOREIGN KEY (audit_id) REFERENCES audit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- Audits queued before there was a history begin theirs here.
UPDATE audit SET version = CASE WHEN status = 'ON_HOLD' THEN 2 ELSE 1 END, newest_submission_id = submission_id;
INSERT INTO audit_event (audit_id, version, move, status_before, status_after, actor, why, detail, happened_at)
SELECT id, 1, 'QUEUE', NULL, 'QUEUED', 'intake', '', '', queued_at FROM audit;
INSERT INTO audit_event (audit_id, version, move, status_before, status_after, actor, why, detail, happened_at)
SELECT id, 2, 'HOLD', 'QUEUED', 'ON_HOLD', 'intake', '', '', updated_at FROM audit WHERE status = 'ON_HOLD';
