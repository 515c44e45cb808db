//! The application through HTTP, as browsers use it; on SQLite, or on PostgreSQL when TAGWERK_TEST_POSTGRES names one.
mod accounts;
mod events;
mod recap;
mod support;
