//! The commands: one file each; `main` starts the one that was asked for.
mod assign;
mod demo;
mod serve;
mod server;

use std::process::ExitCode;

use crate::config::{Command, CommandLine};

/// Carries out what the command line asks for; says on standard error what went wrong.
pub fn run(command_line: CommandLine) -> ExitCode {
    let result = match command_line.command {
        Command::Assign(options) => return assign::assign(&options),
        Command::Serve(options) => serve::serve(options),
        Command::Demo { options, fresh } => demo::demo(options, fresh),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("tagwerk: {error:#}");
            ExitCode::FAILURE
        }
    }
}
