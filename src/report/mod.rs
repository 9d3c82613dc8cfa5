//! Findings into what people and programs read. Lines, columns and code points are made here only.

pub mod align;
pub mod diff;
mod fingerprint;
pub mod json;
mod layout;
pub mod terminal;

pub use fingerprint::fingerprint;
pub use layout::Page;
