-- Whose audit it is for the order of the queue: the mail domain that applied, or the address where a domain says nothing.
ALTER TABLE audit ADD COLUMN organisation VARCHAR(320) DEFAULT '' NOT NULL;
-- Whether it renews a competency that the partner holds.
ALTER TABLE audit ADD COLUMN renewal BOOLEAN DEFAULT FALSE NOT NULL;
-- Its place among those due on the same day: the renewals of an organisation take 1, 3, 5, ..., its others 2, 4, 6, ...
ALTER TABLE audit ADD COLUMN place INT DEFAULT 2 NOT NULL;

UPDATE audit SET organisation = (SELECT COALESCE(a.contact_domain, a.contact) FROM application a
                                  WHERE a.id = audit.application_id);

-- The order of the queue; whoever takes the first locks nothing else.
CREATE INDEX audit_by_turn ON audit (status, due_on, place, received_at, id);
ALTER TABLE audit DROP INDEX audit_by_due;
-- For the next place of an organisation.
CREATE INDEX audit_by_organisation ON audit (organisation, due_on, renewal, place);
