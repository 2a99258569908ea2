-- When, and by whom, the bytes of a message and what its row says of people were removed. The row stays: digest, size, dates and
-- outcome still prove what was received, and the same bytes are still recognised when they come again.
ALTER TABLE message ADD COLUMN purged_at DATETIME(6);
ALTER TABLE message ADD COLUMN purged_by VARCHAR(100);

-- Bytes that are still to be removed from the archive, once no other row needs them.
CREATE TABLE purged_file (
    sha256    CHAR(64)    NOT NULL PRIMARY KEY,
    purged_at DATETIME(6) NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;
