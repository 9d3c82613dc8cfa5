//! Verb groups: auxiliaries, main verb, and what they tell of time, mood, voice and polarity.
//!
//! A group begins at an auxiliary of `auxiliaries.tsv`, or at a verb form ([`super::reading`]); it
//! goes on through auxiliaries and the words of `verb-inside.txt` to the main verb. Where a language
//! frames its clauses, the main verb stands at the clause's end, before its auxiliary in a dependent
//! one ([`super::frame`]). Some ten hash look-ups a word.

use std::ops::Range;

pub use super::reading::Tense;
use super::reading::readings;
use crate::document::{Document, Placed, Token};
use crate::language::Language;
use crate::meaning::forms::{Forms, Pos};

/// Most words between two parts of a group.
const LONGEST_INSIDE: usize = 3;

/// What an auxiliary does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Auxiliary {
    Have,
    Be,
    Do,
    /// *aller* before an infinitive, *will*, *would*.
    Will,
    /// can, *pouvoir*.
    Able,
    /// may, might.
    May,
    /// must, should, *devoir*.
    Must,
    /// *venir de* before an infinitive.
    Come,
    /// *werden*, *worden*: *be* before a participle, *will* before an infinitive.
    Become,
    /// *sollen*: is to, and before a perfect infinitive: is said to.
    Shall,
    /// *wollen*: wants to, and before a perfect infinitive: claims to.
    Want,
}

impl Auxiliary {
    fn parse(name: &str) -> Option<Auxiliary> {
        Some(match name {
            "have" => Auxiliary::Have,
            "be" => Auxiliary::Be,
            "do" => Auxiliary::Do,
            "will" | "go" => Auxiliary::Will,
            "able" => Auxiliary::Able,
            "may" => Auxiliary::May,
            "must" => Auxiliary::Must,
            "come" => Auxiliary::Come,
            "become" => Auxiliary::Become,
            "shall" => Auxiliary::Shall,
            "want" => Auxiliary::Want,
            _ => return None,
        })
    }
}

/// A verb with its auxiliaries.
#[derive(Clone, Debug, PartialEq)]
pub struct VerbGroup {
    /// From the first auxiliary to the main verb, document-wide.
    pub tokens: Range<usize>,
    /// The main verb.
    pub head: usize,
    /// Of the first verb of the group.
    pub tense: Tense,
    /// The first auxiliary, when there is one.
    pub first: Option<Auxiliary>,
    /// Has a perfect auxiliary: *a fait*, has done, *aurait fait*.
    pub perfect: bool,
    /// Has a passive or copular auxiliary.
    pub be: bool,
    /// Ends in a gerund after be.
    pub progressive: bool,
    /// The form of the main verb.
    pub form: Tense,
    /// Has a word of negation between its parts.
    pub negated: bool,
    /// The token where it would stand if its verbs stood second in the clause.
    pub second: usize,
}

impl Placed for VerbGroup {
    fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }
}

/// When what a group tells takes place, as far as its form shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    Past,
    Present,
    /// Still to come: will, *va*, future.
    Coming,
    /// Would, could, must: no time of its own.
    Modal,
    /// No finite verb.
    None,
}

impl VerbGroup {
    pub fn time(&self) -> Time {
        use Auxiliary::{Able, Come, May, Must, Shall, Will};
        match (self.tense, self.first) {
            (Tense::Conditional | Tense::Subjunctive, _) | (_, Some(Able | May | Must | Shall)) => {
                Time::Modal
            }
            (Tense::Future, _) | (Tense::Present, Some(Will)) => Time::Coming,
            (Tense::Imperfect, Some(Will)) => Time::Modal,
            (Tense::Present, Some(Come)) => Time::Past,
            (Tense::Past | Tense::Imperfect, _) => Time::Past,
            (Tense::Present, _) if self.perfect => Time::Past,
            (Tense::Present, _) => Time::Present,
            _ => Time::None,
        }
    }
}

/// The verb groups of a document.
pub fn state(document: &Document) -> Vec<VerbGroup> {
    let mut groups = Vec::new();
    for segment in &document.segments {
        if document.language.options.verbs.frame {
            super::frame::state(document, segment, &mut groups);
            continue;
        }
        let mut at = segment.tokens.start;
        while at < segment.tokens.end {
            match group_at(document, at, segment.tokens.end) {
                Some(group) => {
                    at = group.tokens.end;
                    groups.push(group);
                }
                None => at += 1,
            }
        }
    }
    groups
}

/// What a word may be as an auxiliary, the likeliest first.
pub(super) fn auxiliaries(token: &Token, language: &Language) -> impl Iterator<Item = (Auxiliary, Tense)> {
    let entry = language.list("auxiliaries.tsv").get(&token.norm);
    let kind = entry.and_then(|entry| Auxiliary::parse(entry.column(0)));
    // The month of May.
    let kind = kind.filter(|kind| !(*kind == Auxiliary::May && token.capital));
    let tenses = entry.map_or("", |entry| entry.column(1)).split(',').filter_map(Tense::parse);
    tenses.filter_map(move |tense| Some((kind?, tense)))
}

