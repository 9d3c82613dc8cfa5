//! What is still to come told as done, or the other way round: *s'ouvrira* is not "opened".
//!
//! A verb that is still to come (will, is to, plans to) whose translation stands in the past, without
//! a word of future, plan or possibility at it, is told. Where no link shows the verb, two that stand
//! in one place and answer nothing else are taken for each other. The product of the verbs of both sides.

use super::{Check, Pair};
use crate::document::Side;
use crate::facts::certainty::{Certainty, Mark};
use crate::facts::verb::{Auxiliary, Tense, Time, VerbGroup};
use crate::finding::{Hit, Severity};
use crate::meaning::forms::{Features, Forms, Pos};
use crate::meaning::lexicon::From;

pub const CHECK: Check = Check {
    rule: "tense",
    category: "accuracy/mistranslation",
    its_type: "mistranslation",
    args: &["change", "source", "target"],
    run,
};

/// How many tokens before a verb a word of future or plan may stand that is said of it.
const NEAR: usize = 6;

/// How far apart, as a share of their sentences, two verbs may stand that no link joins.
const APART: f32 = 0.2;

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    if pair.source.is_empty() || pair.target.is_empty() {
        return;
    }
    let found = [From::Source, From::Target].into_iter().find_map(|from| told_as_done(pair, from));
    hits.extend(found);
}

/// A verb still to come on one side whose counterpart on the other stands in the past.
fn told_as_done(pair: &Pair, from: From) -> Option<Hit> {
    let (here, there) = (pair.side(from), pair.side(from.other()));
    let marks = here.facts_in(&here.document.facts.certainty);
    let others = there.facts_in(&there.document.facts.certainty);
    let own_verbs = here.facts_in(&here.document.facts.verbs);
    let verbs = there.facts_in(&there.document.facts.verbs);
    let linked = |here: usize, there: usize| pair.partners(from, here..here + 1).contains(&there);
    // A verb that another verb answers stands for nothing else.
    let free = |at: usize| !verbs.iter().any(|verb| verb.tokens.clone().any(|to| linked(at, to)));
    let unclaimed = |to: usize| !own_verbs.iter().any(|verb| verb.tokens.clone().any(|at| linked(at, to)));
    let ahead = |marks: &[Mark]| marks.iter().filter(|mark| looks_ahead(mark)).count();
    // As many words that look ahead on both sides: the place alone shows nothing.
    let fewer = ahead(others) < ahead(marks);
    for mark in marks.iter().filter(|mark| is_pending(here, mark)) {
        let Some(head) = mark.predicate.or_else(|| is_expected(here, mark).then_some(mark.tokens.end - 1))
        else {
            continue;
        };
        let by_link = verbs.iter().find(|verb| linked(head, verb.head) && is_done(there, verb, from));
        let by_place = || {
            let silent = ahead(others) == 0 || fewer && mark.mood && mark.kind == Certainty::Coming;
            let most = if ahead(others) == 0 { APART } else { 0.5 * APART };
            let near = |verb: &&VerbGroup| (here.place(head) - there.place(verb.head)).abs() < most;
            verbs
                .iter()
                .filter(|verb| silent && free(head) && is_done(there, verb, from) && unclaimed(verb.head))
                .find(near)
        };
        // A plan may be told in other words.
        let plan = mark.mood && matches!(mark.kind, Certainty::Planned | Certainty::Expected);
        let Some(done) = by_link.or_else(|| by_place().filter(|_| !plan)) else { continue };
        let near = done.tokens.start.saturating_sub(NEAR)..done.tokens.end;
        if others.iter().filter(|mark| looks_ahead(mark)).any(|mark| near.contains(&mark.tokens.start)) {
            continue;
        }
        let (own, other) = (here.span_of(mark.tokens.clone()), there.span_of(done.tokens.clone()));
        let (s, t) = from.order(own, other);
        // What the source tells as done is seldom told as coming by mistake.
        let confidence = match (by_link.is_some(), from) {
            (true, From::Source) => 0.7,
            (false, From::Source) | (true, From::Target) => 0.55,
            (false, From::Target) => 0.4,
        };
        let change = if from == From::Source { "done" } else { "coming" };
        return Some(pair.hit(CHECK.rule, Severity::Major, confidence, s, t).with("change", change));
    }
    None
}

/// A verb of the future, of a plan or of a duty, still to be carried out.
fn is_pending(side: &Side, mark: &Mark) -> bool {
    let verbs = side.facts_in(&side.document.facts.verbs);
    let verb = verbs.iter().find(|verb| verb.tokens.contains(&mark.tokens.start));
    match mark.kind {
        // will have done: seen from later, it is done.
        Certainty::Coming if mark.mood => verb.is_some_and(|verb| !verb.perfect),
        Certainty::Coming => true,
        Certainty::Must => mark.mood && verb.is_some_and(|verb| !verb.perfect),
        Certainty::Expected if !mark.mood => is_expected(side, mark),
        // *Soll eröffnet werden*, *will abbauen*: the verb may stand far off.
        Certainty::Planned | Certainty::Expected if mark.mood => verb.is_some_and(|verb| {
            let ahead = matches!(verb.first, Some(Auxiliary::Shall | Auxiliary::Want));
            ahead && verb.tense == Tense::Present && !verb.perfect
        }),
        // A plan of the past may be told as carried out.
        Certainty::Planned => {
            verb.is_none_or(|verb| verb.time() == Time::Present)
                && mark.predicate.is_some_and(|head| head <= mark.tokens.end + 1)
        }
        _ => false,
    }
}

/// What is said in the present to be expected: a verdict is expected, *le verdict est attendu*, talks are due.
fn is_expected(side: &Side, mark: &Mark) -> bool {
    let present = |verb: &VerbGroup| {
        verb.time() == Time::Present
            && verb.be
            && (verb.tokens.contains(&mark.tokens.start) || verb.tokens.end == mark.tokens.start)
    };
    let verbs = side.facts_in(&side.document.facts.verbs);
    mark.kind == Certainty::Expected && !mark.mood && verbs.iter().any(present)
}

/// A finite verb of the past that is said of something done, not a mere be or have.
fn is_done(side: &Side, verb: &VerbGroup, from: From) -> bool {
    let auxiliaries = side.language().list("auxiliaries.tsv");
    let main = !auxiliaries.contains(&side.token(verb.head).norm);
    let duty = verb.tokens.clone().any(|at| {
        auxiliaries
            .get(&side.token(at).norm)
            .is_some_and(|entry| matches!(entry.column(0), "must" | "able" | "want" | "shall"))
    });
    // cut, put: the past looks like the present.
    let unclear = verb.first.is_none()
        && Forms::of(side.language().code())
            .and_then(|forms| forms.features(&side.token(verb.head).norm, Pos::Verb))
            .is_some_and(|features| features.contains(Features::INFINITIVE));
    // *A dit qu'il partait*: what is to come, seen from the past; the source that tells of it says so.
    let lasting = verb.tense == Tense::Imperfect && !verb.perfect && from == From::Source;
    main && !duty && !unclear && !verb.negated && verb.time() == Time::Past && !lasting
}

fn looks_ahead(mark: &Mark) -> bool {
    use Certainty::{
        Able, Coming, Condition, Considered, Expected, Feared, Hoped, Likely, Must, Planned, Possible, Would,
    };
    matches!(
        mark.kind,
        Able | Coming
            | Condition
            | Considered
            | Expected
            | Feared
            | Hoped
            | Likely
            | Must
            | Planned
            | Possible
            | Would
    )
}
