//! Everything that is known about a language comes from its folder in `locales/`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, OnceLock, PoisonError};

use include_dir::{Dir, include_dir};
use rustc_hash::FxHashMap;
use unic_langid::LanguageIdentifier;

use crate::error::Error;
use crate::phrases::Phrases;

/// The languages that ship, in the order in which they are offered.
pub const LANGUAGES: &[&str] = &["en", "fr", "es", "de", "nl", "it", "pt"];

/// The two-letter codes of languages (https://www.loc.gov/standards/iso639-2/php/code_list.php).
const ISO_639_1: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy \
    da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie \
    ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi \
    mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc \
    sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi \
    vo wa wo xh yi yo za zh zu";

static LOCALES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// The named options of `language.toml`.
#[derive(Debug, Default, Clone, serde::Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Options {
    /// The language's name for itself.
    pub name: String,
    pub numbers: NumberOptions,
    pub tokens: TokenOptions,
    pub segments: SegmentOptions,
    pub verbs: VerbOptions,
    pub nouns: NounOptions,
    pub pronouns: PronounOptions,
}

/// How numbers are written.
#[derive(Debug, Default, Clone, serde::Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct NumberOptions {
    /// Decimal separators, the usual one first.
    pub decimal: Vec<char>,
    /// Separators of thousands, the usual one first.
    pub group: Vec<char>,
    /// What is written onto digits to make an ordinal: `3rd`, `1er`.
    pub ordinal_endings: Vec<String>,
    /// What is written onto a roman numeral to number a century: `XIXe`.
    pub century_endings: Vec<String>,
    /// The word of `and` stands between tens and units: *treinta y cinco*.
    pub tens_and: bool,
    /// Letters between the hours and the minutes of a clock time: `18h30`.
    pub hour_marks: Vec<String>,
    /// How number words are written as one: *einundzwanzig*, *ventuno*.
    pub compounds: Option<Compounds>,
}

/// The order inside number words that are written as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Compounds {
    /// *Einundzwanzig*, *eenentwintig*.
    UnitsFirst,
    /// *Ventuno*, *quarantadue*.
    TensFirst,
}

/// How sentences are cut.
#[derive(Debug, Default, Clone, serde::Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct SegmentOptions {
    /// A full stop after a number makes it an ordinal: `14. Januar`.
    pub ordinal_stop: bool,
}

/// How words are cut.
#[derive(Debug, Default, Clone, serde::Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct TokenOptions {
    /// Word beginnings that end in an apostrophe and stand alone: `l'`, `qu'`.
    pub elisions: Vec<String>,
    /// Word ends that stand alone: `'s`, `n't`, `-t-il`.
    pub clitics: Vec<String>,
    /// Words with an apostrophe or a hyphen that are never cut: `aujourd'hui`.
    pub whole: Vec<String>,
}

/// How verbs are formed, beyond what `verb-endings.tsv` tells.
#[derive(Debug, Default, Clone, serde::Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct VerbOptions {
    /// The infinitive has no ending of its own.
    pub bare_infinitive: bool,
    /// A regular past may be a participle too: worked.
    pub past_is_participle: bool,
    /// The conditional reports what others say: *aurait été tué*.
    pub press_conditional: bool,
    /// Endings of the adverbs that stand inside a verb group.
    pub adverb_endings: Vec<String>,
    /// Words that show an infinitive: to.
    pub infinitive_marks: Vec<String>,
    /// Prepositions of who does it, after a passive: by.
    pub agent: Vec<String>,
    /// Pronouns before a verb that make its *be* no passive: *s'est*.
    pub reflexives: Vec<String>,
    /// Verbs whose perfect is formed with be: *est arrivé*.
    pub perfect_with_be: Vec<String>,
    /// Words after which the subject may follow its verb: *où enseigne son épouse*.
    pub inverting: Vec<String>,
    /// The main verb stands at the end of the clause: *hat … gekauft*, *gekauft hat*.
    pub frame: bool,
    /// Words that the morphology does not know are no verbs.
    pub known_only: bool,
    /// What a participle begins with: *ge-sagt*, *an-ge-kündigt*.
    pub participle_prefixes: Vec<String>,
    /// Ends of infinitives whose participle has no such beginning: *-ieren*.
    pub unmarked_participles: Vec<String>,
    /// What an infinitive may hold after its prefix: *an-zu-kündigen*.
    pub infixes: Vec<String>,
    /// A finite subjunctive reports what others say: *er sei geflohen*.
    pub reported_subjunctive: bool,
    /// The conditional of can may be its past: could.
    pub conditional_is_past: bool,
}

/// How noun phrases are built.
#[derive(Debug, Default, Clone, serde::Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct NounOptions {
    /// The noun that a phrase is about stands last in it: police chief.
    pub head_last: bool,
    /// Prepositions that join a phrase to the one before it: the mayor of.
    pub complements: Vec<String>,
    /// Every noun has a capital, so that a capital tells no name.
    pub capitalised: bool,
    /// What joins the parts of nouns that are written as one, the empty one too: *Regierung-s-sprecher*.
    pub joints: Vec<String>,
}

/// How pronouns are used.
#[derive(Debug, Default, Clone, serde::Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct PronounOptions {
    /// A subject pronoun is left out: *dice que no vendrá*.
    pub dropped: bool,
    /// Things are men or women by their grammar, so that a pronoun for one may stand for a thing.
    pub grammatical_gender: bool,
}

