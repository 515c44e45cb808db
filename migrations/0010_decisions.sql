-- What organisers decided about people; every assignment that is computed keeps to it.
CREATE TABLE pins (
    participant_id TEXT PRIMARY KEY REFERENCES participants (id) ON DELETE CASCADE,
    workshop_id    TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE
);

CREATE TABLE impossible_seats (
    participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    workshop_id    TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
    PRIMARY KEY (participant_id, workshop_id)
);

-- Each pair once: the lower id first, as bytes compare.
CREATE TABLE pairs (
    one_id   TEXT NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    other_id TEXT NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    kind     TEXT NOT NULL CHECK (kind IN ('together', 'apart')),
    PRIMARY KEY (one_id, other_id)
);
CREATE INDEX pairs_by_other ON pairs (other_id);
