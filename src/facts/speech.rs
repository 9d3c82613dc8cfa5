//! Who says it: saying verbs and phrases of `saying-verbs.tsv`, by their force. One to three hash
//! look-ups a word.

use std::ops::Range;

use crate::document::{Document, Placed};

/// A word or phrase by which a statement is laid at somebody's door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    pub tokens: Range<usize>,
    /// The class of force: neutral, assert, admit, deny, warn …; source for a phrase that does nothing else, noun for what only stands for a verb.
    pub force: &'static str,
    /// A phrase such as according to, *selon*: it does nothing else.
    pub phrase: bool,
}

impl Placed for Saying {
    fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }
}

/// The saying words of a document.
pub fn state(document: &Document) -> Vec<Saying> {
    let list = document.language.list("saying-verbs.tsv");
    let mut sayings = Vec::new();
    for segment in &document.segments {
        for at in segment.tokens.clone().filter(|&at| document.tokens[at].is_word()) {
            if let Some(hit) = list.at(&document.tokens, at, segment.tokens.end) {
                let force = hit.phrase.column(0);
                sayings.push(Saying { tokens: hit.tokens, force, phrase: force == "source" });
                continue;
            }
            let readings = super::verb::readings(&document.tokens[at].norm, document.language);
            let known = readings.iter().flat_map(|reading| &reading.lemmas).find_map(|lemma| list.get(lemma));
            if let Some(entry) = known {
                sayings.push(Saying { tokens: at..at + 1, force: entry.column(0), phrase: false });
            }
        }
    }
    sayings
}
