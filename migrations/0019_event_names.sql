-- Every name that an event has or had in addresses: an old one leads to the event for ever, and no other event takes it.
-- Only a name that no visitor ever saw becomes free again (free_since) when its event takes another one.
CREATE TABLE event_names (
    slug         TEXT   PRIMARY KEY,
    -- The name is taken before its event is stored, so that two who want it meet here.
    event_id     TEXT   NOT NULL REFERENCES events (id) DEFERRABLE INITIALLY DEFERRED,
    public_since BIGINT,
    free_since   BIGINT,
    CHECK (public_since IS NULL OR free_since IS NULL)
);
CREATE INDEX event_names_by_event ON event_names (event_id);

INSERT INTO event_names (slug, event_id, public_since) SELECT slug, id, created_at FROM events;
