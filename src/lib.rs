//! Tagwerk runs a working conference from the invitation to the published recap.
// First, so that every module after it knows `t!` without importing it.
#[macro_use]
pub mod language;

pub mod accounts;
pub mod app;
pub mod assignment;
pub mod attendance;
pub mod clock;
pub mod commands;
pub mod config;
pub mod db;
pub mod demo;
pub mod events;
pub mod ideas;
pub mod participants;
pub mod programme;
pub mod recap;
pub mod start;
pub mod state;
pub mod web;
pub mod workshops;
