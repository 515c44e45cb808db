-- An event: its dates, texts and phase, the team that organises it, the themes its ideas are filed under.
CREATE TABLE events (
    id                      TEXT   PRIMARY KEY,
    slug                    TEXT   NOT NULL UNIQUE,
    title                   TEXT   NOT NULL,
    language                TEXT   NOT NULL CHECK (language IN ('de', 'en')),
    time_zone               TEXT   NOT NULL,
    begins_at               BIGINT NOT NULL,
    ends_at                 BIGINT NOT NULL,
    venue                   TEXT   NOT NULL,
    street                  TEXT   NOT NULL,
    postal_code             TEXT   NOT NULL,
    city                    TEXT   NOT NULL,
    host                    TEXT   NOT NULL,
    partners                TEXT   NOT NULL DEFAULT '',
    description             TEXT   NOT NULL DEFAULT '',
    accent_hue              BIGINT NOT NULL CHECK (accent_hue BETWEEN 0 AND 359),
    capacity                BIGINT CHECK (capacity > 0),
    registration_closes_at  BIGINT,
    wishes_close_at         BIGINT,
    phase                   TEXT   NOT NULL CHECK (phase IN ('draft', 'registration', 'wishes', 'assigned', 'running', 'recap', 'archived')),
    seating                 TEXT   NOT NULL CHECK (seating IN ('wishes', 'first_come')),
    assignment_published_at BIGINT,
    created_at              BIGINT NOT NULL,
    updated_at              BIGINT NOT NULL,
    CHECK (ends_at > begins_at)
);

CREATE TABLE organisers (
    event_id   TEXT   NOT NULL REFERENCES events (id),
    account_id TEXT   NOT NULL REFERENCES accounts (id),
    joined_at  BIGINT NOT NULL,
    PRIMARY KEY (event_id, account_id)
);

-- A link with which a colleague joins the team; only the hash of its key is kept.
CREATE TABLE invitations (
    id          TEXT   PRIMARY KEY,
    event_id    TEXT   NOT NULL REFERENCES events (id),
    email       TEXT   NOT NULL,
    name        TEXT   NOT NULL,
    key_hash    TEXT   NOT NULL UNIQUE,
    invited_by  TEXT   NOT NULL REFERENCES accounts (id),
    created_at  BIGINT NOT NULL,
    expires_at  BIGINT NOT NULL,
    accepted_at BIGINT
);

CREATE TABLE themes (
    id       TEXT   PRIMARY KEY,
    event_id TEXT   NOT NULL REFERENCES events (id),
    position BIGINT NOT NULL,
    name     TEXT   NOT NULL,
    UNIQUE (event_id, name)
);
