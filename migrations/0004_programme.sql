-- What happens when and where, and who speaks. sequence grows with every change, for calendars that hold a copy.
CREATE TABLE programme_items (
    id          TEXT   PRIMARY KEY,
    event_id    TEXT   NOT NULL REFERENCES events (id),
    position    BIGINT NOT NULL,
    kind        TEXT   NOT NULL CHECK (kind IN ('keynote', 'talk', 'break', 'workshops', 'other')),
    title       TEXT   NOT NULL,
    begins_at   BIGINT NOT NULL,
    ends_at     BIGINT NOT NULL,
    room        TEXT   NOT NULL DEFAULT '',
    description TEXT   NOT NULL DEFAULT '',
    sequence    BIGINT NOT NULL DEFAULT 0,
    updated_at  BIGINT NOT NULL,
    CHECK (ends_at > begins_at)
);
CREATE INDEX programme_items_by_time ON programme_items (event_id, begins_at, position);

CREATE TABLE speakers (
    id             TEXT   PRIMARY KEY,
    item_id        TEXT   NOT NULL REFERENCES programme_items (id) ON DELETE CASCADE,
    participant_id TEXT   REFERENCES participants (id),
    position       BIGINT NOT NULL,
    name           TEXT   NOT NULL,
    function       TEXT   NOT NULL DEFAULT '',
    organisation   TEXT   NOT NULL DEFAULT '',
    biography      TEXT   NOT NULL DEFAULT ''
);
CREATE INDEX speakers_by_item ON speakers (item_id, position);
