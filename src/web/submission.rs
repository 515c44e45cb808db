//! Whoever sends a form twice makes one thing and gets one answer: each form that makes something carries a key of its own,
//! which is stored with where its first sending led, in the transaction that makes it.
use sha2::{Digest as _, Sha256};

use super::{Form, form::Question};
use crate::{
    clock::Timestamp,
    db::{Conn, Error, Tx},
    state::hash_of_key,
};

/// Longer than a browser keeps what was typed, with its key.
const DAYS_KEPT: i64 = 8;
/// For so long the same content under a new key is taken for an oversight, and asked about.
const MINUTES_ASKED: i64 = 10;

/// One sending of a form, as it is told from others.
#[derive(Clone, Debug)]
pub struct Submission {
    form: String,
    key_hash: String,
    content: String,
}

/// An earlier sending.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Earlier {
    /// Where it led: an address, or the id of what was made.
    pub answer: String,
    content: String,
    pub created_at: Timestamp,
}

/// What is to be done with a form that arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// It makes something now.
    First,
    /// It did so before, and led to this address.
    Again(String),
    /// Its sender has just made something by it or like it, and is asked whether they mean it; the form says so.
    Asked,
}

impl Submission {
    /// `name` says which form it is, `whose` for what and by whom: a key is good for nothing else.
    pub fn of(form: &Form, name: &str, whose: &[&str]) -> Self {
        let name = std::iter::once(&name).chain(whose).copied().collect::<Vec<_>>().join(" ");
        let key_hash = hash_of_key(&format!("{name} {}", form.key()));
        Self { key_hash, content: form.content(), form: name }
    }

    /// The same with the file that came with the form.
    pub fn with_file(self, bytes: &[u8]) -> Self {
        let digest = data_encoding::HEXLOWER.encode(&Sha256::digest(bytes));
        Self { content: format!("{} {digest}", self.content), ..self }
    }

    /// Begins to make something. The same form at the same moment waits here until this transaction has ended.
    pub async fn begin(&self, tx: &mut Tx, form: &mut Form) -> Result<Sent, Error> {
        if let Some(earlier) = self.take(tx, "").await? {
            return Ok(match earlier.content == self.content {
                true => Sent::Again(earlier.answer),
                false => self.ask(form, earlier, tx.now(), false),
            });
        }
        let just_now = if form.is_meant() { None } else { self.just_now(tx).await? };
        Ok(just_now.map_or(Sent::First, |earlier| self.ask(form, earlier, tx.now(), true)))
    }

    /// The same without a question, for what people do again on purpose: only the very same sending is answered as before.
    pub async fn begin_unasked(&self, tx: &mut Tx) -> Result<Sent, Error> {
        let earlier = self.take(tx, "").await?.filter(|earlier| earlier.content == self.content);
        Ok(earlier.map_or(Sent::First, |earlier| Sent::Again(earlier.answer)))
    }

    /// Takes the key for something that leads to `answer`, unless an earlier sending has it.
    pub async fn take(&self, tx: &mut Tx, answer: &str) -> Result<Option<Earlier>, Error> {
        let now = tx.now();
        let done = sqlx::query(
            "INSERT INTO submissions (key_hash, form, content, answer, created_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT DO NOTHING",
        )
        .bind(&self.key_hash)
        .bind(&self.form)
        .bind(&self.content)
        .bind(answer)
        .bind(now)
        .execute(&mut **tx)
        .await?;
        if done.rows_affected() == 1 {
            return Ok(None);
        }
        sqlx::query_as("SELECT answer, content, created_at FROM submissions WHERE key_hash = $1")
            .bind(&self.key_hash)
            .fetch_optional(&mut **tx)
            .await
    }

    /// Notes where the sending led; the next one with this key and content is led there too.
    pub async fn led_to(&self, tx: &mut Tx, answer: &str) -> Result<(), Error> {
        let now = tx.now();
        sqlx::query("UPDATE submissions SET content = $2, answer = $3, created_at = $4 WHERE key_hash = $1")
            .bind(&self.key_hash)
            .bind(&self.content)
            .bind(answer)
            .bind(now)
            .execute(&mut **tx)
            .await?;
        Ok(())
    }

    /// The last sending of the same content from another drawing of the form, if it was a few minutes ago.
    async fn just_now(&self, tx: &mut Tx) -> Result<Option<Earlier>, Error> {
        let since = tx.now().plus_minutes(-MINUTES_ASKED);
        sqlx::query_as(
            "SELECT answer, content, created_at FROM submissions
             WHERE form = $1 AND content = $2 AND key_hash <> $3 AND created_at > $4
             ORDER BY created_at DESC LIMIT 1",
        )
        .bind(&self.form)
        .bind(&self.content)
        .bind(&self.key_hash)
        .bind(since)
        .fetch_optional(&mut **tx)
        .await
    }

    fn ask(&self, form: &mut Form, earlier: Earlier, now: Timestamp, is_the_same: bool) -> Sent {
        let lang = form.lang();
        let minutes = earlier.created_at.minutes_until(now);
        form.ask(Question {
            words: match is_the_same {
                true => t!(lang, "form-sent-just-now", minutes = minutes),
                false => t!(lang, "form-used-before", minutes = minutes),
            },
            again: t!(lang, "form-send-again"),
            look: t!(lang, "form-see-stored"),
            address: earlier.answer,
        });
        Sent::Asked
    }
}

/// Forgets what no browser sends again.
pub async fn forget_old(conn: &mut Conn, now: Timestamp) -> Result<(), Error> {
    sqlx::query("DELETE FROM submissions WHERE created_at < $1")
        .bind(now.plus_days(-DAYS_KEPT))
        .execute(conn)
        .await?;
    Ok(())
}
