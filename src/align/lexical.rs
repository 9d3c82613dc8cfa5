//! What the words of two segments tell of their being translations: for each word, how much likelier
//! it is beside the other segment's words than anywhere.
//!
//! Two words are likely beside one another when the lexicon has them as translations, when they state
//! the same fact (a number, a date, a name), or when they are written alike. All such pairs of the two
//! documents' words are listed once; a pair of segments then costs its number of words.

use std::collections::HashMap;

use crate::document::{Document, Token, TokenKind, begin_in};
use crate::meaning::forms::Forms;
use crate::meaning::lexicon::{From, Ids, Lexicon};

/// Letters of a word's beginning that make a cognate.
const PREFIX: usize = 5;
/// Words of the general language that count beside a document's own.
const PRIOR_WORDS: f32 = 2000.0;
/// Counterparts less likely than this beside a word than anywhere tell nothing.
const LEAST: f32 = 1.0;

/// How likely a fact is stated by words of the same meaning.
const FACT: f32 = 0.7;
/// How likely a word is left as it is: a name, a long word, a short one, a number or a sign.
const SAME_NAME: f32 = 0.6;
const SAME_LONG: f32 = 0.3;
const SAME_SHORT: f32 = 0.05;
const SAME_SIGN: f32 = 0.5;
/// How likely a word is translated by one that only its end tells apart.
const COGNATE: f32 = 0.3;

/// How likely a word of a translated segment has no counterpart in it: a number, a word that neither the
/// lexicon nor the other text knows, one that only the other text does, any other.
const ALONE_NUMBER: f32 = 0.3;
const ALONE_UNKNOWN: f32 = 0.8;
const ALONE_FOUND: f32 = 0.35;
const ALONE_USUAL: f32 = 0.4;

/// The words of two documents, and which of them may be translations.
#[derive(Debug)]
pub(super) struct Lexical {
    pub(super) sides: [Words; 2],
    /// For each source type: target types, and how much likelier one is beside the other than alone.
    pairs: Vec<Vec<(u32, f32)>>,
}

/// The words of a document, by segment.
#[derive(Debug)]
pub(super) struct Words {
    starts: Vec<usize>,
    words: Vec<Word>,
    /// How many words each segment has, repeated ones too.
    counts: Vec<usize>,
    /// For each type: the probability that it has no counterpart in a translation.
    alone: Vec<f32>,
    /// For each type: minus the logarithm of its frequency.
    rarity: Vec<f32>,
}

/// A word of a segment: its type, and how often it stands there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub(super) of: u32,
    pub(super) times: u32,
}

impl Words {
    /// How many segments there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many words a segment has, repeated ones too.
    pub(super) fn count(&self, segment: usize) -> usize {
        self.counts[segment]
    }

    /// The different words of a segment.
    pub(super) fn of(&self, segment: usize) -> &[Word] {
        &self.words[self.starts[segment]..self.starts[segment + 1]]
    }

    /// How many different words there are.
    pub(super) fn types(&self) -> usize {
        self.alone.len()
    }

    /// How much likelier words are beside `count` words of the other side than alone, as a logarithm:
    /// `sums` holds for each the sum over those words.
    pub(super) fn gain(&self, words: &[Word], sums: &[f32], count: usize) -> f32 {
        let share = 1.0 / count.max(1) as f32;
        let mut product = Product::default();
        for (word, sum) in words.iter().zip(sums) {
            let alone = self.alone[word.of as usize];
            product.times(alone + (1.0 - alone) * sum * share, word.times);
        }
        product.logarithm()
    }

    pub(super) fn rarity(&self, of: u32) -> f32 {
        self.rarity[of as usize]
    }
}

/// A product of many factors, as a logarithm at the end.
struct Product {
    factor: f64,
    sum: f64,
}

impl Default for Product {
    fn default() -> Self {
        Product { factor: 1.0, sum: 0.0 }
    }
}

impl Product {
    fn times(&mut self, factor: f32, times: u32) {
        if times > 1 {
            self.sum += f64::from(factor).ln() * f64::from(times - 1);
        }
        self.factor *= f64::from(factor);
        if !(1e-200..1e200).contains(&self.factor) {
            self.sum += self.factor.ln();
            self.factor = 1.0;
        }
    }

    fn logarithm(self) -> f32 {
        (self.sum + self.factor.ln()) as f32
    }
}

/// A word as it stands, and what it states.
#[derive(Debug)]
struct Type {
    norm: Box<str>,
    fact: Option<String>,
    kind: TokenKind,
    capital: bool,
    ids: Ids,
    letters: String,
    /// What it is counted under.
    pool: u32,
    frequency: f32,
}

/// A side while it is read.
struct Reading {
    starts: Vec<usize>,
    types: Vec<u32>,
    known: Vec<Type>,
    counts: Vec<u32>,
}

