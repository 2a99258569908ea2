-- Counts the changes of ownership of a partner, so that of two people at once the later one is told.
ALTER TABLE partner ADD COLUMN version INT DEFAULT 0 NOT NULL;
-- The partner that it is part of now.
ALTER TABLE partner ADD COLUMN acquired_by BIGINT;
ALTER TABLE partner ADD CONSTRAINT partner_acquired_by FOREIGN KEY (acquired_by) REFERENCES partner (id);

-- Acquisitions, mergers and divestitures with all that each of them changed, before and after: none is ever undone silently.
CREATE TABLE partner_event (
    id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind         VARCHAR(20)   NOT NULL,
    partner_id   BIGINT        NOT NULL,
    other_id     BIGINT        NOT NULL,
    effective_on DATE          NOT NULL,
    degree       VARCHAR(20),
    actor        VARCHAR(100)  NOT NULL,
    why          VARCHAR(1000) NOT NULL,
    changes      LONGTEXT      NOT NULL,
    happened_at  DATETIME(6)   NOT NULL,
    CONSTRAINT partner_event_of FOREIGN KEY (partner_id) REFERENCES partner (id),
    CONSTRAINT partner_event_with FOREIGN KEY (other_id) REFERENCES partner (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- What a partner must describe to the office, at once or at its next validation; rows are settled and never removed.
CREATE TABLE disclosure (
    id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    award_id   BIGINT        NOT NULL,
    rule       VARCHAR(10)   NOT NULL,
    about        VARCHAR(320)  NOT NULL,
    effective_on DATE        NOT NULL,
    status     VARCHAR(20)   NOT NULL,
    settled_by VARCHAR(100),
    settled_at DATETIME(6),
    CONSTRAINT disclosure_of FOREIGN KEY (award_id) REFERENCES award (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;
