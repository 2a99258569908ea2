-- The newest version of the application that the audit knew of then: which one put it on hold, or let it go on.
ALTER TABLE audit_event ADD COLUMN submission_id BIGINT;
