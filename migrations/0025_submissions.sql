-- Forms that made something: whoever sends the same form again gets the first answer, and nothing is made twice.
-- `form` says which form it was and whose, `content` is a digest of what was typed, `answer` where the sending led.
CREATE TABLE submissions (
    key_hash   TEXT   PRIMARY KEY,
    form       TEXT   NOT NULL,
    content    TEXT   NOT NULL,
    answer     TEXT   NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX submissions_by_content ON submissions (form, content);
CREATE INDEX submissions_by_age ON submissions (created_at);
