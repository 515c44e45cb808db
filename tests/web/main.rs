//! The application through HTTP, as browsers use it; on SQLite, or on PostgreSQL when TAGWERK_TEST_POSTGRES names one.
mod access;
mod accounts;
mod assignment;
mod attendance;
#[path = "../cast.rs"]
mod cast;
mod database;
mod decisions;
mod demo;
mod durability;
mod events;
mod former_names;
mod full_disk;
mod ideas;
mod kept_pages;
mod late;
mod participants;
mod process;
mod programme;
mod recap;
mod scenarios;
mod sessions;
mod start;
mod statements;
mod support;
mod texts;
mod workshops;
