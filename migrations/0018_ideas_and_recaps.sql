-- What the pages of ideas and recaps look for: an index for each way.
CREATE INDEX ideas_by_event ON ideas (event_id, created_at);
CREATE INDEX ideas_by_author ON ideas (author_id, created_at);
CREATE INDEX ideas_marked ON ideas (event_id, created_at) WHERE marked_at IS NOT NULL;
CREATE INDEX idea_themes_by_theme ON idea_themes (theme_id);
CREATE INDEX recap_publications_by_publisher ON recap_publications (published_by);
