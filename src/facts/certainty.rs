//! How certain each statement is said to be: the words and verb forms that lessen certainty.
//!
//! Marks come from `hedges.tsv` and from verb groups: the French press conditional (*auraient été
//! tués*), *pourrait*, *devrait*, may, might, could. A conditional after *si*, or after a saying
//! verb in the past (*a dit qu'il partirait*), is no press conditional.

use std::ops::Range;

use super::reading::{self, Tense};
use super::verb::{Auxiliary, Time, VerbGroup};
use crate::document::{Document, Placed, Segment};
use crate::meaning::forms::{Features, Forms, Pos};

/// Most words between a mark and the verb that it governs.
const GOVERNED: usize = 3;

/// The weight of a hope with its verb: *espère ouvrir*.
const HOPED_TO: f32 = 0.5;

/// The kind of certainty that a mark gives, or what may stand for one in a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Somebody says so: alleged, *présumé*, the press conditional.
    Reported,
    /// Held to be so: is thought to.
    Believed,
    Likely,
    /// Is to happen: *devrait*, is expected to.
    Expected,
    Possible,
    Apparent,
    Estimated,
    Provisional,
    /// Not wholly: largely, *globalement*.
    Partly,
    /// Said by somebody who has an interest in it: claims, *revendique*.
    Claimed,
    Uncertain,
    Feared,
    Hoped,
    Considered,
    Certain,
    /// would, and the conditional of hypothesis.
    Would,
    /// will, *va*, the future.
    Coming,
    Planned,
    Able,
    Must,
    /// Who says it: according to, said, *selon*.
    Source,
    Condition,
    Approximate,
    Weak,
}

impl Certainty {
    /// The name used in `hedges.tsv` and in messages.
    pub fn name(self) -> &'static str {
        NAMES.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }

    fn parse(name: &str) -> Option<Certainty> {
        NAMES.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
    }
}

const NAMES: &[(&str, Certainty)] = &[
    ("reported", Certainty::Reported),
    ("believed", Certainty::Believed),
    ("likely", Certainty::Likely),
    ("expected", Certainty::Expected),
    ("possible", Certainty::Possible),
    ("apparent", Certainty::Apparent),
    ("estimated", Certainty::Estimated),
    ("provisional", Certainty::Provisional),
    ("partly", Certainty::Partly),
    ("claimed", Certainty::Claimed),
    ("uncertain", Certainty::Uncertain),
    ("feared", Certainty::Feared),
    ("hoped", Certainty::Hoped),
    ("considered", Certainty::Considered),
    ("certain", Certainty::Certain),
    ("would", Certainty::Would),
    ("coming", Certainty::Coming),
    ("planned", Certainty::Planned),
    ("able", Certainty::Able),
    ("must", Certainty::Must),
    ("source", Certainty::Source),
    ("condition", Certainty::Condition),
    ("approximate", Certainty::Approximate),
    ("weak", Certainty::Weak),
];

/// A word or verb form that tells how certain something is.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub tokens: Range<usize>,
    pub kind: Certainty,
    /// How surely its loss changes what a reader is told; 0 for what only stands for other marks.
    pub weight: f32,
    /// A verb form, not a word of the list.
    pub mood: bool,
    /// The main verb of what it is said of, where that is plain.
    pub predicate: Option<usize>,
}

impl Placed for Mark {
    fn tokens(&self) -> Range<usize> {
        self.tokens.clone()
    }
}

/// The marks of a document whose verb groups are known.
pub fn state(document: &Document, groups: &[VerbGroup]) -> Vec<Mark> {
    let list = document.language.list("hedges.tsv");
    let mut marks = Vec::new();
    for segment in &document.segments {
        for hit in list.find(&document.tokens, segment.tokens.clone()) {
            let Some(kind) = Certainty::parse(hit.phrase.column(0)) else { continue };
            let weight = hit.phrase.column(1).parse().unwrap_or(0.6);
            let predicate = governed(document, &hit.tokens, groups);
            // What one hopes to do, not that one hopes.
            let verb = |group: &VerbGroup| group.tokens.contains(&hit.tokens.start);
            let own = kind == Certainty::Hoped
                && groups.iter().any(verb)
                && predicate.is_some_and(|at| is_infinitive(document, at));
            let weight: f32 = if own { HOPED_TO.max(weight) } else { weight };
            marks.push(Mark { tokens: hit.tokens, kind, weight, mood: false, predicate });
        }
        let from = groups.partition_point(|group| group.tokens.start < segment.tokens.start);
        let to = groups.partition_point(|group| group.tokens.start < segment.tokens.end);
        for (at, group) in groups[from..to].iter().enumerate() {
            marks.extend(mood(document, segment, group, &groups[from..from + at]));
        }
    }
    marks.sort_by_key(|mark| (mark.tokens.start, mark.tokens.end));
    marks
}

/// The verb that a word governs: *compte bâtir*, is thought to be, reportedly agreed, *aurait* peut-être *fui*.
fn governed(document: &Document, mark: &Range<usize>, groups: &[VerbGroup]) -> Option<usize> {
    let marks = &document.language.options.verbs.infinitive_marks;
    let is_mark = |at: usize| marks.iter().any(|mark| **mark == *document.tokens[at].norm);
    // After to any word that may be an infinitive is one: plans to review.
    let after = (mark.end..document.tokens.len().min(mark.end + 2)).find(|&at| !is_mark(at));
    let infinitive = after.filter(|&at| is_mark(at - 1) && is_infinitive(document, at));
    if infinitive.is_some() {
        return infinitive;
    }
    let from = groups.partition_point(|group| group.tokens.end <= mark.start);
    let next = groups[from..].iter().find(|group| group.head >= mark.end)?;
    let plain = |at: usize| document.tokens[at].is_word();
    let near = next.tokens.start <= mark.end + GOVERNED;
    (near && (mark.end..next.tokens.start).all(plain)).then_some(next.head)
}

