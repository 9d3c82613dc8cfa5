//! Glossaries: CSV and TSV, whose first line names the languages of the columns, and TBX (ISO 30042).
//!
//! A cell holds one term or several, with `|` between them; one that begins with `!` is known but not
//! to be used. A column `options` may say `case` (capitals matter) and `keep` (not to be translated).

use std::path::Path;

use super::xml::{Item, Walker};
use super::{Problem, Reading, Source};
use crate::error::Error;
use crate::glossary::{Entry, Glossary, Wording};

/// Reads a glossary.
pub fn glossary(path: &Path, reading: &Reading) -> Result<Glossary, Error> {
    parse_glossary(super::load(path, reading.limits)?, path, reading)
}

/// The glossary of bytes that stand at `path`.
pub fn parse_glossary(bytes: Vec<u8>, path: &Path, reading: &Reading) -> Result<Glossary, Error> {
    let text = super::text::decode(bytes, path)?;
    let source = Source::new(&text, path, reading);
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    match extension.to_lowercase().as_str() {
        "tbx" | "xml" => tbx(&source),
        "tsv" | "tab" => table(&source, b'\t', "TSV"),
        _ => table(&source, b',', "CSV"),
    }
}

fn table(source: &Source, delimiter: u8, format: &'static str) -> Result<Glossary, Error> {
    let broken = |at: usize, reason: String| source.problem(at, Problem::Syntax { format, reason });
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(source.text.as_bytes());
    let told = |error: csv::Error| {
        let at = error.position().map_or(0, |position| position.byte() as usize);
        broken(at, error.to_string())
    };
    let columns: Vec<String> =
        reader.headers().map_err(told)?.iter().map(|name| name.trim().to_owned()).collect();
    let is_option = |name: &str| name.eq_ignore_ascii_case("options");
    if columns.iter().filter(|name| is_tag(name)).count() < 2 {
        return Err(broken(0, "the first line names no two languages".to_owned()));
    }
    let mut entries = Vec::new();
    for row in reader.records() {
        let row = row.map_err(told)?;
        let mut entry = Entry::default();
        for (name, cell) in columns.iter().zip(row.iter()) {
            if is_option(name) {
                let has = |option: &str| cell.split([' ', ',', ';']).any(|word| word == option);
                (entry.case, entry.keep) = (has("case"), has("keep"));
            } else if is_tag(name) {
                let wordings = cell.split('|').map(str::trim).filter(|text| !text.is_empty());
                entry.wordings.extend(wordings.map(|text| {
                    let kept = text.strip_prefix('!');
                    let text = kept.unwrap_or(text).trim().to_owned();
                    (name.clone(), Wording { text, forbidden: kept.is_some() })
                }));
            }
        }
        entries.push(entry);
    }
    Ok(Glossary { entries })
}

/// The longest language tag: BCP 47 asks programs to take 35 characters. Each term keeps its own.
const LONGEST_TAG: usize = 35;

