-- Whether a case still takes new versions: OPEN, WITHDRAWN or CONCLUDED.
ALTER TABLE application ADD COLUMN status VARCHAR(20) DEFAULT 'OPEN' NOT NULL;
ALTER TABLE application ADD COLUMN closed_at DATETIME(6);

-- The mail domain of the contact, so that a colleague's mail finds the case by an index.
ALTER TABLE application ADD COLUMN contact_domain VARCHAR(255) DEFAULT '' NOT NULL;
UPDATE application SET contact_domain = LOWER(SUBSTRING(contact, LOCATE('@', contact) + 1));

CREATE INDEX application_by_domain ON application (contact_domain, program);
