-- How often what people look at has changed: pages made earlier are checked against it. Belongs to db/ alone.
CREATE TABLE revisions (
    topic      TEXT   PRIMARY KEY,
    revision   BIGINT NOT NULL CHECK (revision > 0),
    changed_at BIGINT NOT NULL
);
CREATE INDEX revisions_by_change ON revisions (changed_at);