fn group_at(document: &Document, start: usize, end: usize) -> Option<VerbGroup> {
    let (tokens, language) = (&document.tokens, document.language);
    if !tokens[start].is_word() {
        return None;
    }
    let Some((mut first, tense)) = auxiliaries(&tokens[start], language).next() else {
        return plain(&tokens[start], start.checked_sub(1).map(|before| &tokens[before]), start, language);
    };
    // has to be decided
    let marks = &language.options.verbs.infinitive_marks;
    if first == Auxiliary::Have
        && start + 1 < end
        && marks.iter().any(|mark| **mark == *tokens[start + 1].norm)
    {
        first = Auxiliary::Must;
    }
    let mut group = VerbGroup {
        tokens: start..start + 1,
        head: start,
        tense,
        first: Some(first),
        perfect: first == Auxiliary::Have,
        be: first == Auxiliary::Be,
        progressive: false,
        form: tense,
        negated: false,
        second: start,
    };
    let mut before = first;
    let mut at = start + 1;
    while let Some(next) = next_part(document, at, end) {
        if let Some((kind, form)) = auxiliaries(&tokens[next], language).find(|(_, form)| !form.is_finite()) {
            group.perfect |= kind == Auxiliary::Have;
            group.be |= kind == Auxiliary::Be;
            before = kind;
            group.form = form;
        } else {
            let form = main_form(&tokens[next], before, language);
            let Some(form) = form else { break };
            group.form = form;
            group.progressive = before == Auxiliary::Be && form == Tense::Gerund;
            at = next + 1;
            group.head = next;
            group.tokens.end = at;
            break;
        }
        group.head = next;
        at = next + 1;
        group.tokens.end = at;
    }
    // Nothing but has: he has two children.
    group.perfect &= group.tokens.len() > 1;
    group.perfect |=
        first == Auxiliary::Be && group.form == Tense::Participle && perfect_with_be(document, &group);
    group.negated = !language.list("negators.txt").find(tokens, group.tokens.clone()).is_empty();
    Some(group)
}

/// Whether be makes the perfect of a verb: *est arrivé*, *s'est dit*.
fn perfect_with_be(document: &Document, group: &VerbGroup) -> bool {
    let verbs = &document.language.options.verbs;
    let lemmas = &document.tokens[group.head].lemmas;
    let reflexive =
        group.tokens.start.checked_sub(1).is_some_and(|before| {
            verbs.reflexives.iter().any(|word| **word == *document.tokens[before].norm)
        });
    reflexive || lemmas.iter().any(|lemma| verbs.perfect_with_be.iter().any(|known| known == lemma))
}

/// The place of the next part of a group, over the words that may stand between.
fn next_part(document: &Document, from: usize, end: usize) -> Option<usize> {
    let inside = document.language.list("verb-inside.txt");
    let mut at = from;
    for _ in 0..=LONGEST_INSIDE {
        let token = document.tokens.get(at).filter(|token| at < end && token.is_word())?;
        let adverb =
            document.language.options.verbs.adverb_endings.iter().any(|e| token.norm.ends_with(&**e));
        match inside.at(&document.tokens, at, end) {
            Some(hit) => at = hit.tokens.end,
            None if adverb => at += 1,
            None => return Some(at),
        }
    }
    None
}

/// The form in which a word is the main verb after an auxiliary.
fn main_form(token: &Token, before: Auxiliary, language: &Language) -> Option<Tense> {
    let readings = readings(&token.norm, language);
    let has = |tense| readings.iter().any(|reading| reading.tense == tense);
    let regular = language.options.verbs.past_is_participle && has(Tense::Past);
    match before {
        Auxiliary::Have | Auxiliary::Be if has(Tense::Participle) || regular => Some(Tense::Participle),
        Auxiliary::Be if has(Tense::Gerund) => Some(Tense::Gerund),
        Auxiliary::Have | Auxiliary::Be => None,
        _ if has(Tense::Infinitive) => Some(Tense::Infinitive),
        // Where the infinitive has no ending, any word may be one.
        _ if language.options.verbs.bare_infinitive => Some(Tense::Infinitive),
        _ => None,
    }
}

/// A verb without auxiliary, where its ending tells that it is one.
pub(super) fn plain(
    token: &Token,
    before: Option<&Token>,
    at: usize,
    language: &Language,
) -> Option<VerbGroup> {
    if token.capital && token.norm.len() > 2 {
        return None;
    }
    let verb_first = Forms::of(language.code())
        .and_then(|forms| forms.readings(&token.norm).next())
        .is_none_or(|likeliest| likeliest.pos == Pos::Verb);
    // Where the infinitive has no ending, only the third person tells itself from a noun.
    let infinitive = before.is_some_and(|before| {
        language.options.verbs.infinitive_marks.iter().any(|mark| **mark == *before.norm)
    });
    let noun_like = before.is_some_and(|before| {
        language.list("determiners.tsv").contains(&before.norm) || language.options.verbs.bare_infinitive
    }) && Forms::of(language.code())
        .is_some_and(|forms| forms.readings(&token.norm).any(|reading| reading.pos == Pos::Noun));
    let bare = language.options.verbs.bare_infinitive;
    let reading = readings(&token.norm, language).into_iter().find(|reading| {
        verb_first
            && matches!(reading.tense, Tense::Past | Tense::Imperfect | Tense::Future | Tense::Conditional)
            || reading.tense == Tense::Present && verb_first && !noun_like && !infinitive
            || reading.tense == Tense::Infinitive && verb_first && (infinitive || !bare && !noun_like)
    })?;
    Some(VerbGroup {
        tokens: at..at + 1,
        head: at,
        tense: reading.tense,
        first: None,
        perfect: false,
        be: false,
        progressive: false,
        form: reading.tense,
        negated: false,
        second: at,
    })
}
