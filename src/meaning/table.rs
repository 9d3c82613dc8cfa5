//! The file of a bilingual lexicon, read in place: keys of both sides by hash, pairs by key.
//! `training/lexicon_pairs.py` describes the layout.

use std::sync::OnceLock;

use super::entry::Origin;
use super::forms::Hash;

macro_rules! tables {
    ($(($a:literal, $b:literal)),*) => {
        [$((
            $a,
            $b,
            Table {
                bytes: include_bytes!(concat!("../../models/lexicon.", $a, "-", $b, ".bin")),
                layouts: OnceLock::new(),
            },
        )),*]
    };
}

pub(super) static TABLES: [(&str, &str, Table); 6] =
    tables!(("fr", "en"), ("en", "de"), ("en", "es"), ("en", "it"), ("en", "nl"), ("en", "pt"));

const HEADER: usize = 8 + 2 * 16;
const BEGINS: u32 = 1 << 31;

#[derive(Debug)]
pub(super) struct Table {
    bytes: &'static [u8],
    /// Of both sides, read once: every look-up needs one.
    layouts: OnceLock<[Layout; 2]>,
}

/// A translation of a key, unpacked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    /// The other side's key.
    pub(super) other: u32,
    pub(super) forward: f32,
    pub(super) backward: f32,
    pub(super) origin: Origin,
    pub(super) rejected: bool,
}

/// Where the parts of a side stand.
#[derive(Debug)]
struct Layout {
    mask: usize,
    buckets: usize,
    offsets: usize,
    starts: usize,
    pairs: usize,
    text: usize,
}

impl Table {
    fn layout(&self, side: usize) -> &Layout {
        let layouts = self.layouts.get_or_init(|| {
            let first = self.layout_from(0, HEADER);
            let text = self.u32(8 + 12) as usize;
            let second = self.layout_from(1, (first.text + text).next_multiple_of(4));
            [first, second]
        });
        &layouts[side]
    }

    fn layout_from(&self, side: usize, buckets: usize) -> Layout {
        let field = |index: usize| self.u32(8 + 16 * side + 4 * index) as usize;
        let (bits, keys, pairs) = (field(0), field(1), field(2));
        let offsets = buckets + 4 * ((1 << bits) + 1);
        let starts = offsets + 4 * (keys + 1);
        let first = starts + 4 * (keys + 1);
        Layout { mask: (1 << bits) - 1, buckets, offsets, starts, pairs: first, text: first + 4 * pairs }
    }

    /// The number of a word or phrase.
    pub(super) fn key(&self, side: usize, text: &str) -> Option<u32> {
        self.key_of(side, Hash::EMPTY.and(text), |bytes| bytes == text.as_bytes())
    }

    /// The number of the phrase that goes on from a shorter one by a word, and the hash of the phrase.
    pub(super) fn longer(&self, side: usize, (begun, hash): (u32, Hash), word: &str) -> Option<(u32, Hash)> {
        let hash = hash.and(" ").and(word);
        let begun = self.bytes_of(self.layout(side), begun);
        let key = self.key_of(side, hash, |bytes| {
            let rest = bytes.strip_prefix(begun).and_then(|rest| rest.strip_prefix(b" "));
            rest == Some(word.as_bytes())
        });
        key.map(|key| (key, hash))
    }

    fn key_of(&self, side: usize, hash: Hash, says: impl Fn(&[u8]) -> bool) -> Option<u32> {
        let layout = self.layout(side);
        let bucket = layout.buckets + 4 * (hash.mixed() as usize & layout.mask);
        (self.u32(bucket)..self.u32(bucket + 4)).find(|&key| says(self.bytes_of(layout, key)))
    }

    /// How many words and phrases a side has.
    pub(super) fn keys(&self, side: usize) -> u32 {
        self.u32(8 + 16 * side + 4)
    }

    /// What a key says.
    pub(super) fn text(&self, side: usize, key: u32) -> &'static str {
        std::str::from_utf8(self.bytes_of(self.layout(side), key)).unwrap_or_default()
    }

    /// Whether some longer phrase begins with the key.
    pub(super) fn begins(&self, side: usize, key: u32) -> bool {
        self.u32(self.layout(side).starts + 4 * key as usize) & BEGINS != 0
    }

    /// The pairs of a key, by the other side's key.
    pub(super) fn pairs(&self, side: usize, key: u32) -> impl Iterator<Item = Pair> {
        let layout = self.layout(side);
        let (from, to) = self.range(layout, key);
        (from..to).map(move |index| unpack(self.u32(layout.pairs + 4 * index)))
    }

    /// The pair of two keys, if it is listed.
    pub(super) fn pair(&self, side: usize, key: u32, other: u32) -> Option<Pair> {
        let layout = self.layout(side);
        let (mut from, mut to) = self.range(layout, key);
        while from < to {
            let middle = from + (to - from) / 2;
            let packed = self.u32(layout.pairs + 4 * middle);
            match (packed >> 14).cmp(&other) {
                std::cmp::Ordering::Less => from = middle + 1,
                std::cmp::Ordering::Greater => to = middle,
                std::cmp::Ordering::Equal => return Some(unpack(packed)),
            }
        }
        None
    }

    fn range(&self, layout: &Layout, key: u32) -> (usize, usize) {
        let at = layout.starts + 4 * key as usize;
        ((self.u32(at) & !BEGINS) as usize, (self.u32(at + 4) & !BEGINS) as usize)
    }

    fn bytes_of(&self, layout: &Layout, key: u32) -> &'static [u8] {
        let at = layout.offsets + 4 * key as usize;
        let (from, to) = (self.u32(at) as usize, self.u32(at + 4) as usize);
        self.bytes.get(layout.text + from..layout.text + to).unwrap_or_default()
    }

    fn u32(&self, at: usize) -> u32 {
        self.bytes
            .get(at..at + 4)
            .map_or(0, |bytes| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
    }
}

fn unpack(packed: u32) -> Pair {
    let probability = |level: u32| if level == 63 { 0.0 } else { (-(level as f32) / 6.0).exp2() };
    let origin = packed & 3;
    Pair {
        other: packed >> 14,
        forward: probability(packed >> 8 & 63),
        backward: probability(packed >> 2 & 63),
        origin: match origin {
            0 => Origin::Dictionary,
            1 => Origin::Corpus,
            _ => Origin::Both,
        },
        rejected: origin == 3,
    }
}
