//! The book of names: countries and their demonyms, cities, regions, organisations, titles,
//! currencies, people and first names, each resolved to one number that is free of language.
//!
//! `models/names.bin` (made by `training/names.py`, which describes the layout) is read in place:
//! opening it costs nothing, and a look-up is one hash and a scan of about one entry.

use std::ops::Range;

use crate::document::Token;
use crate::language::Language;

static BOOK: &[u8] = include_bytes!("../../models/names.bin");

const LANGUAGES: [&str; 7] = ["fr", "en", "de", "es", "it", "pt", "nl"];
const HEADER: usize = 24;
const BUCKETS: usize = 65537;
const NONE: u32 = u32::MAX;

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    Country,
    /// Somebody or something of a place; resolves to the place.
    Demonym,
    City,
    Region,
    Organisation,
    Title,
    Person,
    FirstName,
    Currency,
    Language,
}

impl NameKind {
    fn from_bits(bits: u32) -> Option<NameKind> {
        use NameKind::*;
        [Country, Demonym, City, Region, Organisation, Title, Person, FirstName, Currency, Language]
            .get(bits as usize)
            .copied()
    }

    /// A place, or somebody of that place.
    pub fn is_place(self) -> bool {
        matches!(self, Self::Country | Self::Demonym | Self::City | Self::Region)
    }
}

/// One meaning of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sense {
    /// The number of the thing named, the same in every language.
    pub entity: u32,
    pub kind: NameKind,
    /// Whether it may name a man, and a woman; both or neither when it tells nothing.
    pub male: bool,
    pub female: bool,
    languages: u8,
    shape: u8,
}

fn u32_at(at: usize) -> u32 {
    BOOK.get(at..at + 4).map_or(0, |bytes| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]))
}

fn entries_at() -> usize {
    HEADER + 4 * BUCKETS
}

fn senses_at() -> usize {
    entries_at() + 8 * (u32_at(8) as usize + 1)
}

fn entities_at() -> usize {
    senses_at() + 8 * u32_at(12) as usize
}

fn text_at() -> usize {
    entities_at() + 8 * u32_at(16) as usize
}

/// The senses of a key, and the most words of any key that begins with this one.
fn entry(hash: u64) -> Option<(Range<usize>, usize)> {
    let bucket = HEADER + 4 * (hash & 0xffff) as usize;
    let check = (hash >> 32) as u32;
    (u32_at(bucket)..u32_at(bucket + 4)).find_map(|index| {
        let at = entries_at() + 8 * index as usize;
        (u32_at(at) == check).then(|| {
            let (from, to) = (u32_at(at + 4), u32_at(at + 12));
            ((from >> 4) as usize..(to >> 4) as usize, (from & 15) as usize)
        })
    })
}

fn sense(index: usize) -> Option<Sense> {
    let at = senses_at() + 8 * index;
    let (packed, bits) = (u32_at(at), u32_at(at + 4));
    let gender = (bits >> 16) as u8;
    Some(Sense {
        entity: packed >> 4,
        kind: NameKind::from_bits(packed & 15)?,
        male: gender & 1 != 0,
        female: gender & 2 != 0,
        languages: bits as u8,
        shape: (bits >> 8) as u8,
    })
}

const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;

