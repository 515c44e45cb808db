//! Whoever has the one connection that writes stays awake while a statement runs.
//!
//! A statement takes some microseconds, in the thread of its connection. To be woken when it is done takes many times as
//! long, and everybody who waits for the connection waits for that too. So the writer looks again and again for a moment
//! before it goes to sleep, as a mutex does. `cargo bench --bench http -- registrations wishes seats ideas` shows by how
//! much: with two cores 1 400 registrations a second became 2 800.
use std::{
    cell::Cell,
    future::poll_fn,
    hint::spin_loop,
    pin::pin,
    sync::OnceLock,
    task::Poll,
    thread::available_parallelism,
    time::{Duration, Instant},
};

/// Most statements take less.
const LONGEST: Duration = Duration::from_micros(150);
/// Between two looks the other side must get at what they share.
const PAUSE: usize = 50;

tokio::task_local! {
    static HAS_CONNECTION: Cell<bool>;
}

/// Answers a request: while it has the connection that writes, it stays awake.
pub async fn staying_awake<F: Future>(answering: F) -> F::Output {
    let has_connection = || HAS_CONNECTION.try_with(Cell::get).unwrap_or(false);
    HAS_CONNECTION.scope(Cell::new(false), awake_while(has_connection, answering)).await
}

/// Says that this task has the connection that writes, or has it no more; without meaning outside `staying_awake`.
pub fn has_connection(has: bool) {
    let _ = HAS_CONNECTION.try_with(|had| had.set(has));
}

/// Waits for a statement that is known to be short.
pub async fn awake<F: Future>(statement: F) -> F::Output {
    awake_while(|| true, statement).await
}

async fn awake_while<F: Future>(is_awake: impl Fn() -> bool, work: F) -> F::Output {
    let mut work = pin!(work);
    poll_fn(move |context| {
        let mut begun = None;
        loop {
            let polled = work.as_mut().poll(context);
            if polled.is_ready() || !has_cores() || !is_awake() {
                return polled;
            }
            if begun.get_or_insert_with(Instant::now).elapsed() > LONGEST {
                return Poll::Pending;
            }
            (0..PAUSE).for_each(|_| spin_loop());
        }
    })
    .await
}

/// With a single core, looking would keep the connection's thread from working.
fn has_cores() -> bool {
    static HAS_CORES: OnceLock<bool> = OnceLock::new();
    *HAS_CORES.get_or_init(|| available_parallelism().is_ok_and(|cores| cores.get() > 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ready at the third look, and wakes nobody.
    fn third_look() -> impl Future<Output = ()> {
        let mut looks = 0;
        poll_fn(move |_| {
            looks += 1;
            if looks < 3 { Poll::Pending } else { Poll::Ready(()) }
        })
    }

    async fn ends(work: impl Future) -> bool {
        tokio::time::timeout(Duration::from_millis(50), work).await.is_ok()
    }

    #[tokio::test]
    async fn who_has_the_connection_looks_again_and_nobody_else() {
        let with_connection = |has| async move {
            has_connection(has);
            third_look().await;
        };
        // The time-out looks once more when it is over: without staying awake that is the second look.
        assert!(!ends(third_look()).await);
        assert!(!ends(staying_awake(with_connection(false))).await);
        assert_eq!(ends(staying_awake(with_connection(true))).await, has_cores());
        assert_eq!(ends(awake(third_look())).await, has_cores());
    }

    #[tokio::test]
    async fn what_takes_long_is_waited_for_asleep() {
        let begun = Instant::now();
        let mut looks = 0_u32;
        let sleeping = awake(async {
            let mut sleep = pin!(tokio::time::sleep(Duration::from_millis(200)));
            poll_fn(|context| {
                looks += 1;
                sleep.as_mut().poll(context)
            })
            .await;
        });
        sleeping.await;
        assert!(begun.elapsed() >= Duration::from_millis(200));
        assert!(looks < 10_000, "it looked {looks} times");
    }
}
