//! What wishes are called.
use crate::language::Lang;

/// `Erster Wunsch`
pub fn rank_name(lang: Lang, rank: i64) -> String {
    t!(lang, "wish-rank", rank = rank)
}
