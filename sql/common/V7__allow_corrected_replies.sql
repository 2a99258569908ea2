-- A corrected reply is a further revision of the one of its kind; the first has revision 0.
ALTER TABLE reply ADD COLUMN revision INT DEFAULT 0 NOT NULL;

-- The new key comes first: the foreign key on message needs an index at every moment.
ALTER TABLE reply ADD CONSTRAINT reply_revision UNIQUE (message, kind, revision);
ALTER TABLE reply DROP CONSTRAINT reply_once;
