//! Words that put one thing before, after, until or since a time: `time-relations.tsv`.

use std::ops::Range;

use crate::document::{Document, Placed, TokenKind};

/// How what is told stands to the time after the word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    Before,
    By,
    Until,
    After,
    Since,
    From,
    NotBefore,
    Within,
}

impl Relation {
    fn named(name: &str) -> Option<Relation> {
        Some(match name {
            "before" => Relation::Before,
            "by" => Relation::By,
            "until" => Relation::Until,
            "after" => Relation::After,
            "since" => Relation::Since,
            "from" => Relation::From,
            "not-before" => Relation::NotBefore,
            "within" => Relation::Within,
            _ => return None,
        })
    }

    /// Whether it bounds the time from above, not from below.
    fn ends(self) -> bool {
        matches!(self, Relation::Before | Relation::By | Relation::Until | Relation::Within)
    }

    /// Whether one may be said for the other.
    pub fn agrees(self, other: Relation) -> bool {
        use Relation::{By, From, NotBefore, Since, Until};
        // *Dès 2030* is "by 2030"; what does not open *avant 2030* stays shut until then.
        self.ends() == other.ends()
            || matches!(
                (self, other),
                (From | Since | NotBefore, By)
                    | (By, From | Since | NotBefore)
                    | (NotBefore, Until)
                    | (Until, NotBefore)
            )
    }

    /// Whether the word is one of time only beside a time: *by the army*, *from Paris*.
    pub fn needs_time(self) -> bool {
        matches!(self, Relation::By | Relation::From | Relation::Within)
    }
}

/// A word of time relation and the words that name the time.
#[derive(Clone, Debug)]
pub struct TimeRelation {
    pub tokens: Range<usize>,
    pub relation: Relation,
    /// The words after it, in the same clause.
    pub anchor: Range<usize>,
}

impl Placed for TimeRelation {
    fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }
}

/// Most words that name a time.
const LONGEST_ANCHOR: usize = 5;

/// The time relations of a document.
pub fn state(document: &Document) -> Vec<TimeRelation> {
    let list = document.language.list("time-relations.tsv");
    let mut found = Vec::new();
    for segment in &document.segments {
        for hit in list.find(&document.tokens, segment.tokens.clone()) {
            let Some(relation) = Relation::named(hit.phrase.column(0)) else { continue };
            let from = hit.tokens.end;
            let last = (from + LONGEST_ANCHOR).min(segment.tokens.end);
            let words = (from..last).take_while(|&at| document.tokens[at].kind != TokenKind::Punctuation);
            let anchor = from..from + words.count();
            found.push(TimeRelation { tokens: hit.tokens, relation, anchor });
        }
    }
    found
}
