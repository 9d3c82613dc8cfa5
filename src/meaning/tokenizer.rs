//! SentencePiece unigram tokenizer (Kudo 2018, <https://arxiv.org/abs/1804.10959>): the likeliest cut
//! of a text into pieces, by Viterbi over a trie of the pieces.
//!
//! Cost: linear in the text (a piece has 16 characters at most); building the trie is linear in the
//! vocabulary once it is sorted. Every piece carries its byte span in the text as given: the
//! characters of the normalised text remember where they come from.

use std::ops::Range;

use rayon::slice::ParallelSliceMut;
use unicode_normalization::char::{canonical_combining_class, compose};

/// The character that stands for a space inside pieces.
const SPACE: char = '\u{2581}';
const NONE: u32 = u32::MAX;

/// A code point and what it becomes.
pub(super) type Mapped = (u32, Box<[char]>);

/// A piece of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub id: u32,
    /// Bytes of the text; empty when the piece stands for a space only.
    pub span: Range<usize>,
}

/// Pieces by their bytes. Nodes are numbered breadth first, so that the children of node `n` are the
/// nodes `first[n]..first[n + 1]`, in the order of their bytes.
#[derive(Debug, Default)]
struct Trie {
    first: Vec<u32>,
    byte: Vec<u8>,
    piece: Vec<u32>,
}

impl Trie {
    /// `keys` must be sorted and without doubles.
    fn new(keys: &[(&[u8], u32)]) -> Trie {
        let mut trie = Trie { first: Vec::new(), byte: vec![0], piece: vec![NONE] };
        let mut level: Vec<Range<usize>> = std::iter::once(0..keys.len()).collect();
        let mut depth = 0;
        while !level.is_empty() {
            let mut below = Vec::new();
            for range in level {
                trie.first.push(trie.byte.len() as u32);
                let mut start = range.start;
                // A key that ends here is the first of its range, and is this node's own.
                if start < range.end && keys[start].0.len() == depth {
                    start += 1;
                }
                while start < range.end {
                    let byte = keys[start].0[depth];
                    let end = (start..range.end).find(|&i| keys[i].0[depth] != byte).unwrap_or(range.end);
                    trie.byte.push(byte);
                    trie.piece.push(if keys[start].0.len() == depth + 1 { keys[start].1 } else { NONE });
                    below.push(start..end);
                    start = end;
                }
            }
            level = below;
            depth += 1;
        }
        trie.first.push(trie.byte.len() as u32);
        trie
    }

    fn child(&self, node: usize, byte: u8) -> Option<usize> {
        let children = self.first[node] as usize..self.first[node + 1] as usize;
        self.byte[children.clone()].binary_search(&byte).ok().map(|at| children.start + at)
    }
}

/// The tokenizer of a model.
#[derive(Debug)]
pub struct Tokenizer {
    trie: Trie,
    scores: Vec<f32>,
    /// Code points and what they become, sorted.
    map: Vec<Mapped>,
    unknown: u32,
    unknown_score: f32,
}

/// The text as the model sees it.
#[derive(Debug, Default)]
struct Normalized {
    text: String,
    /// Of each character: its first byte in `text`, and its bytes in the text as given.
    characters: Vec<(usize, Range<usize>)>,
}

impl Normalized {
    fn push(&mut self, character: char, origin: Range<usize>) {
        let character = if character == ' ' { SPACE } else { character };
        if character == SPACE && self.text.ends_with(SPACE) {
            return;
        }
        if let Some(last) = self.text.chars().next_back()
            && canonical_combining_class(character) != 0
            && let Some(composed) = compose(last, character)
        {
            self.text.pop();
            self.text.push(composed);
            if let Some((_, span)) = self.characters.last_mut() {
                span.end = origin.end;
            }
            return;
        }
        self.characters.push((self.text.len(), origin));
        self.text.push(character);
    }
}

impl Tokenizer {
    /// From the pieces, whose index is their id, and their scores; ids below `specials` never match.
    pub(super) fn new(
        pieces: &[&[u8]],
        scores: Vec<f32>,
        map: Vec<Mapped>,
        specials: usize,
        unknown: u32,
    ) -> Tokenizer {
        let mut keys: Vec<(&[u8], u32)> = pieces.iter().copied().zip(0..).skip(specials).collect();
        keys.retain(|(key, _)| !key.is_empty());
        if !keys.is_sorted() {
            keys.par_sort_unstable();
        }
        keys.dedup_by_key(|(key, _)| *key);
        let lowest = scores.iter().copied().fold(0.0, f32::min);
        Tokenizer { trie: Trie::new(&keys), scores, map, unknown, unknown_score: lowest - 10.0 }
    }

    /// The pieces of a text, in order.
    pub fn cut(&self, text: &str) -> Vec<Piece> {
        let normalized = self.normalize(text);
        let bytes = normalized.text.as_bytes();
        let length = bytes.len();
        // Of each byte of the text: the best score of a cut that ends before it, and its last piece.
        let mut best = vec![(f32::NEG_INFINITY, 0_usize, self.unknown); length + 1];
        best[0].0 = 0.0;
        for (index, (start, _)) in normalized.characters.iter().enumerate() {
            let start = *start;
            let so_far = best[start].0;
            let next = normalized.characters.get(index + 1).map_or(length, |(start, _)| *start);
            let mut offer = |end: usize, score: f32, id: u32| {
                if score > best[end].0 {
                    best[end] = (score, start, id);
                }
            };
            let mut node = 0;
            for (end, byte) in bytes.iter().enumerate().skip(start) {
                let Some(child) = self.trie.child(node, *byte) else { break };
                node = child;
                let id = self.trie.piece[node];
                if id != NONE {
                    offer(end + 1, so_far + self.scores[id as usize], id);
                }
            }
            offer(next, so_far + self.unknown_score, self.unknown);
        }
        self.follow(&normalized, &best)
    }

    /// Walks the best cut back from the end.
    fn follow(&self, normalized: &Normalized, best: &[(f32, usize, u32)]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut end = normalized.text.len();
        let mut last = normalized.characters.len();
        while end > 0 {
            let (_, start, id) = best[end];
            let mut span: Option<Range<usize>> = None;
            let mut here = 0;
            while last > 0 && normalized.characters[last - 1].0 >= start {
                last -= 1;
                let (at, origin) = &normalized.characters[last];
                here = origin.end;
                if !normalized.text[*at..].starts_with(SPACE) {
                    let end = span.map_or(origin.end, |span| span.end.max(origin.end));
                    span = Some(origin.start..end);
                }
            }
            pieces.push(Piece { id, span: span.unwrap_or(here..here) });
            end = start;
        }
        pieces.reverse();
        pieces
    }

    fn normalize(&self, text: &str) -> Normalized {
        let mut out = Normalized { text: String::with_capacity(text.len() + 8), ..Normalized::default() };
        out.push(SPACE, 0..0);
        for (start, character) in text.char_indices() {
            let origin = start..start + character.len_utf8();
            match self.map.binary_search_by_key(&(character as u32), |entry| entry.0) {
                Ok(at) => self.map[at].1.iter().for_each(|&mapped| out.push(mapped, origin.clone())),
                Err(_) => out.push(character, origin),
            }
        }
        while out.text.ends_with(SPACE) {
            out.text.pop();
            out.characters.pop();
        }
        out
    }
}
