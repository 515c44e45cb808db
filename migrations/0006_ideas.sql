-- What the rooms thought of. An idea shows its latest wording; idea_versions keeps every wording it had.
CREATE TABLE ideas (
    id              TEXT   PRIMARY KEY,
    event_id        TEXT   NOT NULL REFERENCES events (id),
    workshop_id     TEXT   NOT NULL REFERENCES workshops (id),
    code            TEXT   NOT NULL,
    author_id       TEXT   REFERENCES participants (id),
    sentence        TEXT   NOT NULL,
    details         TEXT   NOT NULL DEFAULT '',
    unnamed_at      BIGINT,
    for_room_at     BIGINT,
    hidden_at       BIGINT,
    hidden_because  TEXT   NOT NULL DEFAULT '',
    marked_at       BIGINT,
    submission_key  TEXT   NOT NULL,
    created_at      BIGINT NOT NULL,
    updated_at      BIGINT NOT NULL,
    UNIQUE (event_id, code),
    UNIQUE (event_id, submission_key)
);
CREATE INDEX ideas_by_workshop ON ideas (workshop_id, created_at);

CREATE TABLE idea_themes (
    idea_id  TEXT NOT NULL REFERENCES ideas (id) ON DELETE CASCADE,
    theme_id TEXT NOT NULL REFERENCES themes (id),
    PRIMARY KEY (idea_id, theme_id)
);

CREATE TABLE idea_versions (
    idea_id    TEXT   NOT NULL REFERENCES ideas (id) ON DELETE CASCADE,
    version    BIGINT NOT NULL,
    sentence   TEXT   NOT NULL,
    details    TEXT   NOT NULL DEFAULT '',
    written_at BIGINT NOT NULL,
    PRIMARY KEY (idea_id, version)
);
