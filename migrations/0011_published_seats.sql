-- Where people sat when the assignment was published; a workshop that is gone since keeps its title here.
CREATE TABLE published_seats (
    participant_id TEXT PRIMARY KEY REFERENCES participants (id) ON DELETE CASCADE,
    workshop_id    TEXT NOT NULL,
    title          TEXT NOT NULL
);
-- What was published before is remembered as it is now.
INSERT INTO published_seats (participant_id, workshop_id, title)
SELECT s.participant_id, w.id, w.title FROM seats s
JOIN workshops w ON w.id = s.workshop_id JOIN events e ON e.id = w.event_id
WHERE e.assignment_published_at IS NOT NULL;