impl Lexical {
    pub(super) fn of(source: &Document, target: &Document) -> Lexical {
        let lexicon = Lexicon::between(source.language.code(), target.language.code());
        let readings = [(source, From::Source), (target, From::Target)]
            .map(|(document, from)| read(document, from, lexicon.as_ref()));
        let likely = readings.each_ref().map(probabilities);
        let pairs = pairs(&readings, &likely, lexicon.as_ref());
        let mut paired = vec![false; readings[1].known.len()];
        pairs.iter().flatten().for_each(|(of, _)| paired[*of as usize] = true);
        let paired = [pairs.iter().map(|pairs| !pairs.is_empty()).collect(), paired];
        let mut index = 0;
        let sides = readings.map(|reading| {
            let (likely, paired): (&Vec<f32>, &Vec<bool>) = (&likely[index], &paired[index]);
            index += 1;
            let (starts, words, counts) = counted(&reading);
            let alone =
                reading.known.iter().zip(paired).map(|(known, paired)| alone(known, *paired)).collect();
            Words { starts, words, counts, alone, rarity: likely.iter().map(|p| -p.ln()).collect() }
        });
        Lexical { sides, pairs }
    }

    /// The likely counterparts of a source type.
    pub(super) fn pairs(&self, of: u32) -> &[(u32, f32)] {
        &self.pairs[of as usize]
    }
}

/// The different words of each segment, where each segment's begin, and how many words it has.
fn counted(reading: &Reading) -> (Vec<usize>, Vec<Word>, Vec<usize>) {
    let (mut starts, mut words, mut counts) = (vec![0], Vec::new(), Vec::new());
    for ends in reading.starts.windows(2) {
        let mut types = reading.types[ends[0]..ends[1]].to_vec();
        types.sort_unstable();
        words.extend(types.chunk_by(u32::eq).map(|same| Word { of: same[0], times: same.len() as u32 }));
        starts.push(words.len());
        counts.push(types.len());
    }
    (starts, words, counts)
}

/// The probability that a word of a translated segment has no counterpart.
fn alone(of: &Type, paired: bool) -> f32 {
    match (of.kind, paired, of.ids.is_empty()) {
        (TokenKind::Number, ..) => ALONE_NUMBER,
        (_, false, true) => ALONE_UNKNOWN,
        (_, true, true) => ALONE_FOUND,
        _ => ALONE_USUAL,
    }
}

fn read(document: &Document, from: From, lexicon: Option<&Lexicon>) -> Reading {
    let mut ids: HashMap<(Box<str>, Option<String>), u32> = HashMap::new();
    let mut pools: HashMap<String, u32> = HashMap::new();
    let forms = Forms::of(document.language.code());
    let mut reading = Reading { starts: vec![0], types: Vec::new(), known: Vec::new(), counts: Vec::new() };
    let mut facts: HashMap<usize, String> = HashMap::new();
    for segment in &document.segments {
        facts.clear();
        note_facts(document, &segment.tokens, &mut facts);
        for at in segment.tokens.clone().filter(|at| counts(&document.tokens[*at])) {
            let token = &document.tokens[at];
            let fact = facts.get(&at).cloned();
            let next = reading.known.len() as u32;
            let of = *ids.entry((token.norm.clone(), fact.clone())).or_insert(next);
            if of == next {
                let main = token.lemmas.first().map_or(&*token.norm, |lemma| lemma);
                let pool = fact.clone().unwrap_or_else(|| main.to_owned());
                let next = pools.len() as u32;
                let pool = *pools.entry(pool).or_insert(next);
                reading.counts.resize(pools.len(), 0);
                reading.known.push(Type {
                    norm: token.norm.clone(),
                    kind: token.kind,
                    capital: token.capital,
                    ids: lexicon.map_or_else(Ids::default, |lexicon| lexicon.token_ids(from, token)),
                    letters: token.norm.chars().filter(|c| c.is_alphanumeric()).flat_map(fold).collect(),
                    pool,
                    frequency: match fact {
                        Some(_) => 0.0,
                        None => forms.map_or(0.0, |forms| forms.frequency(&token.norm)) / 1e6,
                    },
                    fact,
                });
            }
            reading.counts[reading.known[of as usize].pool as usize] += 1;
            reading.types.push(of);
        }
        reading.starts.push(reading.types.len());
    }
    reading
}

/// Whether a token tells anything.
fn counts(token: &Token) -> bool {
    token.kind != TokenKind::Punctuation || matches!(&*token.norm, "?" | "!" | "(" | ":")
}

