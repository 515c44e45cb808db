//! How an instance is to be solved.
use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize, de};

/// Everything that decides the seats beside the wishes themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rules {
    pub objective: Objective,
    pub minimums: Minimums,
    pub unlisted: Unlisted,
    pub mix: Mix,
    pub stay: Stay,
    /// Decides between solutions that are equally good.
    pub seed: u64,
    /// Workshops that do not take place.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<String>,
}

impl Rules {
    /// The same rules, but that nobody is seated where they did not wish to; `None` when they say so already.
    pub fn only_wished(&self) -> Option<Self> {
        let other = Self { unlisted: Unlisted::Forbid, ..self.clone() };
        (self.unlisted != Unlisted::Forbid).then_some(other)
    }
}

/// What makes one set of seats better than another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Objective {
    /// Fewest without a seat, then the best worst rank, then fewest at it, then the least sum of (rank − 1)².
    #[default]
    Fair,
    /// Fewest without a seat, then most first wishes, then most second wishes, and so on (rank-maximal).
    FirstWishes,
}

/// What a workshop's minimum means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Minimums {
    /// Every workshop takes place and gets its minimum.
    #[default]
    Keep,
    /// A workshop has its minimum or does not take place.
    Cancel,
    Ignore,
}

/// What a workshop is worth to somebody who did not list it, but listed others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unlisted {
    /// One rank behind their last wish.
    #[default]
    Tail,
    /// They cannot be seated there.
    Forbid,
}

/// How much departments are to be mixed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mix {
    #[default]
    Off,
    /// Only between solutions that are equally good.
    Tie,
    /// So many thousandths of a squared rank step for one squared person away from the even share.
    Weight(u32),
    /// Never more than so many people away from the even share.
    Band(u32),
}

/// How much it counts that people stay where they sit ([`super::Participant::current`]).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stay {
    #[default]
    Off,
    /// Only between solutions that are equally good.
    Tie,
    /// One move counts as so many squared rank steps; the objective is then the least sum of (rank − 1)² and moves.
    Weight(u32),
    /// Fewest moves first, then the least sum of (rank − 1)².
    First,
}

impl Mix {
    /// Whether somebody may get a later wish so that departments are mixed.
    pub fn may_cost_wishes(self) -> bool {
        matches!(self, Self::Weight(_) | Self::Band(_))
    }
}

impl fmt::Display for Mix {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Off => out.write_str("off"),
            Self::Tie => out.write_str("tie"),
            Self::Weight(weight) => write!(out, "{}", f64::from(*weight) / 1000.0),
            Self::Band(width) => write!(out, "band:{width}"),
        }
    }
}

impl FromStr for Mix {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let refused = || format!("{text:?} is none of: off, tie, a weight such as 0.3, band:N");
        match text {
            "off" => Ok(Self::Off),
            "tie" => Ok(Self::Tie),
            _ => match text.strip_prefix("band:") {
                Some(width) => width.parse().map(Self::Band).map_err(|_| refused()),
                None => {
                    let weight: f64 = text.parse().map_err(|_| refused())?;
                    let weight = (weight * 1000.0).round();
                    if (0.0..=1_000_000.0).contains(&weight) {
                        Ok(Self::Weight(weight as u32))
                    } else {
                        Err(format!("{text:?} is no weight from 0 to 1000"))
                    }
                }
            },
        }
    }
}

impl fmt::Display for Stay {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Off => out.write_str("off"),
            Self::Tie => out.write_str("tie"),
            Self::Weight(weight) => write!(out, "{weight}"),
            Self::First => out.write_str("first"),
        }
    }
}

impl FromStr for Stay {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text {
            "off" => Ok(Self::Off),
            "tie" => Ok(Self::Tie),
            "first" => Ok(Self::First),
            _ => match text.parse() {
                Ok(weight) if weight <= 1_000_000 => Ok(Self::Weight(weight)),
                _ => Err(format!("{text:?} is none of: off, tie, a whole number, first")),
            },
        }
    }
}

macro_rules! named {
    ($type:ty, $($value:ident = $name:literal),+) => {
        impl fmt::Display for $type {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(match self { $(Self::$value => $name),+ })
            }
        }
        impl FromStr for $type {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, String> {
                match text {
                    $($name => Ok(Self::$value),)+
                    _ => Err(format!("{text:?} is none of: {}", [$($name),+].join(", "))),
                }
            }
        }
    };
}
named!(Objective, Fair = "fair", FirstWishes = "first-wishes");
named!(Minimums, Keep = "keep", Cancel = "cancel", Ignore = "ignore");
named!(Unlisted, Tail = "tail", Forbid = "forbid");

macro_rules! as_text {
    ($type:ty) => {
        impl Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                String::deserialize(from)?.parse().map_err(de::Error::custom)
            }
        }
    };
}
as_text!(Mix);
as_text!(Stay);
as_text!(Objective);
as_text!(Minimums);
as_text!(Unlisted);
