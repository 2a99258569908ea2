-- Who partners are: their mail domains and the people who may write for them.
CREATE TABLE partner (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name       VARCHAR(320) NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    CONSTRAINT partner_name UNIQUE (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

CREATE TABLE partner_domain (
    domain     VARCHAR(255) NOT NULL PRIMARY KEY,
    partner_id BIGINT       NOT NULL,
    CONSTRAINT partner_domain_of FOREIGN KEY (partner_id) REFERENCES partner (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

CREATE TABLE partner_contact (
    address    VARCHAR(320) NOT NULL PRIMARY KEY,
    partner_id BIGINT       NOT NULL,
    CONSTRAINT partner_contact_of FOREIGN KEY (partner_id) REFERENCES partner (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;
