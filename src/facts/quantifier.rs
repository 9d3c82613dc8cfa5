//! Words of quantity without a number, on a scale from none (0) to all (5), as `quantifiers.tsv` lists them.

use std::ops::Range;

use crate::document::{Document, Placed};

/// A word of quantity and its place on the scale.
#[derive(Clone, Debug)]
pub struct Quantifier {
    pub tokens: Range<usize>,
    pub scale: u8,
}

impl Placed for Quantifier {
    fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }
}

/// The quantifiers of a document.
pub fn state(document: &Document) -> Vec<Quantifier> {
    let list = document.language.list("quantifiers.tsv");
    let found =
        document.segments.iter().flat_map(|segment| list.find(&document.tokens, segment.tokens.clone()));
    found
        .filter_map(|found| {
            Some(Quantifier { scale: found.phrase.column(0).parse().ok()?, tokens: found.tokens })
        })
        .collect()
}