fn is_infinitive(document: &Document, at: usize) -> bool {
    let readings = reading::readings(&document.tokens[at].norm, document.language);
    readings.iter().any(|reading| reading.tense == Tense::Infinitive)
}

/// What the form of a verb group tells of certainty.
fn mood(document: &Document, segment: &Segment, group: &VerbGroup, before: &[VerbGroup]) -> Option<Mark> {
    let options = &document.language.options.verbs;
    let conditional = group.tense == Tense::Conditional;
    let (kind, weight) = match group.first {
        Some(Auxiliary::May) => (Certainty::Possible, 0.6),
        Some(Auxiliary::Able) if conditional && options.conditional_is_past => (Certainty::Possible, 0.3),
        Some(Auxiliary::Able) if conditional => (Certainty::Possible, 0.6),
        Some(Auxiliary::Able) => (Certainty::Able, 0.0),
        Some(Auxiliary::Must) if conditional && options.press_conditional => (Certainty::Expected, 0.5),
        Some(Auxiliary::Must) if conditional => (Certainty::Expected, 0.0),
        Some(Auxiliary::Must) => (Certainty::Must, 0.0),
        // *Soll getötet haben*: is said to have.
        Some(Auxiliary::Shall) if group.perfect && group.tense != Tense::Past && !conditional => {
            (Certainty::Reported, 0.8)
        }
        Some(Auxiliary::Shall) => (Certainty::Expected, 0.0),
        // *Will nichts gewusst haben*: claims to.
        Some(Auxiliary::Want) if group.perfect => (Certainty::Claimed, 0.7),
        // *Sicherheit will*: of no other verb.
        Some(Auxiliary::Want) if group.head == group.tokens.start || group.tense != Tense::Present => {
            return None;
        }
        Some(Auxiliary::Want) => (Certainty::Planned, 0.0),
        _ if conditional && options.press_conditional && is_press(document, segment, group, before) => {
            (Certainty::Reported, if group.perfect { 0.8 } else { 0.5 })
        }
        _ if group.tense == Tense::Subjunctive && options.reported_subjunctive => (Certainty::Reported, 0.0),
        _ if conditional => (Certainty::Would, 0.0),
        _ if group.time() == Time::Coming => (Certainty::Coming, 0.0),
        _ => return None,
    };
    let predicate = (group.head > group.tokens.start || group.first.is_none()).then_some(group.head);
    Some(Mark { tokens: group.tokens.clone(), kind, weight, mood: true, predicate })
}

/// Whether a conditional reports what others say.
fn is_press(document: &Document, segment: &Segment, group: &VerbGroup, before: &[VerbGroup]) -> bool {
    let (tokens, language) = (&document.tokens, document.language);
    let clause = clause(document, segment, group.tokens.start);
    let conditions = language.list("hypothesis.txt");
    let hypothetical = !conditions.find(tokens, segment.tokens.clone()).is_empty();
    let wish = language.list("wishes.txt").at(tokens, group.tokens.start, segment.tokens.end).is_some();
    // A saying verb in the past before it, with "que" between them: the future in the past.
    let told = language
        .list("that.txt")
        .find(tokens, clause.start..group.tokens.start)
        .first()
        .map(|hit| hit.tokens.start);
    let reported_future = !group.perfect
        && told.is_some_and(|that| {
            before.iter().any(|verb| verb.tokens.start < that && verb.time() == Time::Past)
        });
    !hypothetical
        && !wish
        && !reported_future
        && told_of_others(document, group.tokens.start)
        && tokens[..segment.tokens.end].last().is_none_or(|last| &*last.norm != "?")
        && !quoted(document, segment, group.tokens.start)
}

/// Whether a verb may be in the third person: *vous auriez* reports nothing.
fn told_of_others(document: &Document, verb: usize) -> bool {
    let forms = Forms::of(document.language.code());
    let features = forms.and_then(|forms| forms.features(&document.tokens[verb].norm, Pos::Verb));
    features.is_none_or(|features| {
        features.contains(Features::THIRD) || !features.intersects(Features::FIRST | Features::SECOND)
    })
}

/// From the last strong mark before a token to the token.
fn clause(document: &Document, segment: &Segment, at: usize) -> Range<usize> {
    let from = (segment.tokens.start..at)
        .rev()
        .find(|&i| matches!(&*document.tokens[i].norm, ";" | ":" | "." | "?" | "!"))
        .map_or(segment.tokens.start, |i| i + 1);
    from..at
}

/// Whether a token stands in words that are quoted.
fn quoted(document: &Document, segment: &Segment, at: usize) -> bool {
    let mut open = false;
    for token in &document.tokens[segment.tokens.start..at] {
        match &*token.norm {
            "„" | "«" => open = true,
            "“" => open = !open,
            "»" | "”" => open = false,
            "\"" => open = !open,
            _ => {}
        }
    }
    open
}
