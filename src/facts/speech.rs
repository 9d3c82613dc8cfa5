//! Who says it: saying verbs and phrases of `saying-verbs.tsv`, by their force, with their speaker.
//! One to three hash look-ups a word.

use std::ops::Range;

use super::clause::Clause;
use super::name::Name;
use super::nominal::NounPhrase;
use super::numerals::{Form, numeral_at};
use crate::document::{Document, Placed, Segment, begin_in};
use crate::meaning::forms::{Forms, Pos};

/// Most tokens between a saying verb and the end of its clause: said in a statement on Tuesday.
const FRAME: usize = 6;

/// A word or phrase by which a statement is laid at somebody's door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    pub tokens: Range<usize>,
    /// The class of force: neutral, assert, admit, deny, warn …; source for a phrase that does nothing else, noun for what only stands for a verb.
    pub force: &'static str,
    /// A phrase such as according to, *selon*: it does nothing else.
    pub phrase: bool,
    /// The words that name who speaks, with their complements and the name beside them.
    pub speaker: Option<Range<usize>>,
    /// Who speaks is a pronoun.
    pub pronoun: bool,
    /// Stands as one who reports does: *a indiqué X* after a comma, X said at the end, said that.
    pub framed: bool,
}

impl Placed for Saying {
    fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }
}

/// The saying words of a document.
pub fn state(document: &Document, clauses: &[Clause], phrases: &[NounPhrase], names: &[Name]) -> Vec<Saying> {
    let list = document.language.list("saying-verbs.tsv");
    let mut sayings = Vec::new();
    for segment in &document.segments {
        let speakers = Speakers {
            document,
            segment,
            clauses: begin_in(clauses, &segment.tokens),
            phrases: begin_in(phrases, &segment.tokens),
            names: begin_in(names, &segment.tokens),
        };
        for at in segment.tokens.clone().filter(|&at| document.tokens[at].is_word()) {
            if let Some(hit) = list.at(&document.tokens, at, segment.tokens.end) {
                let force = hit.phrase.column(0);
                // *Il secondo governo*, not *secondo il governo*.
                if is_ordinal(document, &hit.tokens, segment.tokens.end) {
                    continue;
                }
                let (speaker, pronoun) = match force {
                    // *Nach Polizeiangaben*: the phrase names who speaks.
                    "source" if hit.phrase.column(1) == "whole" => (Some(hit.tokens.clone()), false),
                    "source" => speakers.after(hit.tokens.end),
                    _ => speakers.of(at),
                };
                let tokens = hit.tokens;
                let phrase = force == "source";
                sayings.push(Saying { tokens, force, phrase, speaker, pronoun, framed: phrase });
                continue;
            }
            let readings = super::reading::readings(&document.tokens[at].norm, document.language);
            let verb = speakers.clauses.iter().any(|clause| clause.verb == at)
                || Forms::of(document.language.code())
                    .and_then(|forms| forms.readings(&document.tokens[at].norm).next())
                    .is_none_or(|likeliest| likeliest.pos == Pos::Verb);
            let known = readings
                .iter()
                .filter(|_| verb)
                .flat_map(|reading| &reading.lemmas)
                .find_map(|lemma| list.get(lemma));
            // *Kündigte … an*: the verb with its prefix.
            let whole = document.tokens[at].lemmas.first().filter(|_| verb).and_then(|lemma| list.get(lemma));
            let known = whole.or(known);
            if let Some(entry) = known {
                let (speaker, pronoun) = speakers.of(at);
                sayings.push(Saying {
                    tokens: at..at + 1,
                    force: entry.column(0),
                    phrase: false,
                    framed: speakers.frames(at),
                    speaker,
                    pronoun,
                });
            }
        }
    }
    sayings
}

/// Whether a phrase is one word that counts something here.
fn is_ordinal(document: &Document, phrase: &Range<usize>, end: usize) -> bool {
    phrase.len() == 1
        && numeral_at(&document.tokens, phrase.start, end, document.language)
            .is_some_and(|numeral| numeral.form == Form::Ordinal)
}

