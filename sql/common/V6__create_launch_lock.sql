-- Held by whoever starts, restarts or recovers a job, so that two never do so at once.
CREATE TABLE launch_lock (
    name        VARCHAR(50)  NOT NULL PRIMARY KEY,
    owner       VARCHAR(200),
    held_until  DATETIME(6)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_0900_ai_ci;

INSERT INTO launch_lock (name) VALUES ('intake');
