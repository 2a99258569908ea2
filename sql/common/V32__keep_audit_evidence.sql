-- What partners sent for the findings of an audit: one row a file and finding; finding 0 is the audit as a whole, for a
-- person to sort out. A mail without files stands with an empty path. The bytes are in the archive, within the mail.
CREATE TABLE audit_evidence (
    audit_id    BIGINT        NOT NULL,
    message     BIGINT        NOT NULL,
    path        VARCHAR(100)  NOT NULL,
    finding     INT           NOT NULL,
    name        VARCHAR(255)  NOT NULL,
    media_type  VARCHAR(200)  NOT NULL,
    size_bytes  BIGINT        NOT NULL,
    sha256      CHAR(64)      NOT NULL,
    sender      VARCHAR(320)  NOT NULL,
    received_at DATETIME(6)   NOT NULL,
    why         VARCHAR(500)  NOT NULL,
    filed_at    DATETIME(6)   NOT NULL,
    CONSTRAINT audit_evidence_key PRIMARY KEY (audit_id, message, path, finding),
    CONSTRAINT audit_evidence_of FOREIGN KEY (audit_id) REFERENCES audit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- Delivers the mails whose finding a person must tell.
CREATE INDEX audit_evidence_by_message ON audit_evidence (message, finding);