/// What begins at the tokens of a segment and reads the same in every language.
fn note_facts(document: &Document, tokens: &std::ops::Range<usize>, into: &mut HashMap<usize, String>) {
    let facts = &document.facts;
    for name in begin_in(&facts.names, tokens) {
        if let Some(sense) = name.senses.first() {
            into.insert(name.tokens.start, format!("name {}", sense.entity));
        }
    }
    for date in begin_in(&facts.dates, tokens) {
        into.insert(date.tokens.start, format!("date {:?} {}", date.kind, date.value));
    }
    for quantity in begin_in(&facts.quantities, tokens) {
        into.insert(quantity.tokens.start, format!("number {}", quantity.value));
    }
}

/// The probability of each type in its document.
fn probabilities(reading: &Reading) -> Vec<f32> {
    let mut pooled = vec![0.0_f32; reading.counts.len()];
    for known in &reading.known {
        pooled[known.pool as usize] += known.frequency;
    }
    let total = reading.types.len() as f32 + PRIOR_WORDS;
    let of = |known: &Type| {
        let pool = known.pool as usize;
        (reading.counts[pool] as f32 + PRIOR_WORDS * pooled[pool]) / total
    };
    reading.known.iter().map(of).collect()
}

/// All pairs of words that may be translations.
fn pairs(readings: &[Reading; 2], likely: &[Vec<f32>; 2], lexicon: Option<&Lexicon>) -> Vec<Vec<(u32, f32)>> {
    let mut by_word: HashMap<&str, Vec<u32>> = HashMap::new();
    let mut by_fact: HashMap<&str, Vec<u32>> = HashMap::new();
    let mut by_letters: HashMap<String, Vec<u32>> = HashMap::new();
    let mut by_key: HashMap<u32, Vec<u32>> = HashMap::new();
    let [sources, targets] = readings;
    for (index, of) in targets.known.iter().enumerate() {
        let index = index as u32;
        by_word.entry(&of.norm).or_default().push(index);
        if let Some(fact) = &of.fact {
            by_fact.entry(fact).or_default().push(index);
        }
        if let Some(letters) = beginning(of) {
            by_letters.entry(letters).or_default().push(index);
        }
        of.ids.keys().iter().for_each(|key| by_key.entry(*key).or_default().push(index));
    }
    let none = Vec::new();
    let pairs_of = |(index, of): (usize, &Type)| -> Vec<(u32, f32)> {
        let mut found: HashMap<u32, f32> = HashMap::new();
        let mut add = |other: u32, probability: f32| {
            let known = found.entry(other).or_default();
            *known = known.max(probability);
        };
        for &other in by_word.get(&*of.norm).unwrap_or(&none) {
            add(other, same_word(of));
        }
        for &other in of.fact.as_ref().and_then(|fact| by_fact.get(&**fact)).unwrap_or(&none) {
            add(other, FACT);
        }
        for &other in beginning(of).and_then(|letters| by_letters.get(&letters)).unwrap_or(&none) {
            add(other, cognate(&of.letters, &targets.known[other as usize].letters));
        }
        for &key in of.ids.keys() {
            let Some(lexicon) = lexicon else { break };
            lexicon.each_target(key, |key, probability| {
                for &other in by_key.get(&key).unwrap_or(&none) {
                    add(other, probability);
                }
            });
        }
        let mut found: Vec<(u32, f32)> = found.into_iter().collect();
        found.sort_unstable_by_key(|(other, _)| *other);
        for (other, probability) in &mut found {
            *probability /= (likely[0][index] * likely[1][*other as usize]).sqrt();
        }
        found.retain(|(_, likelihood)| *likelihood > LEAST);
        found
    };
    sources.known.iter().enumerate().map(pairs_of).collect()
}

/// How likely a word is left as it is.
fn same_word(of: &Type) -> f32 {
    match of.kind {
        TokenKind::Word if of.capital => SAME_NAME,
        TokenKind::Word if of.letters.chars().count() >= 4 => SAME_LONG,
        TokenKind::Word => SAME_SHORT,
        _ => SAME_SIGN,
    }
}

/// The first letters of a word that may have a cognate, without accents.
fn beginning(of: &Type) -> Option<String> {
    let beginning: String = of.letters.chars().take(PREFIX).collect();
    (of.kind == TokenKind::Word && beginning.chars().count() >= 4).then_some(beginning)
}

/// How likely a word is translated by one that begins alike.
fn cognate(a: &str, b: &str) -> f32 {
    let shared = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count() as f32;
    let longer = a.chars().count().max(b.chars().count()) as f32;
    COGNATE * (shared / longer).powi(2)
}

/// A letter without its accent.
fn fold(c: char) -> impl Iterator<Item = char> {
    let plain = match c {
        'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => "a",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' | 'ø' => "o",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ý' | 'ÿ' => "y",
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        _ => "",
    };
    plain.chars().chain(plain.is_empty().then_some(c))
}
