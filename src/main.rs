//! The program: reads the command line and starts what it asks for.
use std::process::ExitCode;

use clap::Parser as _;
use tagwerk::{commands, config::CommandLine};

fn main() -> ExitCode {
    commands::run(CommandLine::parse())
}
