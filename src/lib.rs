//! Tagwerk runs a working conference from the invitation to the published recap.
pub mod accounts;
pub mod app;
pub mod assignment;
pub mod clock;
pub mod config;
pub mod db;
pub mod demo;
pub mod events;
pub mod ideas;
pub mod overview;
pub mod participants;
pub mod programme;
pub mod recap;
pub mod web;
pub mod workshops;
