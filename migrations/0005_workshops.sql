-- The workshop groups, who leads them, what people wish and where they sit (one seat a person).
CREATE TABLE workshops (
    id          TEXT   PRIMARY KEY,
    event_id    TEXT   NOT NULL REFERENCES events (id),
    position    BIGINT NOT NULL,
    title       TEXT   NOT NULL,
    description TEXT   NOT NULL DEFAULT '',
    room        TEXT   NOT NULL DEFAULT '',
    minimum     BIGINT NOT NULL CHECK (minimum >= 0),
    maximum     BIGINT NOT NULL CHECK (maximum > 0),
    updated_at  BIGINT NOT NULL,
    CHECK (minimum <= maximum)
);
CREATE INDEX workshops_by_event ON workshops (event_id, position);

CREATE TABLE facilitators (
    workshop_id    TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
    participant_id TEXT NOT NULL UNIQUE REFERENCES participants (id),
    PRIMARY KEY (workshop_id, participant_id)
);

CREATE TABLE wishes (
    participant_id TEXT   NOT NULL REFERENCES participants (id),
    workshop_id    TEXT   NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
    rank           BIGINT NOT NULL CHECK (rank > 0),
    wished_at      BIGINT NOT NULL,
    PRIMARY KEY (participant_id, workshop_id),
    UNIQUE (participant_id, rank)
);

CREATE TABLE seats (
    participant_id TEXT   PRIMARY KEY REFERENCES participants (id),
    workshop_id    TEXT   NOT NULL REFERENCES workshops (id),
    taken_at       BIGINT NOT NULL
);
CREATE INDEX seats_by_workshop ON seats (workshop_id);
