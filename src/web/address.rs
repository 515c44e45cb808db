//! Addresses as types: written once, filled in by name, refused by the compiler when a part is missing.

/// Declares the type of an address; its fields are the words in braces, in their order:
/// `address!(WorkshopPath(event, workshop) = "/events/{event}/workshops/{workshop}")`.
/// `WorkshopPath::to(slug, id)` makes one for links and redirects, where `Display` percent-encodes it; as an argument
/// of a handler it holds what stands in the request's address.
#[macro_export]
macro_rules! address {
    ($(#[$about:meta])* $name:ident($($field:ident),+) = $path:literal) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, ::axum_extra::routing::TypedPath, ::serde::Deserialize)]
        #[typed_path($path)]
        pub struct $name {
            $(pub $field: String,)+
        }

        impl $name {
            #[allow(clippy::new_ret_no_self, reason = "reads as a direction")]
            pub fn to($($field: impl Into<String>),+) -> Self {
                Self { $($field: $field.into(),)+ }
            }
        }
    };
}
