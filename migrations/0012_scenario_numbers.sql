-- The number of the newest scenario, kept when it is deleted: no two scenarios of an event ever have the same number.
ALTER TABLE events ADD COLUMN last_scenario BIGINT NOT NULL DEFAULT 0;
UPDATE events SET last_scenario = (SELECT coalesce(max(number), 0) FROM scenarios WHERE event_id = events.id);
