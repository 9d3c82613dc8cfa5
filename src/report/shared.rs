//! Several translations of one original: a difference that more than one of them has is told once,
//! with the first. The product of the findings of two translations of one text.

use super::{Outcome, Run};
use crate::document::{Document, Span};
use crate::finding::Finding;

/// A difference of a finding in another translation.
#[derive(Debug)]
pub struct Also<'a> {
    /// The index of the finding that tells it.
    pub finding: usize,
    pub target: &'a Document,
    /// As it was found there.
    pub found: Finding,
}

/// Tells each difference that several translations of one original share once.
pub fn gather(run: &mut Run) {
    for later in 1..run.outcomes.len() {
        let (before, rest) = run.outcomes.split_at_mut(later);
        let other = &mut rest[0].comparison;
        let same = before
            .iter_mut()
            .filter(|first| same_text(first.comparison.source, other.source))
            .filter(|first| first.comparison.target.language != other.target.language);
        for first in same {
            let mut own = Vec::new();
            for found in std::mem::take(&mut other.findings) {
                match first.comparison.findings.iter_mut().position(|told| shares(told, &found)) {
                    Some(index) => take(first, index, other.target, found),
                    None => own.push(found),
                }
            }
            other.findings = own;
        }
    }
}

fn take<'a>(first: &mut Outcome<'a>, index: usize, target: &'a Document, found: Finding) {
    let told = &mut first.comparison.findings[index];
    told.hit.severity = told.hit.severity.max(found.hit.severity);
    told.confidence = told.confidence.max(found.confidence);
    first.also.push(Also { finding: index, target, found });
}

fn same_text(a: &Document, b: &Document) -> bool {
    a.path == b.path && a.text == b.text
}

/// Whether two findings tell the same of the same words of the original.
fn shares(a: &Finding, b: &Finding) -> bool {
    let change = |finding: &Finding| finding.hit.args.iter().find(|arg| arg.0 == "change").cloned();
    let meet = |a: &[Span], b: &[Span]| a.iter().any(|a| b.iter().any(|b| a.overlaps(*b) || a == b));
    a.rule_id() == b.rule_id() && change(a) == change(b) && meet(&a.hit.source, &b.hit.source)
}
