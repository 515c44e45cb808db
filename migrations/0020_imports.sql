-- Lists that were sent for import: kept until they are taken over, for a day at most; and what the last import did, kept
-- for a while so that it can be undone.
CREATE TABLE imports (
    id        TEXT   PRIMARY KEY,
    event_id  TEXT   NOT NULL REFERENCES events (id),
    file_name TEXT   NOT NULL,
    content   TEXT,
    choices   TEXT   NOT NULL,
    shown     TEXT   NOT NULL,
    revision  BIGINT NOT NULL,
    sent_by   TEXT   NOT NULL,
    sent_at   BIGINT NOT NULL,
    begun_at  BIGINT,
    ended_at  BIGINT,
    result    TEXT,
    undone_at BIGINT
);
CREATE INDEX imports_by_event ON imports (event_id, sent_at);
CREATE TABLE import_changes (
    import_id      TEXT   NOT NULL REFERENCES imports (id) ON DELETE CASCADE,
    participant_id TEXT   NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    is_added       BIGINT NOT NULL CHECK (is_added IN (0, 1)),
    changes        TEXT   NOT NULL,
    PRIMARY KEY (import_id, participant_id)
);
CREATE INDEX import_changes_by_participant ON import_changes (participant_id);
