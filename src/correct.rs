//! Edits of a text written into the file that it was read from.
//!
//! Each edit is cut down to the characters that it changes, which are replaced where the map of the
//! reader says that they stand in the file. The file is then read anew: only if it holds exactly the
//! edited text is it given, so that no format needs to be known here.

use std::path::Path;
use std::sync::Arc;

use crate::document::Span;
use crate::error::Error;
use crate::read::{Content, Reading, Text, parse};

/// Words in the place of a stretch of the text as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Edit {
    pub span: Span,
    pub text: String,
}

/// A corrected file.
#[derive(Clone, Debug, PartialEq)]
pub enum Corrected {
    /// In the format of the file.
    File(Vec<u8>),
    /// The text alone, since the file cannot hold the edits in their places.
    Text(String),
}

/// Writes edits of the text that a file holds, or of the second of its two texts, into the file.
/// Edits that overlap, or lie outside of the text, are `None`.
pub fn correct(
    bytes: Vec<u8>,
    path: &Path,
    reading: &Reading,
    edits: &[Edit],
) -> Result<Option<Corrected>, Error> {
    let text = target(parse(bytes.clone(), path, reading)?);
    let Some(edits) = in_order(edits, &text.text) else { return Ok(None) };
    if edits.iter().all(|edit| edit.span.of(&text.text) == edit.text) {
        return Ok(Some(Corrected::File(bytes)));
    }
    let edited = splice(&text.text, edits.iter().map(|edit| (edit.span, edit.text.clone())));
    let Some(file) = file_of(&text, &bytes) else { return Ok(Some(Corrected::Text(edited))) };
    // The ways in which files write what is special to them; HTML takes much that it should not have.
    let mut escapes: [fn(&str) -> String; 3] = [str::to_owned, as_string, as_xml];
    if file.trim_start().starts_with('<') {
        escapes.reverse();
    }
    for escape in escapes {
        let changes: Option<Vec<(Span, String)>> =
            edits.iter().map(|edit| in_file(edit, &text).map(|(at, new)| (at, escape(&new)))).collect();
        let Some(changes) = changes else { break };
        let written = splice(&file, changes).into_bytes();
        if parse(written.clone(), path, reading).is_ok_and(|content| target(content).text == edited) {
            return Ok(Some(Corrected::File(written)));
        }
    }
    Ok(Some(Corrected::Text(edited)))
}

/// Written as XML has it.
fn as_xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Written as JSON and PO have it.
fn as_string(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
}

fn target(content: Content) -> Text {
    match content {
        Content::One(text) => text,
        Content::Two(bitext) => bitext.target,
    }
}

/// The file as text, if it is one in UTF-8: other encodings may not have the letters of the edits.
fn file_of(text: &Text, bytes: &[u8]) -> Option<Arc<str>> {
    let file = match &text.origin {
        Some(origin) => origin.file.clone()?,
        None => text.text.as_str().into(),
    };
    let own = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    (own == file.as_bytes()).then_some(file)
}

/// The edits by their places; none if they do not fit.
fn in_order(edits: &[Edit], text: &str) -> Option<Vec<Edit>> {
    let mut edits = edits.to_vec();
    edits.sort_by_key(|edit| edit.span);
    let fits = |edit: &Edit| text.get(edit.span.range()).is_some();
    let apart = edits.windows(2).all(|two| two[0].span.end <= two[1].span.start);
    (apart && edits.iter().all(fits)).then_some(edits)
}

/// Where an edit changes the file, and what stands there then; the words that stay are left alone,
/// with the markup among them. None where the file has markup inside of what changes.
fn in_file(edit: &Edit, text: &Text) -> Option<(Span, String)> {
    let (span, new) = changed(edit, &text.text);
    let Some(origin) = &text.origin else { return Some((span, new)) };
    // An insertion alone has no place in the map: it is written with a letter beside it.
    let (span, new) = if span.is_empty() { beside(span, new, &text.text)? } else { (span, new) };
    match origin.runs(span).as_slice() {
        [only] => Some((*only, new)),
        _ => None,
    }
}

/// An edit without what both ends of it leave as it was.
fn changed(edit: &Edit, text: &str) -> (Span, String) {
    let old = edit.span.of(text);
    let common = |a: &mut dyn Iterator<Item = char>, b: &mut dyn Iterator<Item = char>| -> usize {
        a.zip(b).take_while(|(x, y)| x == y).map(|(c, _)| c.len_utf8()).sum()
    };
    let front = common(&mut old.chars(), &mut edit.text.chars());
    let (old, new) = (&old[front..], &edit.text[front..]);
    let back = common(&mut old.chars().rev(), &mut new.chars().rev());
    let start = edit.span.start + front;
    (Span::new(start, edit.span.end - back), new[..new.len() - back].to_owned())
}