/// Looks for those who speak in a segment.
struct Speakers<'a> {
    document: &'a Document,
    segment: &'a Segment,
    clauses: &'a [Clause],
    phrases: &'a [NounPhrase],
    names: &'a [Name],
}

type Speaker = (Option<Range<usize>>, bool);

impl Speakers<'_> {
    /// The speaker of a verb: its subject.
    fn of(&self, verb: usize) -> Speaker {
        let clause = self.clauses.iter().find(|clause| clause.verb == verb && !clause.passive);
        let Some(subject) = clause.and_then(|clause| clause.subject.as_ref()) else { return (None, false) };
        if subject.pronoun {
            return (Some(subject.tokens.clone()), true);
        }
        (Some(self.whole(subject.tokens.clone())), false)
    }

    /// Whether a verb stands beside what is said, or opens it with *that*.
    fn frames(&self, verb: usize) -> bool {
        let Some(clause) = self.clauses.iter().find(|clause| clause.verb == verb) else { return false };
        let (tokens, end) = (&self.document.tokens, self.segment.tokens.end);
        let that = self.document.language.list("that.txt");
        let reflexive = clause.tokens.start > self.segment.tokens.start
            && self
                .document
                .language
                .options
                .verbs
                .reflexives
                .iter()
                .any(|word| **word == *tokens[clause.tokens.start - 1].norm);
        if reflexive {
            return false;
        }
        let mark = |at: usize| matches!(&*tokens[at].norm, "," | "”" | "»" | "\"");
        let opened = |at: usize| at == self.segment.tokens.start || mark(at - 1);
        let short = |from: usize| {
            (from..end).take(FRAME + 1).position(|at| mark(at) || &*tokens[at].norm == ".").is_some()
                || end - from <= FRAME
        };
        let subject = clause.subject.as_ref();
        clause.inverted && opened(clause.tokens.start)
            || that.at(tokens, clause.tokens.end, end).is_some()
            || subject.is_some_and(|subject| {
                opened(subject.tokens.start) && subject.tokens.start > self.segment.tokens.start
            }) && short(clause.tokens.end)
    }

    /// The speaker that a phrase such as *selon* names right after it.
    fn after(&self, at: usize) -> Speaker {
        match self.phrases.iter().find(|phrase| phrase.tokens.contains(&at) || phrase.tokens.start == at + 1)
        {
            Some(phrase) => (Some(self.whole(at..phrase.tokens.end)), false),
            None if self.segment.tokens.contains(&at) && self.document.tokens[at].is_word() => {
                (Some(at..at + 1), true)
            }
            None => (None, false),
        }
    }

    /// A noun phrase with its owners, its complements and the name in apposition to it.
    fn whole(&self, tokens: Range<usize>) -> Range<usize> {
        let (mut start, mut end) = (tokens.start, tokens.end);
        while let Some(owner) = self.phrases.iter().find(|phrase| phrase.owner && phrase.tokens.end == start)
        {
            start = owner.tokens.start;
        }
        let joins = |at: usize| {
            let word = &self.document.tokens[at].norm;
            self.document.language.options.nouns.complements.iter().any(|known| **known == **word)
        };
        while let Some(next) = self.phrases.iter().find(|phrase| {
            phrase.preposition.is_some_and(|at| at == end && joins(at)) || phrase.tokens.start == end
        }) {
            end = next.tokens.end;
        }
        let comma = |at: usize| self.segment.tokens.contains(&at) && &*self.document.tokens[at].norm == ",";
        if comma(end) && self.names.iter().any(|name| name.tokens.start == end + 1) {
            let ends = |at: usize| at >= self.segment.tokens.end || !self.document.tokens[at].is_word();
            let name = self.phrases.iter().find(|phrase| phrase.tokens.start == end + 1);
            end = name.filter(|name| ends(name.tokens.end)).map_or(end, |name| name.tokens.end);
        }
        start..end
    }
}
