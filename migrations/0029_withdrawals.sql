-- Published recaps ask who took their consent back: few people among very many.
CREATE INDEX participants_withdrawn ON participants (event_id) WHERE naming_withdrawn_at IS NOT NULL;

-- Where somebody sat before they cancelled: whoever comes after all sits there again while there is room.
CREATE TABLE released_seats (
    participant_id TEXT   NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    round          BIGINT NOT NULL,
    workshop_id    TEXT   NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
    released_at    BIGINT NOT NULL,
    PRIMARY KEY (participant_id, round)
);
CREATE INDEX released_seats_by_workshop ON released_seats (workshop_id);