/// An insertion as the replacement of the letter before it, or else behind it.
fn beside(span: Span, new: String, text: &str) -> Option<(Span, String)> {
    let visible = |c: &char| !c.is_control();
    if let Some(before) = text[..span.start].chars().next_back().filter(visible) {
        return Some((Span::new(span.start - before.len_utf8(), span.end), format!("{before}{new}")));
    }
    let behind = text[span.end..].chars().next().filter(visible)?;
    Some((Span::new(span.start, span.end + behind.len_utf8()), format!("{new}{behind}")))
}

fn splice(text: &str, changes: impl IntoIterator<Item = (Span, String)>) -> String {
    let (mut spliced, mut from) = (String::with_capacity(text.len()), 0);
    for (span, new) in changes {
        spliced.push_str(text.get(from..span.start).unwrap_or_default());
        spliced.push_str(&new);
        from = span.end.max(from);
    }
    spliced.push_str(&text[from..]);
    spliced
}

#[cfg(test)]
mod tests {
    use super::*;

    fn corrected(file: &str, name: &str, edits: &[(&str, &str)]) -> Option<Corrected> {
        let path = Path::new(name);
        let reading = Reading::default();
        let text = target(parse(file.as_bytes().to_vec(), path, &reading).expect("well-formed")).text;
        let edits: Vec<Edit> = edits
            .iter()
            .map(|(old, new)| {
                let start = text.find(old).unwrap_or_else(|| panic!("{old:?} is not in {text:?}"));
                Edit { span: Span::new(start, start + old.len()), text: (*new).to_owned() }
            })
            .collect();
        correct(file.as_bytes().to_vec(), path, &reading, &edits).expect("well-formed")
    }

    fn file(text: &str) -> Option<Corrected> {
        Some(Corrected::File(text.as_bytes().to_vec()))
    }

    #[test]
    fn markup_around_the_words_stays() {
        let page = "<p>Some <b>4,200</b> workers &amp; a cook.</p>\n<p>He left.</p>";
        let edits =
            [("Some 4,200 workers & a cook.", "Some 2,400 workers & a cook."), ("He left.", "It left.")];
        let expected = "<p>Some <b>2,400</b> workers &amp; a cook.</p>\n<p>It left.</p>";
        assert_eq!(corrected(page, "a.html", &edits), file(expected));
        let text = "Some 4,200 workers.\r\nHe left.\n";
        let expected = "Some 2,400 workers.\r\nIt left.\n";
        assert_eq!(corrected(text, "a.txt", &[("4,200", "2,400"), ("He", "It")]), file(expected));
    }

    #[test]
    fn what_is_special_to_the_format_is_escaped() {
        let expected = "<p>Marks &amp; Spencer left.</p>";
        assert_eq!(
            corrected("<p>Marks left.</p>", "a.html", &[("Marks", "Marks & Spencer")]),
            file(expected)
        );
        let story = r#"{"body_text": "He left."}"#;
        let expected = r#"{"body_text": "\"It\" left."}"#;
        assert_eq!(corrected(story, "a.json", &[("He", "\"It\"")]), file(expected));
    }

    #[test]
    fn a_text_of_its_own_where_markup_is_in_the_way() {
        let page = "<p>Some <b>4,200</b> workers.</p>";
        assert_eq!(
            corrected(page, "a.html", &[("Some 4,200 workers", "Nobody")]),
            Some(Corrected::Text("Nobody.\n".to_owned()))
        );
    }

    #[test]
    fn the_second_text_of_a_file_of_two() {
        let lines = "fr\ten\nIl part.\tHe leaves.\n";
        assert_eq!(corrected(lines, "a.tsv", &[("He", "It")]), file("fr\ten\nIl part.\tIt leaves.\n"));
    }

    #[test]
    fn edits_that_do_not_fit() {
        let path = Path::new("a.txt");
        let edit = |start, end| Edit { span: Span::new(start, end), text: String::new() };
        let correct = |edits: &[Edit]| {
            correct("déjà vu".as_bytes().to_vec(), path, &Reading::default(), edits).expect("text")
        };
        assert_eq!(correct(&[edit(0, 4), edit(3, 6)]), None);
        assert_eq!(correct(&[edit(2, 3)]), None, "inside of a letter");
        assert_eq!(correct(&[edit(0, 100)]), None);
        assert_eq!(correct(&[]), file("déjà vu"));
    }
}
