-- How many people are coming, kept by whatever changes that, so that a door need not count everybody; and when
-- somebody took back their consent to be named, which no list may give in their place.
ALTER TABLE events ADD COLUMN registered BIGINT NOT NULL DEFAULT 0 CHECK (registered >= 0);
UPDATE events SET registered = (
    SELECT count(*) FROM participants p
    WHERE p.event_id = events.id AND p.registered_at IS NOT NULL AND p.cancelled_at IS NULL
);
ALTER TABLE participants ADD COLUMN naming_withdrawn_at BIGINT;
