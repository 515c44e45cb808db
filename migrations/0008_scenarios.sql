-- Computed seats: what went in, by which rules, what came out, and which were adopted.
CREATE TABLE scenarios (
    id           TEXT   PRIMARY KEY,
    event_id     TEXT   NOT NULL REFERENCES events (id),
    number       BIGINT NOT NULL,
    instance     TEXT   NOT NULL,
    digest       TEXT   NOT NULL,
    rules        TEXT   NOT NULL,
    version      TEXT   NOT NULL,
    begun_by     TEXT   NOT NULL,
    begun_at     BIGINT NOT NULL,
    alive_at     BIGINT NOT NULL,
    flows        BIGINT NOT NULL DEFAULT 0,
    cancelled_at BIGINT,
    ended_at     BIGINT,
    result       TEXT,
    figures      TEXT,
    adopted_by   TEXT,
    adopted_at   BIGINT,
    UNIQUE (event_id, number)
);
CREATE UNIQUE INDEX scenarios_running ON scenarios (event_id) WHERE ended_at IS NULL;
