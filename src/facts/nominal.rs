//! Noun phrases without their complements: *the former prime minister*, *la police*, *Kenya*.
//!
//! A pass over each segment joins determiners, numbers, adjectives, nouns and names (Abney 1991,
//! chunks). Parts of speech come from [`Forms`]; where a word may be noun or verb, a determiner
//! before it decides. One look-up a token.

use std::ops::Range;

use super::name::Name;
use super::verb::VerbGroup;
use crate::document::{Document, Placed, Token, TokenKind, begin_in};
use crate::meaning::forms::{Features, Forms, Pos};

/// A noun phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NounPhrase {
    pub tokens: Range<usize>,
    /// The noun or name that the phrase is about.
    pub head: usize,
    /// The preposition just before it.
    pub preposition: Option<usize>,
    /// Owns what follows: Kenya's.
    pub owner: bool,
    /// What its determiner and head tell of its number; `None` when nothing does.
    pub plural: Option<bool>,
}

impl Placed for NounPhrase {
    fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }
}

/// What a token is to a noun phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Determiner,
    Number,
    Adjective,
    Noun,
    Name,
    Preposition,
    /// Ends a phrase as its owner: 's.
    Owner,
    /// May be noun or verb, as its surroundings decide.
    Either,
    Other,
}

/// The noun phrases of a document.
pub fn state(document: &Document, groups: &[VerbGroup], names: &[Name]) -> Vec<NounPhrase> {
    let Some(forms) = Forms::of(document.language.code()) else { return Vec::new() };
    let mut phrases = Vec::new();
    for segment in &document.segments {
        let range = segment.tokens.clone();
        let chunker = Chunker {
            document,
            forms,
            groups: begin_in(groups, &range),
            names: begin_in(names, &range),
            start: range.start,
            end: range.end,
        };
        let mut at = range.start;
        while at < range.end {
            match chunker.phrase_at(at) {
                Some(phrase) => {
                    at = phrase.tokens.end;
                    phrases.push(phrase);
                }
                None => at += 1,
            }
        }
    }
    phrases
}

struct Chunker<'a> {
    document: &'a Document,
    forms: &'static Forms,
    groups: &'a [VerbGroup],
    names: &'a [Name],
    start: usize,
    end: usize,
}

