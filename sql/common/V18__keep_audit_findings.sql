-- The case studies of an audit, as they stood in the version that is audited.
CREATE TABLE audit_case_study (
    audit_id   BIGINT       NOT NULL,
    number     INT          NOT NULL,
    customer   VARCHAR(320) NOT NULL,
    visibility VARCHAR(20)  NOT NULL,
    dropped    BOOLEAN      NOT NULL DEFAULT FALSE,
    CONSTRAINT audit_case_study_key PRIMARY KEY (audit_id, number),
    CONSTRAINT audit_case_study_of FOREIGN KEY (audit_id) REFERENCES audit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- The elements of the technical validation: sections of the checklist that apply, case study 0 is the application as a whole.
CREATE TABLE audit_element (
    audit_id    BIGINT      NOT NULL,
    case_study  INT         NOT NULL,
    element     VARCHAR(200) NOT NULL,
    examined_at DATETIME(6),
    examined_by VARCHAR(100),
    CONSTRAINT audit_element_key PRIMARY KEY (audit_id, case_study, element),
    CONSTRAINT audit_element_of FOREIGN KEY (audit_id) REFERENCES audit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

-- What does not meet the requirements; what was resolved or dropped stays.
CREATE TABLE audit_finding (
    audit_id    BIGINT        NOT NULL,
    number      INT           NOT NULL,
    origin      VARCHAR(20)   NOT NULL,
    critical    BOOLEAN       NOT NULL,
    status      VARCHAR(20)   NOT NULL,
    requirement VARCHAR(100),
    case_study  INT,
    problem     VARCHAR(2000) NOT NULL,
    remedy      VARCHAR(2000) NOT NULL,
    due_on      DATE,
    resolution  VARCHAR(1000) NOT NULL DEFAULT '',
    raised_by   VARCHAR(100)  NOT NULL,
    raised_at   DATETIME(6)   NOT NULL,
    updated_at  DATETIME(6)   NOT NULL,
    CONSTRAINT audit_finding_key PRIMARY KEY (audit_id, number),
    CONSTRAINT audit_finding_of FOREIGN KEY (audit_id) REFERENCES audit (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;
