//! What was read for many, kept in memory until a topic that it depends on changes.
use std::{
    any::{Any, TypeId},
    fmt,
    sync::Arc,
};

use quick_cache::sync::Cache;

use super::{
    read::Read,
    topics::{Revision, Revisions, Topic},
};

/// How many values are kept; those asked for least make room.
const VALUES: usize = 500;

/// Values of any type, each under its type and a name. Cheap to clone.
#[derive(Clone)]
pub struct Values {
    kept: Arc<Cache<(TypeId, String), Value>>,
    revisions: Arc<Revisions>,
}

/// A value, and the topics that it depends on as they were when it was read.
#[derive(Clone)]
struct Value {
    depends_on: Arc<[(Topic, Revision)]>,
    value: Arc<dyn Any + Send + Sync>,
}

/// A transaction for reading what is to be kept.
pub struct Keeping {
    pub read: Read,
    depends_on: Depends,
    values: Values,
}

/// Topics, with the revisions that are known before something is read.
pub struct Depends(Arc<[(Topic, Revision)]>);

impl Values {
    pub fn new(revisions: Arc<Revisions>) -> Self {
        Self { kept: Arc::new(Cache::new(VALUES)), revisions }
    }

    /// The value of this type and name, unless a topic that it depends on has changed since it was read.
    pub fn find<V: Any + Send + Sync>(&self, name: &str) -> Option<Arc<V>> {
        let found = self.kept.get(&(TypeId::of::<V>(), name.to_owned()))?;
        let is_fresh = found.depends_on.iter().all(|(topic, known)| self.revisions.of(topic) == *known);
        if is_fresh { found.value.downcast().ok() } else { None }
    }

    /// To be asked before the transaction begins: a change in between then makes the value old at once, not never.
    pub fn depends_on<const N: usize>(&self, topics: [Topic; N]) -> Depends {
        Depends(Arc::new(topics.map(|topic| (topic.clone(), self.revisions.of(&topic)))))
    }

    pub fn keeping(&self, depends_on: Depends, read: Read) -> Keeping {
        Keeping { read, depends_on, values: self.clone() }
    }
}

impl fmt::Debug for Values {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Values({})", self.kept.len())
    }
}

impl Keeping {
    /// Ends the transaction and keeps what was read in it.
    pub fn keep<V: Any + Send + Sync>(self, name: &str, value: V) -> Arc<V> {
        let value = Arc::new(value);
        let entry = Value { depends_on: self.depends_on.0, value: value.clone() };
        self.values.kept.insert((TypeId::of::<V>(), name.to_owned()), entry);
        value
    }
}

#[cfg(test)]
mod tests {
    use super::super::{
        Topic,
        testing::{note, notes, on_each_engine},
    };

    #[tokio::test]
    async fn a_value_is_kept_until_what_it_depends_on_changes() {
        for place in on_each_engine().await {
            let topics = || [Topic::event("a"), Topic::site()];
            let mut keeping = place.db.keeping(topics()).await.unwrap();
            let read = notes(&mut keeping.read).await;
            assert_eq!(*keeping.keep("notes", read), [""; 0]);
            let mut tx = place.db.write().await.unwrap();
            note(&mut tx, "a").await.unwrap();
            tx.changed(Topic::event("b"));
            tx.commit().await.unwrap();
            assert!(place.db.kept::<Vec<String>>("notes").is_some(), "nothing it depends on has changed");
            assert!(place.db.kept::<Vec<String>>("others").is_none());
            assert!(place.db.kept::<String>("notes").is_none(), "of another type");
            let mut tx = place.db.write().await.unwrap();
            tx.changed(Topic::site());
            tx.commit().await.unwrap();
            assert!(place.db.kept::<Vec<String>>("notes").is_none());
            place.db.close().await;
        }
    }

    #[tokio::test]
    async fn what_changes_while_a_value_is_read_makes_it_old() {
        for place in on_each_engine().await {
            let mut keeping = place.db.keeping([Topic::site()]).await.unwrap();
            let read = notes(&mut keeping.read).await;
            let mut tx = place.db.write().await.unwrap();
            note(&mut tx, "a").await.unwrap();
            tx.changed(Topic::site());
            tx.commit().await.unwrap();
            keeping.keep("notes", read);
            assert!(place.db.kept::<Vec<String>>("notes").is_none());
            place.db.close().await;
        }
    }
}
