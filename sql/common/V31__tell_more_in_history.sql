-- The newest version of the application that the audit knew of then: which one put it on hold, or let it go on.
ALTER TABLE audit_event ADD COLUMN submission_id BIGINT;
-- Who had the audit from then on, and for when it was scheduled: what an invitation has to take back later.
ALTER TABLE audit_event ADD COLUMN auditor VARCHAR(200);
ALTER TABLE audit_event ADD COLUMN scheduled_for DATETIME(6);
