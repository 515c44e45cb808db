-- Who comes: typed as they wrote it; search_key and sort_key are made in Rust because the engines fold case differently.
CREATE TABLE participants (
    id               TEXT   PRIMARY KEY,
    event_id         TEXT   NOT NULL REFERENCES events (id),
    reference        TEXT,
    title            TEXT   NOT NULL DEFAULT '',
    given_name       TEXT   NOT NULL,
    family_name      TEXT   NOT NULL,
    email            TEXT   NOT NULL DEFAULT '',
    email_key        TEXT,
    department       TEXT   NOT NULL DEFAULT '',
    function         TEXT   NOT NULL DEFAULT '',
    organisation     TEXT   NOT NULL DEFAULT '',
    diet             TEXT   NOT NULL DEFAULT '',
    accessibility    TEXT   NOT NULL DEFAULT '',
    search_key       TEXT   NOT NULL,
    sort_key         TEXT   NOT NULL,
    naming_agreed_at BIGINT,
    registered_at    BIGINT,
    cancelled_at     BIGINT,
    link_version     BIGINT NOT NULL DEFAULT 1,
    link_hash        TEXT   NOT NULL UNIQUE,
    created_at       BIGINT NOT NULL,
    updated_at       BIGINT NOT NULL,
    UNIQUE (event_id, reference),
    UNIQUE (event_id, email_key)
);
CREATE INDEX participants_by_name ON participants (event_id, sort_key);
