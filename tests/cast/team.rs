//! Organisers: signed in, and invited.
use std::sync::Arc;

use tagwerk::{
    accounts::{self, password, store::AccountRow},
    db,
    events::{self, Event, store::Invitation},
    state::hash_of_key,
    web::{
        SessionStore,
        session::{self, SignedIn},
    },
};
use tokio::sync::OnceCell;
use tower_sessions::Session;

use super::next_moment;
use crate::support::{Browser, Site};

/// The password of every organiser in the tests.
pub const PASSWORD: &str = "ein Satz als Kennwort";

impl Site {
    /// Adds an organiser, signed in.
    pub async fn organiser(&self, name: &str) -> Browser {
        static PASSWORD_HASH: OnceCell<String> = OnceCell::const_new();
        // Made once: argon2 is slow on purpose.
        let hash = async || password::hash(&self.app.password_checks, PASSWORD.into()).await.unwrap();
        let account = AccountRow {
            id: db::new_id(),
            email: format!("{}@bonn.example", name.to_lowercase().replace(' ', ".")),
            name: name.into(),
            password_hash: PASSWORD_HASH.get_or_init(hash).await.clone(),
        };
        let is_new = self.write(async |conn| accounts::store::create(conn, &account, next_moment()).await);
        assert!(is_new.await);
        self.signed_in(account.id, account.name).await
    }

    /// A browser with the session of an organiser who has signed in. Whoever tests passwords sends the form instead.
    async fn signed_in(&self, id: String, name: String) -> Browser {
        let session = Session::new(None, Arc::new(SessionStore(self.app.db.clone())), None);
        session::sign_in(&session, SignedIn { id: id.clone(), name }).await.unwrap();
        session.save().await.unwrap();
        let mut browser = self.visitor();
        browser.set_cookies(vec![("session".into(), session.id().unwrap().to_string())]);
        browser.account_id = id;
        browser
    }

    /// An invitation to an event's team, and the path of the link that accepts it.
    pub async fn invitation(&self, organiser: &Browser, event: &Event, email: &str) -> (Invitation, String) {
        let (key, now) = (db::random_code(26), next_moment());
        let invitation = Invitation {
            id: db::new_id(),
            event_id: event.id.clone(),
            email: email.into(),
            name: "Neu im Team".into(),
            expires_at: now.plus_days(1),
        };
        let (hash, by) = (hash_of_key(&key), &organiser.account_id);
        self.write(async |conn| events::store::create_invitation(conn, &invitation, &hash, by, now).await)
            .await;
        (invitation, format!("/invitations/{key}"))
    }
}