fn fnv(hash: u64, text: &str) -> u64 {
    text.bytes().fold(hash, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// The language's place in the book's masks.
fn bit(language: &Language) -> u8 {
    LANGUAGES.iter().position(|code| *code == language.code()).map_or(0, |index| 1 << index)
}

/// Whether the words are written as this sense must be.
fn written_as(surface: &str, shape: u8) -> bool {
    match shape {
        0 => true,
        1 => surface.chars().next().is_some_and(char::is_uppercase),
        _ => {
            let letters = || surface.chars().filter(|c| c.is_alphabetic());
            letters().filter(|c| c.is_uppercase()).count() >= 2
                && letters().filter(|c| c.is_lowercase()).count() <= 1
        }
    }
}

/// The longest name that begins at token `at` and ends before `end`, with its senses in a language.
pub fn at(
    text: &str,
    tokens: &[Token],
    at: usize,
    end: usize,
    language: &Language,
) -> Option<(Range<usize>, Vec<Sense>)> {
    let mask = bit(language);
    let mut hash = FNV_OFFSET;
    let hyphen = tokens.get(at).and_then(|token| token.span.of(text).find('-'));
    let (mut count, mut most) = (0, usize::MAX);
    let mut found = None;
    for index in at..end.min(tokens.len()) {
        let words = fold(tokens[index].span.of(text));
        if words.is_empty() {
            break;
        }
        for word in words.split(' ') {
            if count > 0 {
                hash = fnv(hash, " ");
            }
            hash = fnv(hash, word);
            count += 1;
            if count == 1 {
                most = entry(hash).map_or(0, |(_, most)| most);
            }
        }
        if count > most {
            break;
        }
        let Some((senses, _)) = entry(hash) else { continue };
        let surface = &text[tokens[at].span.start..tokens[index].span.end];
        let kept: Vec<Sense> = senses
            .filter_map(sense)
            .filter(|sense| sense.languages & mask != 0 && written_as(surface, sense.shape))
            .collect();
        if !kept.is_empty() {
            found = Some((at..index + 1, kept));
        }
    }
    // The name may begin a compound: Swiss-led, Ghana-born.
    found.or_else(|| {
        let head = &text[tokens[at].span.start..tokens[at].span.start + hyphen?];
        let senses = look_up(head, language);
        let tells =
            head.chars().next().is_some_and(char::is_uppercase) && senses.iter().any(|s| s.kind.is_place());
        tells.then(|| (at..at + 1, senses))
    })
}

/// The senses of a whole name in a language.
pub fn look_up(name: &str, language: &Language) -> Vec<Sense> {
    let hash = fnv(FNV_OFFSET, &fold(name));
    let mask = bit(language);
    entry(hash).map_or_else(Vec::new, |(senses, _)| {
        senses
            .filter_map(sense)
            .filter(|sense| sense.languages & mask != 0 && written_as(name, sense.shape))
            .collect()
    })
}

/// The country in which an entity lies, when it is known; a country lies in itself.
pub fn country(entity: u32) -> Option<u32> {
    let country = u32_at(entities_at() + 8 * entity as usize + 4);
    (country != NONE).then_some(country)
}

/// What an entity is usually called in a language.
pub fn usual(entity: u32, language: &Language) -> Option<&'static str> {
    let index = LANGUAGES.iter().position(|code| *code == language.code())?;
    let from = text_at() + u32_at(entities_at() + 8 * entity as usize) as usize;
    let name = BOOK.get(from..)?.split(|byte| *byte == 0).nth(index)?;
    std::str::from_utf8(name).ok().filter(|name| !name.is_empty())
}

/// Lower case without accents, stops gone, words parted by single spaces.
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        if matches!(c, '.' | '\u{307}') || crate::tokenize::is_invisible(c) {
            continue;
        }
        match plain(c) {
            Some(letters) => folded.push_str(letters),
            None if c.is_alphanumeric() => folded.push(c),
            None if !folded.is_empty() && !folded.ends_with(' ') => folded.push(' '),
            None => {}
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

fn plain(c: char) -> Option<&'static str> {
    const FOLDS: [(&str, &str); 23] = [
        ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặ"),
        ("c", "çćĉċč"),
        ("d", "ďđð"),
        ("e", "èéêëēĕėęěẹẻẽếềểễệə"),
        ("g", "ĝğġģ"),
        ("h", "ĥħḥḩ"),
        ("i", "ìíîïĩīĭįıỉị"),
        ("j", "ĵ"),
        ("k", "ķ"),
        ("l", "ĺļľŀł"),
        ("n", "ñńņňŉ"),
        ("o", "òóôõöøōŏőơọỏốồổỗộớờởỡợ"),
        ("r", "ŕŗř"),
        ("s", "śŝşšșṣ"),
        ("t", "ţťŧțṭ"),
        ("u", "ùúûüũūŭůűųưụủứừửữự"),
        ("w", "ŵ"),
        ("y", "ýÿŷỳỵỷỹ"),
        ("z", "źżžẓ"),
        ("ae", "æ"),
        ("oe", "œ"),
        ("ss", "ß"),
        ("th", "þ"),
    ];
    if c.is_ascii() {
        return None;
    }
    FOLDS.iter().find(|(_, accented)| accented.contains(c)).map(|(letters, _)| *letters)
}

/// How a name sounds, roughly: what transliterations and spellings of one name share
/// (*Zelensky*/*Zelenskyy*, *Kadougli*/*Kadugli*, *Tchad*/*Chad*).
pub fn sound(name: &str) -> String {
    const RULES: [(&str, &str); 28] = [
        ("oua", "va"),
        ("oui", "vi"),
        ("oue", "ve"),
        ("aoui", "avi"),
        ("tch", "c"),
        ("tsch", "c"),
        ("sch", "c"),
        ("sh", "c"),
        ("ch", "c"),
        ("dj", "j"),
        ("gu", "g"),
        ("kh", "k"),
        ("gh", "g"),
        ("dh", "d"),
        ("th", "t"),
        ("ph", "f"),
        ("qu", "k"),
        ("ou", "u"),
        ("oo", "u"),
        ("ee", "i"),
        ("q", "k"),
        ("y", "i"),
        ("w", "v"),
        ("x", "ks"),
        ("z", "s"),
        ("c", "k"),
        ("h", ""),
        (" ", ""),
    ];
    let folded = fold(name);
    let mut key = String::with_capacity(folded.len());
    let mut rest = folded.as_str();
    while let Some(first) = rest.chars().next() {
        let (taken, letters) = RULES
            .iter()
            // The first byte alone parts nearly all.
            .find(|(from, _)| from.as_bytes()[0] == rest.as_bytes()[0] && rest.starts_with(from))
            .map_or_else(|| (first.len_utf8(), &rest[..first.len_utf8()]), |(from, to)| (from.len(), *to));
        for c in letters.chars() {
            if !key.ends_with(c) {
                key.push(c);
            }
        }
        rest = &rest[taken..];
    }
    while key.len() > 3 && key.ends_with(['e', 'i']) {
        key.pop();
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(tag: &str) -> &'static Language {
        Language::get(tag).expect("the language ships")
    }

    fn same(fr: &str, en: &str) -> bool {
        let english = look_up(en, language("en"));
        look_up(fr, language("fr")).iter().any(|a| english.iter().any(|b| a.entity == b.entity))
    }

    #[test]
    fn a_name_is_one_thing_in_both_languages() {
        for (fr, en) in [
            ("Tombouctou", "Timbuktu"),
            ("Cédéao", "ECOWAS"),
            ("ONU", "United Nations"),
            ("maliennes", "Malian"),
            ("néerlandaise", "Dutchman"),
            ("Pays-Bas", "Dutch"),
            ("Kadougli", "Kadugli"),
            ("porte-parole", "spokeswoman"),
            ("Poutine", "Putin"),
            ("Gand", "Ghent"),
            ("billet vert", "greenback"),
        ] {
            assert!(same(fr, en), "{fr} is {en}");
        }
        for (fr, en) in [("nigérien", "Nigerian"), ("Lettonie", "Lithuania"), ("OMS", "WTO"), ("who", "WHO")]
        {
            assert!(!same(fr, en), "{fr} is not {en}");
        }
    }

    #[test]
    fn case_parts_words_from_names() {
        assert!(look_up("us", language("en")).is_empty());
        assert!(look_up("turkey", language("en")).is_empty());
        assert!(!look_up("US", language("en")).is_empty());
        assert_eq!(usual(look_up("Allemagne", language("fr"))[0].entity, language("en")), Some("Germany"));
    }

    #[test]
    fn spellings_of_one_name_sound_alike() {
        for (a, b) in [
            ("Zelensky", "Zelenskyy"),
            ("Kadougli", "Kadugli"),
            ("Tchad", "Chad"),
            ("Djibril", "Jibril"),
            ("Moussa", "Musa"),
            ("Alioune", "Aliune"),
        ] {
            assert_eq!(sound(a), sound(b), "{a} {b}");
        }
        assert_ne!(sound("Vilmont"), sound("Vilmaint"));
    }
}
