-- Competencies that partners hold or held; one row a partner and program, its events tell how it came about.
CREATE TABLE award (
    id             BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    partner_id     BIGINT       NOT NULL,
    program        VARCHAR(100) NOT NULL,
    application_id BIGINT,
    status         VARCHAR(20)  NOT NULL,
    achieved_on    DATE         NOT NULL,
    renewal_due    DATE         NOT NULL,
    reminded_days  INT,
    held_by        BIGINT,
    version        INT          NOT NULL,
    decided_at     DATETIME(6)  NOT NULL,
    updated_at     DATETIME(6)  NOT NULL,
    CONSTRAINT award_once UNIQUE (partner_id, program),
    CONSTRAINT award_to FOREIGN KEY (partner_id) REFERENCES partner (id),
    CONSTRAINT award_for FOREIGN KEY (application_id) REFERENCES application (id),
    CONSTRAINT award_held_by FOREIGN KEY (held_by) REFERENCES award (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- What the nightly run looks at, and what must be renewed by a day.
CREATE INDEX award_by_renewal ON award (status, renewal_due, id);

-- What was done to an award, one row a move; rows are added and never changed.
CREATE TABLE award_event (
    id            BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    award_id      BIGINT        NOT NULL,
    version       INT           NOT NULL,
    move          VARCHAR(30)   NOT NULL,
    status_before VARCHAR(20),
    status_after  VARCHAR(20)   NOT NULL,
    renewal_due   DATE          NOT NULL,
    actor         VARCHAR(100)  NOT NULL,
    why           VARCHAR(1000) NOT NULL,
    detail        VARCHAR(1000) NOT NULL,
    happened_at   DATETIME(6)   NOT NULL,
    CONSTRAINT award_event_once UNIQUE (award_id, version),
    CONSTRAINT award_event_of FOREIGN KEY (award_id) REFERENCES award (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- The case studies that may be shown while the award holds: those that were public when it was given.
CREATE TABLE award_case_study (
    award_id BIGINT       NOT NULL,
    number   INT          NOT NULL,
    customer VARCHAR(320) NOT NULL,
    CONSTRAINT award_case_study_key PRIMARY KEY (award_id, number),
    CONSTRAINT award_case_study_of FOREIGN KEY (award_id) REFERENCES award (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;
