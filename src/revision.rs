//! What changed in a story since an earlier version of it.
//!
//! Sentences are matched by Myers's algorithm (An O(ND) Difference Algorithm, 1986), and those that
//! were rewritten by the share of words that they keep. Cost: that of the algorithm, and the product
//! of the lengths of each stretch that was rewritten.

use std::collections::HashSet;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::align::Bead;
use crate::document::{Document, Token};

/// Least share of words in common for one sentence to be another, rewritten.
const REWRITTEN: f32 = 0.5;

/// Two versions of the source, and perhaps of the target.
#[derive(Debug)]
pub struct Revision {
    /// The source as it was.
    old: Document,
    /// What became of each segment of the source as it is.
    source: Vec<Change>,
    /// Which segments of the target stand in the target as it was.
    kept: Option<Vec<bool>>,
}

/// What became of a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It stood in the earlier version.
    Same,
    /// It was this segment of the earlier version.
    Rewritten(usize),
    New,
}

impl Revision {
    /// Compares a source with what it was, and a target with what it was, if that is known.
    pub fn new(old: Document, source: &Document, target: &Document, target_was: Option<&Document>) -> Self {
        let changes = changes(&old, source);
        let kept = target_was.map(|was| {
            changes_of(&keys(was), &keys(target)).iter().map(|change| *change == Change::Same).collect()
        });
        Self { old, source: changes, kept }
    }

    /// The source as it was.
    pub fn old(&self) -> &Document {
        &self.old
    }

    /// What became of a segment of the source.
    pub fn change(&self, segment: usize) -> Change {
        self.source.get(segment).copied().unwrap_or(Change::New)
    }

    /// Whether the target's segments stand as they stood; `None` when the earlier target is not known.
    pub fn kept(&self, segments: Range<usize>) -> Option<bool> {
        let kept = self.kept.as_ref()?;
        Some(segments.clone().all(|segment| kept.get(segment).copied().unwrap_or(false)))
    }

    /// Whether anything changed in a bead.
    pub fn touches(&self, bead: &Bead) -> bool {
        bead.source.clone().any(|segment| self.change(segment) != Change::Same)
            || !bead.target.is_empty() && self.kept(bead.target.clone()) == Some(false)
    }
}

/// Each segment's words.
fn keys(document: &Document) -> Vec<String> {
    let words =
        |tokens: &[Token]| -> String { tokens.iter().flat_map(|token| [&*token.norm, " "]).collect() };
    document.segments.iter().map(|segment| words(&document.tokens[segment.tokens.clone()])).collect()
}

/// What stands in both versions, in order or moved.
fn changes_of(old: &[String], new: &[String]) -> Vec<Change> {
    let mut changes = vec![Change::New; new.len()];
    for operation in capture_diff_slices(Algorithm::Myers, old, new) {
        if let DiffOp::Equal { new_index, len, .. } = operation {
            changes[new_index..new_index + len].fill(Change::Same);
        }
    }
    let stood: HashSet<&String> = old.iter().collect();
    for (change, key) in changes.iter_mut().zip(new) {
        if stood.contains(key) {
            *change = Change::Same;
        }
    }
    changes
}

fn changes(old: &Document, new: &Document) -> Vec<Change> {
    let (old_keys, new_keys) = (keys(old), keys(new));
    let mut changes = changes_of(&old_keys, &new_keys);
    let stands: HashSet<&String> = new_keys.iter().collect();
    for operation in capture_diff_slices(Algorithm::Myers, &old_keys, &new_keys) {
        let (old_range, new_range) = (operation.old_range(), operation.new_range());
        let mut free: Vec<usize> = old_range.filter(|&at| !stands.contains(&old_keys[at])).collect();
        for at in new_range.filter(|&at| changes[at] == Change::New).collect::<Vec<_>>() {
            let likeness = |&other: &usize| common(&old_keys[other], &new_keys[at]);
            let best = free.iter().copied().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
            if let Some(best) = best.filter(|best| likeness(best) >= REWRITTEN) {
                changes[at] = Change::Rewritten(best);
                free.retain(|other| *other != best);
            }
        }
    }
    changes
}

/// The share of words that two sentences have in common, in order.
fn common(a: &str, b: &str) -> f32 {
    let (a, b): (Vec<&str>, Vec<&str>) = (a.split_whitespace().collect(), b.split_whitespace().collect());
    let same: usize = capture_diff_slices(Algorithm::Myers, &a, &b)
        .iter()
        .filter(|operation| matches!(operation, DiffOp::Equal { .. }))
        .map(|operation| operation.new_range().len())
        .sum();
    2.0 * same as f32 / (a.len() + b.len()).max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn sentences_that_stand_move_or_are_rewritten() {
        let french = Language::get("fr").expect("ships");
        let document = |text: &str| Document::new("", text, french);
        let old = document(
            "Un train a déraillé. Six personnes ont été blessées. La ligne est fermée. Le maire est sur place.",
        );
        let new = document(
            "Le maire est sur place. Un train a déraillé. Huit personnes ont été blessées. Une enquête est ouverte.",
        );
        let english = document("");
        let revision = Revision::new(old, &new, &english, None);
        let changes: Vec<Change> = (0..new.segments.len()).map(|segment| revision.change(segment)).collect();
        assert_eq!(changes, [Change::Same, Change::Same, Change::Rewritten(1), Change::New]);
        assert_eq!(revision.kept(0..0), None);
    }
}
