//! A source that is named on one side only: *selon l'armée* with nothing for it in the translation.
//!
//! Told only when the other side has no saying word at all. Linear in the saying words of a bead.

use super::{Check, Pair};
use crate::document::Side;
use crate::finding::{Hit, Severity};

pub const CHECK: Check = Check {
    rule: "attribution",
    category: "accuracy/mistranslation",
    its_type: "mistranslation",
    args: &["change", "source", "target"],
    run,
};

fn run(pair: &Pair, hits: &mut Vec<Hit>) {
    if pair.source.is_empty() || pair.target.is_empty() {
        return;
    }
    hits.extend(only_here(&pair.source, &pair.target, true));
    hits.extend(only_here(&pair.target, &pair.source, false));
}

/// A phrase that names a source, where the other side has no saying word.
fn only_here(here: &Side, there: &Side, lost: bool) -> Option<Hit> {
    if !there.facts_in(&there.document.facts.speech).is_empty() {
        return None;
    }
    let saying = here.facts_in(&here.document.facts.speech).iter().find(|saying| saying.phrase)?;
    let span = here.span_of(saying.tokens.clone());
    let text = here.text_of(span).to_owned();
    let (source, target) = if lost { (vec![span], Vec::new()) } else { (Vec::new(), vec![span]) };
    let word = |wanted: bool| if wanted { text.clone() } else { String::new() };
    Some(Hit {
        rule: CHECK.rule,
        kind: None,
        severity: Severity::Major,
        confidence: 0.6,
        source,
        target,
        args: vec![
            ("change", if lost { "lost" } else { "added" }.to_owned()),
            ("source", word(lost)),
            ("target", word(!lost)),
        ],
        suggestion: None,
    })
}
