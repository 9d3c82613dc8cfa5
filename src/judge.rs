//! Hits into findings: one difference is told once, with a confidence.

use crate::checks::CHECKS;
use crate::finding::{Finding, Hit};

/// Weighs the hits of one bead. Of hits that overlap on the same words the surest is kept.
pub fn weigh(hits: Vec<Hit>, bead: usize) -> Vec<Finding> {
    let rank = |hit: &Hit| CHECKS.iter().position(|check| check.rule == hit.rule);
    let mut hits = hits;
    hits.sort_by(|a, b| b.confidence.total_cmp(&a.confidence).then_with(|| rank(a).cmp(&rank(b))));
    let mut kept: Vec<Hit> = Vec::new();
    for hit in hits {
        if !kept.iter().any(|other| same_difference(other, &hit)) {
            kept.push(hit);
        }
    }
    kept.sort_by_key(|hit| (hit.target.first().copied(), hit.source.first().copied()));
    kept.into_iter().map(|hit| Finding { confidence: hit.confidence, hit, bead }).collect()
}

/// Whether two hits point at the same words on a side where both point at something.
fn same_difference(a: &Hit, b: &Hit) -> bool {
    let overlap = |a: &[crate::document::Span], b: &[crate::document::Span]| {
        a.iter().any(|x| b.iter().any(|y| x.overlaps(*y)))
    };
    overlap(&a.source, &b.source) || overlap(&a.target, &b.target)
}
