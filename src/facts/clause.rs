//! Who does what to whom: the subject, the object and the agent of each verb group.
//!
//! Read from order, voice and prepositions alone: the subject is the nearest noun phrase before
//! the verb that no preposition governs, over what stands between commas; the object follows the
//! verb; the agent of a passive stands after *by*. Where the order is unclear, nothing is stated.
//! Linear in the tokens between a verb and its subject.

use std::ops::Range;

use super::nominal::NounPhrase;
use super::person::{Gender, Pronoun, Use};
use super::verb::{Tense, VerbGroup};
use crate::document::{Document, Placed, Segment, Side, TokenKind, begin_in};
use crate::meaning::forms::{Features, Forms, Pos};

/// Farthest that a subject may stand from its verb, in tokens.
const FAR: usize = 40;

/// A noun phrase or pronoun that takes part in a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    pub tokens: Range<usize>,
    pub head: usize,
    pub pronoun: bool,
    /// What its form tells of its number.
    pub plural: Option<bool>,
}

/// A verb with those who take part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The verb group.
    pub tokens: Range<usize>,
    /// The main verb.
    pub verb: usize,
    pub passive: bool,
    /// The subject stands after the verb: *a indiqué le ministre*, said the minister.
    pub inverted: bool,
    pub subject: Option<Participant>,
    pub object: Option<Participant>,
    /// Who does it, where the verb is passive.
    pub agent: Option<Participant>,
}

/// The clauses of a side.
pub(crate) fn clauses<'a>(side: &Side<'a>) -> &'a [Clause] {
    side.facts_in(&side.document.facts.clauses)
}

impl Clause {
    pub fn doer(&self) -> Option<&Participant> {
        if self.passive { self.agent.as_ref() } else { self.subject.as_ref() }
    }

    pub fn patient(&self) -> Option<&Participant> {
        if self.passive { self.subject.as_ref() } else { self.object.as_ref() }
    }
}

impl Placed for Clause {
    fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }
}

/// The clauses of a document, by their verbs.
pub fn state(
    document: &Document,
    groups: &[VerbGroup],
    phrases: &[NounPhrase],
    pronouns: &[Pronoun],
) -> Vec<Clause> {
    let mut clauses = Vec::new();
    if Forms::of(document.language.code()).is_none() {
        return clauses;
    }
    for segment in &document.segments {
        let reader = Reader {
            document,
            segment,
            groups: begin_in(groups, &segment.tokens),
            phrases: begin_in(phrases, &segment.tokens),
            pronouns: begin_in(pronouns, &segment.tokens),
        };
        clauses.extend(reader.groups.iter().map(|group| reader.clause(group)));
        clauses.extend(reader.participles());
        clauses.sort_by_key(|clause| clause.tokens.start);
    }
    clauses
}

struct Reader<'a> {
    document: &'a Document,
    segment: &'a Segment,
    groups: &'a [VerbGroup],
    phrases: &'a [NounPhrase],
    pronouns: &'a [Pronoun],
}