/// A language: its tag, its options, its messages and its word lists.
#[derive(Debug)]
pub struct Language {
    pub tag: LanguageIdentifier,
    pub options: Options,
    files: BTreeMap<String, Cow<'static, str>>,
    lists: FxHashMap<String, OnceLock<Phrases>>,
    empty: Phrases,
}

/// Languages that were added to those that ship.
static ADDED: OnceLock<Vec<Language>> = OnceLock::new();

impl Language {
    /// The language of a tag such as `fr` or `fr-CA`, if its folder ships or was added.
    pub fn get(tag: &str) -> Option<&'static Language> {
        let wanted: LanguageIdentifier = tag.parse().ok()?;
        Self::all().find(|language| language.tag.language == wanted.language)
    }

    /// All languages: those that ship, or what was added in their place, then the others that were added.
    pub fn all() -> impl Iterator<Item = &'static Language> {
        static SHIPPED: OnceLock<Vec<Language>> = OnceLock::new();
        let shipped = SHIPPED.get_or_init(|| LANGUAGES.iter().map(|code| Self::shipped(code)).collect());
        let added = ADDED.get().map_or(&[][..], |added| added);
        let replaced = |language: &&Language| added.iter().any(|other| other.tag == language.tag);
        shipped.iter().filter(move |language| !replaced(language)).chain(added)
    }

    /// Adds the languages of a folder laid out as `locales/`, once for the whole run; one whose tag
    /// ships stands in its place.
    pub fn add(folder: &Path) -> Result<(), Error> {
        let unreadable = |error: std::io::Error| Error::unreadable(folder, &error);
        let mut folders = Vec::new();
        for entry in std::fs::read_dir(folder).map_err(unreadable)? {
            folders.extend(Some(entry.map_err(unreadable)?.path()).filter(|path| path.is_dir()));
        }
        folders.sort();
        let added = folders.iter().map(|folder| Self::from_folder(folder)).collect::<Result<_, _>>()?;
        ADDED.get_or_init(|| added);
        Ok(())
    }

    /// The language of a tag: one that ships or was added, or else, where the tag is one of ISO 639-1,
    /// one of which no more is known.
    pub fn named(tag: &str) -> Result<&'static Language, Error> {
        static BARE: Mutex<Vec<&'static Language>> = Mutex::new(Vec::new());
        if let Some(known) = Self::get(tag) {
            return Ok(known);
        }
        let unknown = || Error::UnknownLanguage { tag: tag.to_owned() };
        let wanted: LanguageIdentifier = tag.parse().map_err(|_| unknown())?;
        let code = wanted.language.as_str();
        if !ISO_639_1.split(' ').any(|known| known == code) {
            return Err(unknown());
        }
        let mut bare = BARE.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = bare.iter().find(|language| language.code() == code) {
            return Ok(known);
        }
        // At most one for each code.
        let mut language = Self::from_files(code, BTreeMap::new())?;
        language.options.numbers.group = vec![' '];
        let language: &'static Language = Box::leak(Box::new(language));
        bare.push(language);
        Ok(language)
    }

    /// Whether nothing is known of the language but its tag.
    pub fn is_bare(&self) -> bool {
        self.files.is_empty()
    }

    fn shipped(code: &str) -> Language {
        let files = LOCALES
            .get_dir(code)
            .into_iter()
            .flat_map(|folder| folder.files())
            .filter_map(|file| {
                let name = file.path().file_name()?.to_str()?.to_owned();
                Some((name, Cow::Borrowed(file.contents_utf8()?)))
            })
            .collect();
        Self::from_files(code, files).expect("the folders that ship are read by the tests")
    }

    /// A language from a folder laid out as those of `locales/`, named by its tag.
    pub fn from_folder(folder: &Path) -> Result<Language, Error> {
        let unreadable = |error: std::io::Error| Error::unreadable(folder, &error);
        let mut files = BTreeMap::new();
        for entry in std::fs::read_dir(folder).map_err(unreadable)? {
            let path = entry.map_err(unreadable)?.path();
            if let Some(name) = path.file_name().and_then(|name| name.to_str()).filter(|_| path.is_file()) {
                let text =
                    std::fs::read_to_string(&path).map_err(|error| Error::unreadable(&path, &error))?;
                files.insert(name.to_owned(), Cow::Owned(text));
            }
        }
        let code = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        Self::from_files(code, files)
    }

    fn from_files(code: &str, files: BTreeMap<String, Cow<'static, str>>) -> Result<Language, Error> {
        let tag = code.parse().map_err(|_| Error::UnknownLanguage { tag: code.to_owned() })?;
        let options = match files.get("language.toml") {
            Some(text) => toml::from_str(text)
                .map_err(|error| Error::BadLanguage { tag: code.to_owned(), reason: error.to_string() })?,
            None => Options::default(),
        };
        let lists = files
            .keys()
            .filter(|name| name.ends_with(".txt") || name.ends_with(".tsv"))
            .map(|name| (name.clone(), OnceLock::new()))
            .collect();
        Ok(Language { tag, options, files, lists, empty: Phrases::default() })
    }

    /// The ISO 639-1 code.
    pub fn code(&self) -> &str {
        self.tag.language.as_str()
    }

    /// The text of a file of the folder.
    pub fn file(&self, name: &str) -> Option<&str> {
        self.files.get(name).map(|text| &**text)
    }

    /// A word list of the folder, such as `negation.tsv`; empty when the language has none.
    pub fn list(&self, name: &str) -> &Phrases {
        let Some(cell) = self.lists.get(name) else { return &self.empty };
        cell.get_or_init(|| self.file(name).map_or_else(Phrases::default, |text| Phrases::parse(text, self)))
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}
