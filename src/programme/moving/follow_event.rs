//! Moving the items of a programme when their event has moved.
use super::spans::{Follows, followed};
use crate::{
    db::{Error, Tx},
    events::Event,
    programme::{Item, store},
};

/// What became of a programme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Followed {
    /// How many items came along.
    pub moved: usize,
    /// How many lie outside the event now.
    pub outside: usize,
}

/// Gives the event's items the times that they have `after` it changed; calendars see the sequence of those grow that
/// have another time, or of all when the event is elsewhere. Whoever calls holds the event's row, and tells that its
/// topic has changed.
pub async fn follow_event(
    tx: &mut Tx,
    before: &Event,
    after: &Event,
    items: &[Item],
    follows: Follows,
    is_elsewhere: bool,
) -> Result<Followed, Error> {
    let mut done = Followed::default();
    for item in items {
        let span = followed(item.span(), before, after, follows);
        let has_moved = span != item.span();
        if has_moved || is_elsewhere {
            store::set_time(tx, &item.id, span, after.updated_at).await?;
        }
        done.moved += usize::from(has_moved && follows == Follows::Along);
        done.outside += usize::from(span.is_outside(after));
    }
    Ok(done)
}
