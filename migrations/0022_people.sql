-- Several people may share a mailbox: who has which is a column that is not unique, and that all stores compare by.
-- `email_key` stays behind, empty: SQLite drops a unique column only with its table, which others refer to.
ALTER TABLE participants ADD COLUMN mailbox TEXT;
UPDATE participants SET mailbox = email_key, email_key = NULL;
CREATE INDEX participants_by_mailbox ON participants (event_id, mailbox);

-- By which version of the rules the stored keys (of names, of addresses) are made, and how far a newer one has come.
CREATE TABLE made_keys (
    kind    TEXT   PRIMARY KEY,
    version BIGINT NOT NULL,
    up_to   TEXT   NOT NULL
);

-- Two rows that were one person: the link and the browsers of the one that is gone lead to the one that was kept.
CREATE TABLE merged_participants (
    id             TEXT   PRIMARY KEY,
    participant_id TEXT   NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    link_version   BIGINT NOT NULL,
    link_hash      TEXT   NOT NULL UNIQUE,
    merged_at      BIGINT NOT NULL
);
CREATE INDEX merged_participants_by_participant ON merged_participants (participant_id);
