-- Deleting a workshop looks for what was decided and said about seats in it.
CREATE INDEX pins_by_workshop ON pins (workshop_id);
CREATE INDEX impossible_seats_by_workshop ON impossible_seats (workshop_id);
