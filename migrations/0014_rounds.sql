-- Seats know their round: in each, everybody sits in another workshop. An event has one round unless it says more.
-- Wishes are one ranking for all rounds; so are pins and impossible seats, which name a workshop in whatever round.
ALTER TABLE events ADD COLUMN rounds BIGINT NOT NULL DEFAULT 1 CHECK (rounds >= 1);

-- The round belongs to the key, which SQLite changes in a new table only.
CREATE TABLE new_seats (
    participant_id TEXT   NOT NULL REFERENCES participants (id),
    round          BIGINT NOT NULL DEFAULT 1 CHECK (round >= 1),
    workshop_id    TEXT   NOT NULL REFERENCES workshops (id),
    taken_at       BIGINT NOT NULL,
    PRIMARY KEY (participant_id, round),
    UNIQUE (participant_id, workshop_id)
);
INSERT INTO new_seats (participant_id, workshop_id, taken_at) SELECT participant_id, workshop_id, taken_at FROM seats;
DROP TABLE seats;
ALTER TABLE new_seats RENAME TO seats;
CREATE INDEX seats_by_workshop ON seats (workshop_id, round);

CREATE TABLE new_seat_reasons (
    participant_id TEXT   NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    round          BIGINT NOT NULL DEFAULT 1 CHECK (round >= 1),
    workshop_id    TEXT   NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
    reason         TEXT   NOT NULL,
    PRIMARY KEY (participant_id, round)
);
INSERT INTO new_seat_reasons (participant_id, workshop_id, reason)
SELECT participant_id, workshop_id, reason FROM seat_reasons;
DROP TABLE seat_reasons;
ALTER TABLE new_seat_reasons RENAME TO seat_reasons;
CREATE INDEX seat_reasons_by_workshop ON seat_reasons (workshop_id);

CREATE TABLE new_published_seats (
    participant_id TEXT   NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    round          BIGINT NOT NULL DEFAULT 1 CHECK (round >= 1),
    workshop_id    TEXT   NOT NULL,
    title          TEXT   NOT NULL,
    PRIMARY KEY (participant_id, round)
);
INSERT INTO new_published_seats (participant_id, workshop_id, title)
SELECT participant_id, workshop_id, title FROM published_seats;
DROP TABLE published_seats;
ALTER TABLE new_published_seats RENAME TO published_seats;

-- What pages and deletions look for.
CREATE INDEX wishes_by_workshop ON wishes (workshop_id, rank);
CREATE INDEX speakers_by_participant ON speakers (participant_id);
