-- What each participant is told about the seat that an adopted scenario gave them, as long as they sit there.
CREATE TABLE seat_reasons (
    participant_id TEXT PRIMARY KEY REFERENCES participants (id) ON DELETE CASCADE,
    workshop_id    TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
    reason         TEXT NOT NULL
);
