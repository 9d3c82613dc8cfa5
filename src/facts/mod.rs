//! What one side states, free of language. Each kind of fact is a file; all facts of a kind stand
//! in one list, sorted by their first token, with indices into the document's tokens.

pub mod certainty;
pub mod clause;
mod counted;
pub mod date;
pub mod digits;
pub mod name;
pub mod nominal;
pub mod number;
pub mod numerals;
pub mod person;
pub mod polarity;
pub mod poles;
pub mod quantifier;
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
}

impl Facts {
    /// Reads the facts from a document's segments and tokens. Later kinds may use earlier ones.
    pub fn state(document: &Document) -> Facts {
        let verbs = verb::state(document);
        let certainty = certainty::state(document, &verbs);
        let dates = date::state(document);
        let names = name::state(document);
        let pronouns = person::state(document);
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
            relations: relation::state(document),
            dates,
        }
    }
}
