//! How far an event is, in numbers; `start` counts them, because each is a number of another feature.

/// What the steps beside every management page are marked by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub items: i64,
    /// Of them, those that begin before the event or end after it.
    pub items_outside: i64,
    /// Registered and not cancelled.
    pub participants: i64,
    pub workshops: i64,
    pub people_with_wishes: i64,
    pub seats: i64,
    /// Facilitators who are coming.
    pub facilitators: i64,
    /// Workshops with a facilitator who has not cancelled.
    pub led_workshops: i64,
    /// Facilitators who cancelled their participation.
    pub cancelled_facilitators: i64,
    /// Speakers who cancelled theirs.
    pub cancelled_speakers: i64,
    /// People who took back their consent to be named after the recap was published.
    pub withdrawals: i64,
    pub ideas: i64,
    pub marked_ideas: i64,
    pub recap_sections: i64,
    /// Of the recap, without those that were taken down.
    pub publications: i64,
    pub organisers: i64,
}
