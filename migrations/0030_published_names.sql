-- Under which names people stand in what an event has published: whoever is called otherwise by now, or was merged into
-- another row, is still found there when they take their consent back.
CREATE TABLE published_names (
    participant_id TEXT   NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
    title          TEXT   NOT NULL,
    given_name     TEXT   NOT NULL,
    family_name    TEXT   NOT NULL,
    published_at   BIGINT NOT NULL,
    PRIMARY KEY (participant_id, given_name, family_name, title)
);
