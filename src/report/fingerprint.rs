//! A name for a finding that outlives edits elsewhere in the text, so that it can be dismissed once.

use crate::document::{Document, Span};
use crate::finding::Finding;

/// Words on each side of the marked ones that go into the name.
const NEIGHBOURS: usize = 2;

/// Sixteen hexadecimal digits: the rule, the marked words and their neighbours in the sentence,
/// normalised, without any position. FNV-1a, since the name must stay the same in every release.
pub fn fingerprint(finding: &Finding, source: &Document, target: &Document) -> String {
    let mut hash = Fnv::new();
    hash.word(&finding.rule_id());
    for (document, spans) in [(source, &finding.hit.source), (target, &finding.hit.target)] {
        hash.word("\u{1}");
        for span in spans {
            neighbourhood(document, *span, &mut hash);
        }
    }
    format!("{:016x}", hash.0)
}

fn neighbourhood(document: &Document, span: Span, hash: &mut Fnv) {
    let tokens = &document.tokens;
    let first = tokens.partition_point(|token| token.span.end <= span.start);
    let last = tokens.partition_point(|token| token.span.start < span.end).max(first);
    let segment = document.segments.partition_point(|segment| segment.span.end < span.start);
    let bounds = document.segments.get(segment).map_or(first..last, |segment| segment.tokens.clone());
    let from = first.saturating_sub(NEIGHBOURS).max(bounds.start).min(first);
    let to = (last + NEIGHBOURS).min(bounds.end).max(last).min(tokens.len());
    for (offset, token) in tokens[from..to].iter().enumerate() {
        let at = from + offset;
        if at == first {
            hash.word("[");
        }
        if at == last {
            hash.word("]");
        }
        hash.word(&token.norm);
    }
}

struct Fnv(u64);

impl Fnv {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn word(&mut self, word: &str) {
        for byte in word.bytes().chain([0]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
