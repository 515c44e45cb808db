//! The house keeps its order: who may import whom, what each kind of file may hold, how large things may be, and that
//! both languages say everything.
#[path = "architecture/addresses.rs"]
mod addresses;
#[path = "architecture/floors.rs"]
mod floors;
#[path = "architecture/reading.rs"]
mod reading;
#[path = "architecture/sizes.rs"]
mod sizes;
#[path = "architecture/tables.rs"]
mod tables;
#[path = "architecture/wording.rs"]
mod wording;
#[path = "architecture/words.rs"]
mod words;
