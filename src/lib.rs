//! Diptych lines up two language versions of one news dispatch and flags where the second does
//! not say what the first says.

pub mod meaning;
