//! Hits into findings: one difference is told once, with a confidence.

use crate::checks::CHECKS;
use crate::document::Span;
use crate::finding::{Finding, Hit};

/// Weighs the hits of one bead. Of hits that overlap on the same words the one that knows what differs
/// is kept, then the surest; where the judge of words doubts the same words, both are evidence.
pub fn weigh(hits: Vec<Hit>, bead: usize) -> Vec<Finding> {
    let rank = |hit: &Hit| CHECKS.iter().position(|check| check.rule == hit.rule);
    let mut hits = hits;
    hits.sort_by(|a, b| {
        let surer = b.confidence.total_cmp(&a.confidence);
        a.located.cmp(&b.located).then(surer).then_with(|| rank(a).cmp(&rank(b)))
    });
    let mut kept: Vec<Hit> = Vec::new();
    for hit in hits {
        match kept.iter_mut().find(|other| same_difference(other, &hit)) {
            Some(known) if hit.located && !known.located => {
                known.confidence = 1.0 - (1.0 - known.confidence) * (1.0 - hit.confidence);
            }
            Some(_) => {}
            None => kept.push(hit),
        }
    }
    kept.sort_by_key(|hit| (hit.target.first().copied(), hit.source.first().copied()));
    kept.into_iter().map(|hit| Finding { confidence: hit.confidence, hit, bead }).collect()
}

/// Whether two hits point at the same words on a side where both point at something.
fn same_difference(a: &Hit, b: &Hit) -> bool {
    let overlap = |a: &[Span], b: &[Span]| a.iter().any(|x| b.iter().any(|y| x.overlaps(*y)));
    overlap(&a.source, &b.source) || overlap(&a.target, &b.target)
}
