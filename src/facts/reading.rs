//! What a word may be as a verb, by its form: the morphology of the language first, then its lists.
//!
//! `verb-forms.tsv` holds the irregular forms, `verb-endings.tsv` the endings of the others,
//! `verb-prefixes.tsv` what may stand before a verb and leaves its forms as they are. Where the
//! morphology knows a word's lemma but not its tense, the lists tell the tense of that lemma alone.
//! Some ten hash look-ups a word.

use std::ops::Range;

use crate::language::Language;
use crate::meaning::forms::{Features, Forms, Pos};

/// Longest ending in `verb-endings.tsv`, in characters.
const LONGEST_ENDING: usize = 8;

/// The form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tense {
    Present,
    /// The simple past of either language.
    Past,
    Imperfect,
    Future,
    Conditional,
    Subjunctive,
    Participle,
    Gerund,
    Infinitive,
}

impl Tense {
    pub(super) fn parse(name: &str) -> Option<Tense> {
        Some(match name {
            "present" => Tense::Present,
            "past" => Tense::Past,
            "imperfect" => Tense::Imperfect,
            "future" => Tense::Future,
            "conditional" => Tense::Conditional,
            "subjunctive" => Tense::Subjunctive,
            "participle" => Tense::Participle,
            "gerund" => Tense::Gerund,
            "infinitive" => Tense::Infinitive,
            _ => return None,
        })
    }

    /// Carries a subject: neither participle, gerund nor infinitive.
    pub fn is_finite(self) -> bool {
        self < Tense::Participle
    }
}

/// What a word may be as a verb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    pub tense: Tense,
    /// Candidates for the infinitive; those from endings may not exist.
    pub lemmas: Vec<String>,
}

/// The ways in which a word may be a verb, by its form alone.
pub fn readings(word: &str, language: &Language) -> Vec<Reading> {
    if let Some(known) = known(word, language) {
        return known;
    }
    if let Some(listed) = listed(word, language) {
        return listed;
    }
    if language.options.verbs.known_only {
        return Vec::new();
    }
    Stem::all(word, language).iter().find_map(|stem| stem.endings(word).next()).unwrap_or_default()
}

/// What the morphology of the language knows of a word; `None` when the lists must tell.
fn known(word: &str, language: &Language) -> Option<Vec<Reading>> {
    let forms = Forms::of(language.code())?;
    if language.list("verb-forms.tsv").contains(word) || !forms.knows(word) {
        return None;
    }
    let mut readings: Vec<Reading> = Vec::new();
    let mut lemmas: Vec<&str> = Vec::new();
    for reading in forms.readings(word).filter(|reading| reading.pos == Pos::Verb) {
        let told = TENSES.iter().filter(|(feature, _)| reading.features.contains(*feature));
        readings.extend(told.map(|&(_, tense)| Reading { tense, lemmas: vec![reading.lemma.to_owned()] }));
        lemmas.push(reading.lemma);
    }
    if readings.is_empty() && !lemmas.is_empty() {
        return Some(tenses_of(word, &lemmas, language));
    }
    Some(readings)
}

/// The tense that a feature of a form tells, the likeliest first.
const TENSES: [(Features, Tense); 9] = [
    (Features::PRESENT, Tense::Present),
    (Features::PAST, Tense::Past),
    (Features::IMPERFECT, Tense::Imperfect),
    (Features::FUTURE, Tense::Future),
    (Features::CONDITIONAL, Tense::Conditional),
    (Features::PAST_PARTICIPLE, Tense::Participle),
    (Features::PRESENT_PARTICIPLE, Tense::Gerund),
    (Features::INFINITIVE, Tense::Infinitive),
    (Features::SUBJUNCTIVE, Tense::Subjunctive),
];

/// What the lists tell of a word whose lemmas are known, and its tense is not.
fn tenses_of(word: &str, lemmas: &[&str], language: &Language) -> Vec<Reading> {
    let right = |reading: &Reading| lemmas.iter().any(|lemma| reading.lemmas.iter().any(|l| l == lemma));
    let kept = |found: Vec<Reading>| -> Vec<Reading> { found.into_iter().filter(right).collect() };
    let mut found = listed(word, language).map(kept).unwrap_or_default();
    if found.is_empty() {
        let stems = Stem::all(word, language);
        let told = stems.iter().filter_map(|stem| stem.endings(word).map(kept).find(|told| !told.is_empty()));
        found = told.flatten().collect();
    }
    if found.is_empty() && lemmas.contains(&word) {
        found.push(Reading { tense: Tense::Infinitive, lemmas: vec![word.to_owned()] });
    }
    found
}