impl Reader<'_> {
    fn norm(&self, at: usize) -> &str {
        &self.document.tokens[at].norm
    }

    fn listed(&self, list: &str, at: usize) -> bool {
        self.segment.tokens.contains(&at) && self.document.language.list(list).contains(self.norm(at))
    }

    fn clause(&self, group: &VerbGroup) -> Clause {
        let by = self.agent(group.tokens.end).or_else(|| self.framed_agent(group));
        // Troops killed by: a past that its agent shows to be a participle.
        let reduced = group.first.is_none() && by.is_some() && group.form == Tense::Past;
        let passive = reduced || self.is_passive(group);
        let before = if reduced { self.phrase_before(group.tokens.start) } else { self.subject(group) };
        let after = self.object(group.tokens.end);
        let inverted = !passive && self.is_inverted(group, before.as_ref());
        let clitic = self.clitic_subject(group);
        let inverted = inverted || clitic.is_some();
        let (subject, object) = match clitic {
            Some(subject) => (Some(subject), after),
            None if inverted => (self.inverted_subject(group.tokens.end), self.fronted(group.tokens.start)),
            None => (before, after),
        };
        Clause {
            tokens: group.tokens.clone(),
            verb: group.head,
            passive,
            inverted,
            subject,
            object: if passive { None } else { self.clitic(group).or(object) },
            agent: by.filter(|_| passive),
        }
    }

    /// Participles with an agent that no auxiliary governs: *appuyées par l'armée*.
    fn participles(&self) -> Vec<Clause> {
        let Some(forms) = Forms::of(self.document.language.code()) else { return Vec::new() };
        let grouped = |at: usize| self.groups.iter().any(|group| group.tokens.contains(&at));
        let participle = |at: usize| {
            forms
                .features(self.norm(at), Pos::Verb)
                .is_some_and(|features| features.contains(Features::PAST_PARTICIPLE))
        };
        self.segment
            .tokens
            .clone()
            .filter(|&at| !grouped(at) && participle(at))
            .filter_map(|at| {
                let agent = self.agent(at + 1)?;
                Some(Clause {
                    tokens: at..at + 1,
                    verb: at,
                    passive: true,
                    inverted: false,
                    subject: self.phrase_before(at),
                    object: None,
                    agent: Some(agent),
                })
            })
            .collect()
    }

    fn is_passive(&self, group: &VerbGroup) -> bool {
        let verbs = &self.document.language.options.verbs;
        let lemmas = &self.document.tokens[group.head].lemmas;
        let active = || lemmas.iter().any(|lemma| verbs.perfect_with_be.iter().any(|known| known == lemma));
        let reflexive = group.tokens.start > self.segment.tokens.start
            && verbs.reflexives.iter().any(|word| word == self.norm(group.tokens.start - 1));
        group.be && group.form == Tense::Participle && !active() && !reflexive
    }

    /// The phrase after the preposition of agents, when it stands at `at`, adverbs aside.
    fn agent(&self, at: usize) -> Option<Participant> {
        let agents = &self.document.language.options.verbs.agent;
        let is =
            |at: usize| self.segment.tokens.contains(&at) && agents.iter().any(|word| word == self.norm(at));
        let by = (at..at + 3).find(|&at| is(at))?;
        if (at..by).any(|at| !self.document.tokens[at].is_word()) {
            return None;
        }
        // *Dal ministro*: the preposition holds the phrase's own determiner.
        self.phrase_from(by + 1).or_else(|| self.phrase_from(by))
    }

    /// Where verbs frame a clause, the agent stands anywhere in it: *wurde am Montag in Rom von … gefasst*.
    fn framed_agent(&self, group: &VerbGroup) -> Option<Participant> {
        let options = &self.document.language.options;
        let mark = |at: &usize| self.document.tokens[*at].kind == TokenKind::Punctuation;
        if !options.verbs.frame || !self.is_passive(group) {
            return None;
        }
        let before = (self.segment.tokens.start..group.tokens.start).rev().find(mark);
        let start = before.map_or(self.segment.tokens.start, |mark| mark + 1);
        let end = group.head.max(group.tokens.end);
        (start..end).filter(|&at| options.verbs.agent.iter().any(|word| word == self.norm(at))).find_map(
            |by| {
                let agent = self.phrase_from(by + 1)?;
                // *Der Präsident von Peru*: what follows a noun may belong to it.
                let complement = options.nouns.complements.iter().any(|word| word == self.norm(by));
                let noun =
                    self.phrases.iter().any(|phrase| phrase.tokens.end == by && phrase.preposition.is_none());
                let determined = self.listed("determiners.tsv", by + 1);
                (!complement || !noun || determined).then_some(agent)
            },
        )
    }

    /// What stands before an inverted verb in a case that no subject has: *den Präsidenten kritisierte …*.
    fn fronted(&self, at: usize) -> Option<Participant> {
        let list = self.document.language.list("determiners.tsv");
        let objective = |phrase: &&NounPhrase| {
            let first = list.get(self.norm(phrase.tokens.start));
            phrase.preposition == Some(phrase.tokens.start)
                && first.is_some_and(|entry| entry.column(2) == "object")
        };
        let pronoun = self.pronouns.iter().find(|p| p.tokens.end == at && p.used == Use::Object);
        let phrase = self.phrases.iter().rev().filter(|phrase| phrase.tokens.end == at).find(objective);
        pronoun.map(pronominal).or_else(|| phrase.map(participant))
    }

    fn phrase_from(&self, at: usize) -> Option<Participant> {
        let found = self.phrases.iter().find(|phrase| phrase.tokens.start == at)?;
        // Kenya's president: the owned is what counts.
        if found.owner {
            self.phrase_from(found.tokens.end).or(Some(participant(found)))
        } else {
            Some(participant(found))
        }
    }

    /// The nearest phrase that ends before `at`, a comma aside.
    fn phrase_before(&self, at: usize) -> Option<Participant> {
        let found = self.phrases.iter().rev().find(|phrase| phrase.tokens.end <= at)?;
        let gap = found.tokens.end..at;
        (gap.len() <= 1 && gap.clone().all(|at| self.norm(at) == ",")).then(|| participant(found))
    }

    fn object(&self, at: usize) -> Option<Participant> {
        let pronoun = self.pronouns.iter().find(|p| p.tokens.start == at && p.used == Use::Object);
        pronoun.map(pronominal).or_else(|| self.phrase_from(at))
    }

    /// *l'a accusé*: the object before the verb.
    fn clitic(&self, group: &VerbGroup) -> Option<Participant> {
        let at = group.tokens.start.checked_sub(1).filter(|at| self.segment.tokens.contains(at))?;
        let plural = match self.document.language.list("object-clitics.tsv").get(self.norm(at))?.column(0) {
            "singular" => Some(false),
            "plural" => Some(true),
            _ => None,
        };
        Some(Participant { tokens: at..at + 1, head: at, pronoun: true, plural })
    }

    fn subject(&self, group: &VerbGroup) -> Option<Participant> {
        let start = self.segment.tokens.start;
        let mut at = group.tokens.start;
        let least = at.saturating_sub(FAR).max(start);
        while at > least {
            at -= 1;
            let norm = self.norm(at);
            if let Some(pronoun) = self.pronouns.iter().find(|p| p.tokens.contains(&at)) {
                match pronoun.used {
                    Use::Subject => return Some(pronominal(pronoun)),
                    Use::Object | Use::Address | Use::Mention => continue,
                    Use::Possessive => {}
                }
            }
            if let Some(phrase) = self.phrases.iter().find(|phrase| phrase.tokens.contains(&at)) {
                at = phrase.tokens.start;
                if phrase.preposition.is_some() || phrase.owner {
                    continue;
                }
                return Some(participant(phrase));
            }
            match norm {
                "," => {
                    // What stands between commas is passed over.
                    let open = (least..at).rev().find(|&at| matches!(self.norm(at), "," | ";" | ":"))?;
                    if self.norm(open) != ","
                        || self.groups.iter().any(|g| {
                            g.tokens.end <= at && g.tokens.start > open && g.tokens.start == open + 1
                        })
                    {
                        return None;
                    }
                    let before = self.phrases.iter().find(|phrase| phrase.tokens.end == open);
                    if let Some(phrase) =
                        before.filter(|phrase| phrase.preposition.is_none() && !phrase.owner)
                    {
                        return Some(participant(phrase));
                    }
                    at = open;
                }
                ";" | ":" | "—" | "–" | "(" | ")" | "\"" | "«" | "»" | "“" | "”" => return None,
                _ if self
                    .groups
                    .iter()
                    .any(|group| group.tokens.contains(&at) && group.tense.is_finite()) =>
                {
                    return None;
                }
                // The phrase before a relative pronoun is its subject.
                _ if self.listed("relatives.txt", at) => {
                    let found = self.phrases.iter().rev().find(|phrase| phrase.tokens.end <= at)?;
                    return (at - found.tokens.end <= 1).then(|| participant(found));
                }
                _ => {}
            }
        }
        None
    }

    /// After a comma or a quotation, with a phrase behind it and none before it in its clause.
    fn is_inverted(&self, group: &VerbGroup, before: Option<&Participant>) -> bool {
        let at = group.tokens.start;
        let framed = self.document.language.options.verbs.frame;
        let inverting = &self.document.language.options.verbs.inverting;
        let opens = framed
            || at == self.segment.tokens.start
            || inverting.iter().any(|word| **word == *self.norm(at - 1))
            || matches!(self.norm(at - 1), "," | "»" | "”" | "\"" | "—" | "–");
        opens && before.is_none() && self.inverted_subject(group.tokens.end).is_some()
    }

    /// *a-t-il dit*, *dit-elle*: the pronoun that is written onto the verb.
    fn clitic_subject(&self, group: &VerbGroup) -> Option<Participant> {
        let onto = |p: &&Pronoun| {
            p.used == Use::Subject
                && (group.tokens.start + 1..=group.tokens.end).contains(&p.tokens.start)
                && self.document.tokens[p.tokens.start].joined
        };
        self.pronouns.iter().find(onto).map(pronominal)
    }

    fn inverted_subject(&self, from: usize) -> Option<Participant> {
        let mut at = from;
        while at < self.segment.tokens.end.min(from + 12) {
            if let Some(pronoun) =
                self.pronouns.iter().find(|p| p.tokens.start == at && p.used == Use::Subject)
            {
                return Some(pronominal(pronoun));
            }
            if let Some(phrase) = self.phrases.iter().find(|phrase| phrase.tokens.start == at) {
                if phrase.preposition.is_some() {
                    at = phrase.tokens.end;
                    continue;
                }
                return self.phrase_from(at);
            }
            let token = &self.document.tokens[at];
            if !token.is_word() && token.norm.chars().all(|c| !c.is_alphanumeric()) && &*token.norm != "," {
                return None;
            }
            at += 1;
        }
        None
    }
}

fn participant(phrase: &NounPhrase) -> Participant {
    Participant { tokens: phrase.tokens.clone(), head: phrase.head, pronoun: false, plural: phrase.plural }
}

fn pronominal(pronoun: &Pronoun) -> Participant {
    let plural = match pronoun.genders.as_slice() {
        [] => None,
        // *Sie* may be one or many.
        [_, _, ..] if pronoun.genders.contains(&Gender::Plural) => None,
        genders => Some(genders.contains(&Gender::Plural)),
    };
    Participant { tokens: pronoun.tokens.clone(), head: pronoun.tokens.start, pronoun: true, plural }
}
