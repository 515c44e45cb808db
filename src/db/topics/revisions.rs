//! The revisions of topics as this process knows them, and the news that they grew.
use std::{
    collections::HashMap,
    sync::{PoisonError, RwLock},
};

use tokio::sync::broadcast;

use super::{
    store::Raised,
    topic::{Revision, Topic},
};

/// Whoever listens may fall behind by so many changes before some are left out.
const NEWS_KEPT: usize = 256;

/// What is known of every topic that ever changed: some hundred bytes each.
#[derive(Debug)]
pub struct Revisions {
    known: RwLock<HashMap<Topic, Revision>>,
    news: broadcast::Sender<(Topic, Revision)>,
}

impl Default for Revisions {
    fn default() -> Self {
        Self { known: RwLock::default(), news: broadcast::channel(NEWS_KEPT).0 }
    }
}

impl Revisions {
    pub fn of(&self, topic: &Topic) -> Revision {
        self.known.read().unwrap_or_else(PoisonError::into_inner).get(topic).copied().unwrap_or_default()
    }

    /// Makes known what has grown. What is older than what is known already is passed over: the news of two commits,
    /// or of a commit and of a question to the database, may come in any order.
    pub fn publish(&self, mut raised: Raised) {
        if raised.is_empty() {
            return;
        }
        {
            let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
            raised.retain(|(topic, revision)| {
                let grows = known.get(topic).is_none_or(|known| known < revision);
                if grows {
                    known.insert(topic.clone(), *revision);
                }
                grows
            });
        }
        for news in raised {
            // Nobody may be listening.
            let _ = self.news.send(news);
        }
    }

    pub fn news(&self) -> broadcast::Receiver<(Topic, Revision)> {
        self.news.subscribe()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn older_news_changes_nothing() {
        let revisions = Revisions::default();
        let mut news = revisions.news();
        let at = |number: i64| vec![(Topic::site(), Revision::stored(number))];
        revisions.publish(at(2));
        revisions.publish(at(1));
        revisions.publish(at(2));
        assert_eq!(revisions.of(&Topic::site()).number(), 2);
        assert_eq!(news.try_recv().unwrap().1.number(), 2);
        assert!(news.try_recv().is_err());
    }
}