/// Whether a column's name is a language's: two or three letters, and perhaps a region.
fn is_tag(name: &str) -> bool {
    if name.len() > LONGEST_TAG {
        return false;
    }
    let primary = name.split(['-', '_']).next().unwrap_or_default();
    (2..=3).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// TBX in both dialects: `termEntry`, `langSet`, `tig`, and since 2019 `conceptEntry`, `langSec`,
/// `termSec`.
fn tbx(source: &Source) -> Result<Glossary, Error> {
    let mut walker = Walker::new(source);
    let mut glossary = Glossary::default();
    let (mut entry, mut tag, mut term, mut status) = (Entry::default(), String::new(), None, String::new());
    // The element whose text is being read.
    let mut inside = String::new();
    let mut text = String::new();
    let mut seen = false;
    while let Some(item) = walker.next()? {
        match item {
            Item::Start(element) => {
                let name = element.name();
                match name.as_str() {
                    "termEntry" | "conceptEntry" => (entry, seen) = (Entry::default(), true),
                    "langSet" | "langSec" => {
                        let own = element.attribute("xml:lang");
                        tag = own.filter(|own| own.len() <= LONGEST_TAG).unwrap_or_default();
                    }
                    "tig" | "ntig" | "termSec" => (term, status) = (None, String::new()),
                    "term" => (inside, text) = (name, String::new()),
                    // The status may be an element of a namespace of its own.
                    "administrativeStatus" => (inside, text) = ("status".to_owned(), String::new()),
                    "termNote" if element.attribute("type").as_deref() == Some("administrativeStatus") => {
                        (inside, text) = ("status".to_owned(), String::new());
                    }
                    _ => {}
                }
            }
            Item::Text(part, ..) if !inside.is_empty() => text.push_str(&part),
            Item::End(name) => match name.as_str() {
                "term" => {
                    term = Some(text.split_whitespace().collect::<Vec<_>>().join(" "));
                    inside.clear();
                }
                "termNote" | "administrativeStatus" if inside == "status" => {
                    status = text.trim().to_owned();
                    inside.clear();
                }
                "tig" | "ntig" | "termSec" => {
                    let forbidden = status.starts_with("deprecated") || status.starts_with("superseded");
                    let wording = term.take().map(|text| (tag.clone(), Wording { text, forbidden }));
                    entry.wordings.extend(wording);
                }
                "termEntry" | "conceptEntry" => glossary.entries.push(std::mem::take(&mut entry)),
                _ => {}
            },
            _ => {}
        }
    }
    match seen {
        true => Ok(glossary),
        false => Err(source.problem(0, Problem::Lacks { part: "termEntry", format: "TBX" })),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str, text: &str) -> Result<Vec<String>, Error> {
        let path = Path::new(name);
        let source = Source::new(text, path, &Reading::default());
        let glossary = match name.ends_with("tbx") {
            true => tbx(&source),
            false => table(&source, b',', "CSV"),
        };
        let show = |entry: &Entry| {
            let wording = |(tag, wording): &(String, Wording)| {
                format!("{tag}:{}{}", if wording.forbidden { "!" } else { "" }, wording.text)
            };
            let options = [(entry.case, " case"), (entry.keep, " keep")];
            let options: String = options.iter().filter(|(on, _)| *on).map(|(_, name)| *name).collect();
            entry.wordings.iter().map(wording).collect::<Vec<_>>().join(" ") + &options
        };
        Ok(glossary?.entries.iter().map(show).collect())
    }

    #[test]
    fn tables() {
        let table = "fr,en,options,note\nbanque centrale,central bank|!state bank,,x\nAFP,,keep case\n";
        assert_eq!(
            of("a.csv", table).unwrap(),
            ["fr:banque centrale en:central bank en:!state bank", "fr:AFP case keep"]
        );
        assert!(matches!(of("a.csv", "terme,term\na,b\n"), Err(Error::Malformed { .. })));
    }

    #[test]
    fn both_dialects_of_tbx() {
        let old = "<martif><text><body><termEntry><langSet xml:lang=\"fr\"><tig><term>maire</term></tig></langSet>\
            <langSet xml:lang=\"en\"><tig><term>mayor</term></tig><tig><term>provost</term>\
            <termNote type=\"administrativeStatus\">deprecatedTerm-admn-sts</termNote></tig></langSet></termEntry>\
            </body></text></martif>";
        assert_eq!(of("a.tbx", old).unwrap(), ["fr:maire en:mayor en:!provost"]);
        let new = "<tbx><text><body><conceptEntry><langSec xml:lang=\"fr\"><termSec><term>juge</term></termSec>\
            </langSec><langSec xml:lang=\"en\"><termSec><term>judge</term></termSec></langSec></conceptEntry></body>\
            </text></tbx>";
        assert_eq!(of("a.tbx", new).unwrap(), ["fr:juge en:judge"]);
        assert!(of("a.tbx", "<tbx/>").is_err());
    }
}
