-- Indexes for teams, for open invitations, and for the first page, which lists events and recaps by time.
CREATE INDEX organisers_by_account ON organisers (account_id);
CREATE INDEX invitations_by_event ON invitations (event_id, created_at);
CREATE INDEX invitations_by_inviter ON invitations (invited_by);
CREATE INDEX events_public ON events (begins_at DESC, id) WHERE phase <> 'draft';
CREATE INDEX recap_publications_first ON recap_publications (published_at DESC, event_id) WHERE number = 1;
