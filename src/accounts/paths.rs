//! The addresses of signing in and of an organiser's events, where signing in leads to.
use crate::address;

address!(SignInPath() = "/sign-in");
address!(
    /// Creates the first organiser.
    SetupPath(key) = "/setup/{key}"
);
address!(
    /// Opens the demo as its organiser.
    DemoPath(key) = "/demo/{key}"
);
address!(
    /// The events of whoever is signed in, where they arrive.
    OwnEventsPath() = "/manage"
);