/// The readings that `verb-forms.tsv` gives a word, as it stands or behind a prefix.
fn listed(word: &str, language: &Language) -> Option<Vec<Reading>> {
    let list = language.list("verb-forms.tsv");
    let of = |form: &str, prefix: &str| -> Option<Vec<Reading>> {
        let entry = list.get(form)?;
        let lemma = format!("{prefix}{}", entry.column(1));
        let tenses = entry.column(0).split(',').filter_map(Tense::parse);
        Some(tenses.map(|tense| Reading { tense, lemmas: vec![lemma.clone()] }).collect())
    };
    of(word, "").or_else(|| {
        prefixes(word, language).find_map(|(prefix, rest, bound)| {
            let mut found = of(rest, prefix).unwrap_or_default();
            if bound {
                // *Versprochen* of *gesprochen*.
                found.retain(|reading| reading.tense != Tense::Participle);
                let marks = &language.options.verbs.participle_prefixes;
                let marked = marks.iter().filter_map(|mark| of(&format!("{mark}{rest}"), prefix)).flatten();
                found.extend(marked.filter(|reading| reading.tense == Tense::Participle));
            }
            (!found.is_empty()).then_some(found)
        })
    })
}

/// The prefixes of a word, what follows each, and whether it is bound: never parted from its verb.
fn prefixes<'w, 'l: 'w>(
    word: &'w str,
    language: &'l Language,
) -> impl Iterator<Item = (&'w str, &'w str, bool)> + 'w {
    let list = language.list("verb-prefixes.tsv");
    word.char_indices().skip(1).filter_map(move |(at, _)| {
        let entry = list.get(&word[..at])?;
        Some((&word[..at], &word[at..], entry.column(0) == "bound"))
    })
}

/// What a word holds before its ending: *an-ge-kündig-t*, *an-zu-kündig-en*.
struct Stem<'l> {
    language: &'l Language,
    /// The bytes of a mark of the participle or the infinitive, and which of the two it marks.
    mark: Option<(Range<usize>, Tense)>,
    /// Begins with a prefix that is never parted from its verb.
    bound: bool,
}

impl<'l> Stem<'l> {
    /// The ways to cut a word, those with a mark first.
    fn all(word: &str, language: &'l Language) -> Vec<Self> {
        let verbs = &language.options.verbs;
        let free = prefixes(word, language).filter(|prefix| !prefix.2).map(|prefix| prefix.0.len());
        let bound = prefixes(word, language).any(|prefix| prefix.2);
        let mut stems = Vec::new();
        for at in std::iter::once(0).chain(free) {
            let participles = verbs.participle_prefixes.iter().map(|mark| (mark, Tense::Participle));
            let infinitives = verbs.infixes.iter().map(|mark| (mark, Tense::Infinitive)).filter(|_| at > 0);
            let found = participles.chain(infinitives).filter(|(mark, _)| word[at..].starts_with(&***mark));
            stems.extend(found.map(|(mark, tense)| {
                let mark = Some((at..at + mark.len(), tense));
                Stem { language, mark, bound: false }
            }));
        }
        stems.push(Stem { language, mark: None, bound });
        stems
    }

    /// The readings that each ending of the word gives, the longest ending first.
    fn endings(&self, word: &str) -> impl Iterator<Item = Vec<Reading>> {
        let list = self.language.list("verb-endings.tsv");
        // At least two letters stand before an ending, or it is a word of its own.
        word.char_indices().skip(2).map(|(at, _)| at).filter_map(move |at| {
            if word.len() - at > 2 * LONGEST_ENDING {
                return None;
            }
            let entry = list.get(&word[at..])?;
            let whole = self.whole(word, at)?;
            let lemmas: Vec<String> = entry
                .column(1)
                .split_whitespace()
                .map(|ending| if ending == "-" { whole.clone() } else { format!("{whole}{ending}") })
                .collect();
            let tenses = entry.column(0).split(',').filter_map(Tense::parse);
            let taken = tenses.filter(|tense| self.takes(*tense, &lemmas));
            let readings = taken.map(|tense| Reading { tense, lemmas: lemmas.clone() });
            Some(readings.collect::<Vec<_>>()).filter(|readings| !readings.is_empty())
        })
    }

    /// The word up to its ending, without the mark.
    fn whole(&self, word: &str, ending: usize) -> Option<String> {
        match &self.mark {
            Some((mark, _)) => Some(format!("{}{}", &word[..mark.start], word.get(mark.end..ending)?)),
            None => Some(word[..ending].to_owned()),
        }
    }

    /// Whether a word with this mark, or without one, may have a tense.
    fn takes(&self, tense: Tense, lemmas: &[String]) -> bool {
        let verbs = &self.language.options.verbs;
        match &self.mark {
            Some((_, marked)) => tense == *marked,
            None if tense == Tense::Participle && !verbs.participle_prefixes.is_empty() => {
                let plain = |lemma: &String| verbs.unmarked_participles.iter().any(|e| lemma.ends_with(&**e));
                self.bound || lemmas.iter().any(plain)
            }
            None => true,
        }
    }
}
