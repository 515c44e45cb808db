//! One reading for one request: a transaction that reads goes from who asks first to who asks next, so that who somebody
//! is and what they are shown come from one state of things, and that state is opened once.
use std::cell::Cell;

use super::read::Read;

tokio::task_local! {
    static HANDED_ON: Cell<Option<Read>>;
}

/// Answers a request. Within it, whoever asks for a reading gets the one that was handed on before, if there is one.
pub async fn handing_on<F: Future>(answering: F) -> F::Output {
    HANDED_ON.scope(Cell::new(None), answering).await
}

impl Read {
    /// Leaves this reading to whoever asks next while the same request is answered; elsewhere it ends. Hand nothing on
    /// before something that takes long, such as the arrival of a form: the connection is missed by others.
    pub fn hand_on(self) {
        // Outside a request the transaction is dropped with the closure, and thereby ended.
        let _ = HANDED_ON.try_with(|place| place.set(Some(self)));
    }
}

/// Ends the reading that was handed on, if there is one.
pub fn end_reading() {
    drop(taken());
}

/// What was handed on and nobody has taken yet.
pub fn taken() -> Option<Read> {
    HANDED_ON.try_with(Cell::take).ok().flatten()
}

#[cfg(test)]
mod tests {
    use super::{
        super::testing::{note, notes, on_each_engine},
        *,
    };

    #[tokio::test]
    async fn who_is_handed_a_reading_sees_what_it_saw_until_something_is_written() {
        for place in on_each_engine().await {
            let db = &place.db;
            handing_on(async {
                let mut first = db.read().await.unwrap();
                assert_eq!(notes(&mut first).await, [""; 0]);
                first.hand_on();
                let other = db.clone();
                let written = tokio::spawn(async move {
                    let mut tx = other.write().await.unwrap();
                    note(&mut tx, "a").await.unwrap();
                    tx.commit().await.unwrap();
                });
                written.await.unwrap();
                let mut second = db.read().await.unwrap();
                assert_eq!(notes(&mut second).await, [""; 0], "the same state of things");
                second.hand_on();
                drop(db.write().await.unwrap());
                assert_eq!(notes(&mut db.read().await.unwrap()).await, ["a"], "a new one");
            })
            .await;
            let reading = db.read().await.unwrap();
            reading.hand_on();
            assert!(taken().is_none(), "outside a request nothing is kept");
            place.db.close().await;
        }
    }

    #[tokio::test]
    async fn a_reading_that_nobody_takes_ends_with_the_request() {
        for place in on_each_engine().await {
            for _ in 0..6 {
                handing_on(async { place.db.read().await.unwrap().hand_on() }).await;
            }
            // All connections are back: with one missing this would wait for ever.
            let all = (place.db.read().await.unwrap(), place.db.read().await.unwrap());
            drop(all);
            place.db.close().await;
        }
    }
}
