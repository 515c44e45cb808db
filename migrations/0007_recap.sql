-- The article: a working copy in sections, and what was published, frozen as it was.
CREATE TABLE recaps (
    event_id   TEXT   PRIMARY KEY REFERENCES events (id),
    title      TEXT   NOT NULL,
    authors    TEXT   NOT NULL DEFAULT '',
    attendance BIGINT CHECK (attendance >= 0),
    drafted_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE TABLE recap_sections (
    id         TEXT   PRIMARY KEY,
    event_id   TEXT   NOT NULL REFERENCES events (id),
    position   BIGINT NOT NULL,
    kind       TEXT   NOT NULL CHECK (kind IN ('lead', 'keynote', 'workshop', 'text', 'closing')),
    source_id  TEXT,
    heading    TEXT   NOT NULL DEFAULT '',
    body       TEXT   NOT NULL DEFAULT '',
    omitted_at BIGINT
);
CREATE INDEX recap_sections_by_event ON recap_sections (event_id, position);

CREATE TABLE recap_publications (
    id            TEXT   PRIMARY KEY,
    event_id      TEXT   NOT NULL REFERENCES events (id),
    number        BIGINT NOT NULL,
    snapshot      TEXT   NOT NULL,
    published_by  TEXT   NOT NULL REFERENCES accounts (id),
    published_at  BIGINT NOT NULL,
    taken_down_at BIGINT,
    UNIQUE (event_id, number)
);
