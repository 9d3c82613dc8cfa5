//! What one side states, free of language. Each kind of fact is a file; all facts of a kind stand
//! in one list, sorted by their first token, with indices into the document's tokens.

pub mod certainty;
pub mod clause;
mod compounds;
mod counted;
pub mod date;
pub mod digits;
mod frame;
pub mod name;
pub mod nominal;
pub mod number;
pub mod numeral;
pub mod numerals;
pub mod person;
pub mod polarity;
pub mod poles;
pub mod quantifier;
pub mod reading;
pub mod relation;
pub mod speaker;
pub mod speech;
pub mod time;
pub mod units;
pub mod verb;

use crate::document::Document;

/// Everything that a document states.
#[derive(Debug, Default)]
pub struct Facts {
    pub verbs: Vec<verb::VerbGroup>,
    pub certainty: Vec<certainty::Mark>,
    pub speech: Vec<speech::Saying>,
    pub names: Vec<name::Name>,
    pub pronouns: Vec<person::Pronoun>,
    pub phrases: Vec<nominal::NounPhrase>,
    pub clauses: Vec<clause::Clause>,
    // One line a kind of fact.
    pub cues: Vec<polarity::Cue>,
    pub poles: Vec<poles::Pole>,
    pub dates: Vec<date::DatePart>,
    pub quantifiers: Vec<quantifier::Quantifier>,
    pub quantities: Vec<number::Quantity>,
    pub relations: Vec<relation::TimeRelation>,
    /// Main verbs that stand at the end of their clause, and where they would stand second in it.
    framed: Vec<(usize, usize)>,
}

impl Facts {
    /// Reads the facts from a document's segments and tokens. Later kinds may use earlier ones.
    pub fn state(document: &Document) -> Facts {
        let verbs = verb::state(document);
        let mut framed: Vec<(usize, usize)> = verbs
            .iter()
            .filter(|verb| verb.second < verb.head)
            .map(|verb| (verb.head, verb.second))
            .collect();
        framed.retain(|_| document.language.options.verbs.frame);
        framed.sort_unstable();
        let certainty = certainty::state(document, &verbs);
        let dates = date::state(document);
        let names = name::state(document);
        let pronouns = person::state(document, &verbs);
        let phrases = nominal::state(document, &verbs, &names);
        let clauses = clause::state(document, &verbs, &phrases, &pronouns);
        let speech = speech::state(document, &clauses, &phrases, &names);
        Facts {
            clauses,
            phrases,
            names,
            pronouns,
            verbs,
            certainty,
            speech,
            cues: polarity::state(document),
            poles: poles::state(document),
            quantities: number::state(document, &dates),
            quantifiers: quantifier::state(document),
            framed,
            relations: relation::state(document),
            dates,
        }
    }

    /// The token where a word would stand if the verbs stood second in their clauses.
    pub fn place_of(&self, token: usize) -> usize {
        self.framed
            .binary_search_by_key(&token, |framed| framed.0)
            .map_or(token, |found| self.framed[found].1)
    }
}
