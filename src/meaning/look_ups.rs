//! The words of two sides, each looked up in the lexicon once.

use super::lexicon::{From, Ids, Lexicon};
use crate::document::Side;

/// What the lexicon knows of every word of a bead.
#[derive(Debug)]
pub struct LookUps {
    lexicon: Option<Lexicon>,
    /// By token, of the source and of the target; nothing where there is no lexicon.
    ids: [Vec<Ids>; 2],
    /// The first token of each side.
    starts: [usize; 2],
}

impl LookUps {
    pub fn of(source: &Side, target: &Side) -> LookUps {
        let lexicon = Lexicon::between(source.language().code(), target.language().code());
        let ids = |from: From, side: &Side| match &lexicon {
            Some(lexicon) => side.tokens().iter().map(|token| lexicon.token_ids(from, token)).collect(),
            None => vec![Ids::default(); side.tokens.len()],
        };
        LookUps {
            ids: [ids(From::Source, source), ids(From::Target, target)],
            starts: [source.tokens.start, target.tokens.start],
            lexicon,
        }
    }

    pub fn lexicon(&self) -> Option<&Lexicon> {
        self.lexicon.as_ref()
    }

    /// What a token of a side, by its index in the document, was found to be.
    pub fn ids(&self, from: From, at: usize) -> &Ids {
        let side = usize::from(from == From::Target);
        &self.ids[side][at - self.starts[side]]
    }

    /// How far two tokens translate one another, 0 to 1; see [`Lexicon::linked`].
    pub fn linked(&self, source: usize, target: usize) -> f32 {
        self.lexicon.map_or(0.0, |lexicon| {
            lexicon.linked(self.ids(From::Source, source), self.ids(From::Target, target))
        })
    }
}
