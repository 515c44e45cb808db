//! The application through HTTP, as browsers use it; on SQLite, or on PostgreSQL when TAGWERK_TEST_POSTGRES names one.
mod accounts;
mod durability;
mod events;
mod ideas;
mod programme;
mod support;