impl Chunker<'_> {
    fn token(&self, at: usize) -> &Token {
        &self.document.tokens[at]
    }

    /// The phrase that begins at a token.
    fn phrase_at(&self, start: usize) -> Option<NounPhrase> {
        let mut head: Option<usize> = None;
        let mut determined = None;
        let (mut at, mut owner) = (start, false);
        let last = self.document.language.options.nouns.head_last;
        let mut named = false;
        let mut before = None;
        while at < self.end {
            let part = self.part(at, at > start);
            // Where adjectives stand first, one after a noun begins another phrase: the army last week.
            let capitals = self.document.language.options.nouns.capitalised;
            let noun_before = before == Some(Part::Noun) || capitals && before == Some(Part::Name);
            if (last || capitals) && noun_before && part == Part::Adjective {
                break;
            }
            // *Meldete der Pilot Probleme*: nouns that are written as one stand alone.
            if capitals && noun_before && self.is_common(at) {
                break;
            }
            before = Some(part);
            match part {
                Part::Determiner if at == start => determined = Some(at),
                // A new determiner begins a new phrase; all the, tous les are one.
                Part::Determiner if head.is_none() && at == start + 1 => determined = Some(at),
                Part::Number | Part::Adjective => {}
                Part::Noun | Part::Either => {
                    if last || head.is_none() || named && at == start + 1 {
                        head = Some(at);
                    }
                    named = false;
                }
                Part::Name => {
                    if last || head.is_none() {
                        named = head.is_none();
                        head = Some(at);
                    }
                }
                Part::Owner if head.is_some() => {
                    owner = true;
                    at += 1;
                    break;
                }
                _ => break,
            }
            at += 1;
        }
        let head = head.or_else(|| (at > start + 1).then(|| at - 1))?;
        let before = start.checked_sub(1).filter(|&before| before >= self.start);
        let preposition = before
            .filter(|&before| self.part(before, false) == Part::Preposition)
            .or_else(|| self.holds_preposition(start, before).then_some(start));
        let plural = self.plural(determined, head);
        Some(NounPhrase { tokens: start..at, head, preposition, owner, plural })
    }

    /// *du*, *aux*: a determiner that is a preposition too; *des* only after a noun.
    fn holds_preposition(&self, at: usize, before: Option<usize>) -> bool {
        let Some(entry) = self.document.language.list("determiners.tsv").get(&self.token(at).norm) else {
            return false;
        };
        match entry.column(1) {
            "always" => true,
            "after-noun" => before.is_some_and(|before| {
                matches!(self.part(before, true), Part::Noun | Part::Name | Part::Adjective | Part::Either)
            }),
            _ => false,
        }
    }

    /// Whether a relative pronoun stands before another phrase: *Fahrer, die den Umtausch …*.
    fn is_relative(&self, at: usize) -> bool {
        let (language, next) = (self.document.language, at + 1);
        next < self.end
            && language.list("relatives.txt").contains(&self.token(at).norm)
            && ["determiners.tsv", "prepositions.txt", "pronouns.tsv"]
                .into_iter()
                .any(|list| language.list(list).contains(&self.token(next).norm))
    }

    /// Whether a word is known as a noun, not as a name.
    fn is_common(&self, at: usize) -> bool {
        let known = |pos: Pos| self.forms.readings(&self.token(at).norm).any(|reading| reading.pos == pos);
        known(Pos::Noun) && !known(Pos::ProperNoun) && !begin_or_hold(self.names, at)
    }

    fn in_group(&self, at: usize) -> bool {
        let after = self.groups.partition_point(|group| group.tokens.start <= at);
        after > 0 && self.groups[after - 1].tokens.contains(&at)
    }

    fn part(&self, at: usize, inside: bool) -> Part {
        let (token, language) = (self.token(at), self.document.language);
        match token.kind {
            TokenKind::Number => return Part::Number,
            TokenKind::Word => {}
            // The owner of a plural: the journalists' union.
            _ if inside && token.joined && &*token.norm == "'" => return Part::Owner,
            _ => return Part::Other,
        }
        // Days and months stand beside a sentence's phrases.
        let calendar = language.list("calendar.tsv");
        if calendar.get(&token.norm).is_some_and(|entry| matches!(entry.column(0), "weekday" | "month")) {
            return Part::Other;
        }
        let opens = at > self.start && &*self.token(at - 1).norm == ",";
        if opens && language.options.verbs.frame && self.is_relative(at) {
            return Part::Other;
        }
        let verbal = self.groups.iter().any(|group| group.tokens.start == at + 1);
        if language.list("determiners.tsv").contains(&token.norm) {
            // Before a verb it is an object: l'a accusé.
            return if verbal && self.clitic(at) { Part::Other } else { Part::Determiner };
        }
        if language.list("prepositions.txt").contains(&token.norm) {
            return Part::Preposition;
        }
        if self.in_group(at) {
            return if inside && self.noun_after_determiner(at) { Part::Noun } else { Part::Other };
        }
        let named = begin_or_hold(self.names, at);
        if token.capital && named && !language.list("function-words.txt").contains(&token.norm) {
            return Part::Name;
        }
        if token.capital && at > self.start && language.options.nouns.capitalised {
            return Part::Noun;
        }
        // Where nouns have capitals, no other word is one.
        let small = language.options.nouns.capitalised && !token.capital;
        let readings = self.forms.readings(&token.norm).map(|reading| reading.pos);
        let mut readings = readings.filter(|pos| !(small && *pos == Pos::Noun)).peekable();
        match readings.peek().copied() {
            None if token.capital => Part::Name,
            None if small => Part::Adjective,
            None => Part::Noun,
            Some(Pos::Noun | Pos::ProperNoun) => Part::Noun,
            Some(Pos::Adjective | Pos::Numeral) => Part::Adjective,
            Some(Pos::Determiner) => Part::Determiner,
            Some(Pos::Preposition) => Part::Preposition,
            Some(Pos::Particle) if token.joined => Part::Owner,
            // *Den vorgeschriebenen Umtausch*.
            Some(Pos::Verb) if inside && small => Part::Adjective,
            Some(Pos::Verb) if inside => {
                let all: Vec<Pos> = readings.collect();
                if all.contains(&Pos::Noun) {
                    Part::Either
                } else if all.contains(&Pos::Adjective) {
                    Part::Adjective
                } else {
                    Part::Other
                }
            }
            _ => Part::Other,
        }
    }

    /// Whether a verb form stands right after a determiner and may be a noun: the plans.
    fn noun_after_determiner(&self, at: usize) -> bool {
        at > self.start
            && self.document.language.list("determiners.tsv").contains(&self.token(at - 1).norm)
            && self.forms.readings(&self.token(at).norm).any(|reading| reading.pos == Pos::Noun)
    }

    /// Whether a determiner may as well be a pronoun.
    fn clitic(&self, at: usize) -> bool {
        self.forms.readings(&self.token(at).norm).any(|reading| reading.pos == Pos::Pronoun)
    }

    fn plural(&self, determined: Option<usize>, head: usize) -> Option<bool> {
        let number = |features: Features| match (
            features.contains(Features::SINGULAR),
            features.contains(Features::PLURAL),
        ) {
            (true, false) => Some(false),
            (false, true) => Some(true),
            _ => None,
        };
        let of_determiner = determined.and_then(|at| {
            let list = self.document.language.list("determiners.tsv");
            match list.get(&self.token(at).norm)?.column(0) {
                "singular" => Some(false),
                "plural" => Some(true),
                _ => None,
            }
        });
        of_determiner.or_else(|| {
            let token = self.token(head);
            number(self.forms.features(&token.norm, Pos::Noun).filter(|_| !token.capital || head > 0)?)
        })
    }
}

/// Whether a name holds a token.
fn begin_or_hold(names: &[Name], at: usize) -> bool {
    let after = names.partition_point(|name| name.tokens.start <= at);
    after > 0 && names[after - 1].tokens.contains(&at)
}
