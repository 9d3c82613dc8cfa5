//! Findings into what people and programs read. Lines, columns and code points are made here only.

pub mod json;
