-- Since when a seat is fixed, and how it came about; nobody knows it of those that were fixed before.
ALTER TABLE pins ADD COLUMN pinned_at BIGINT;
ALTER TABLE pins ADD COLUMN origin TEXT CHECK (origin IN ('table', 'selection', 'decision', 'late'));
