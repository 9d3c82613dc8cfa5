//! XLIFF with ITS 2.0 localization quality issues marked on both sides
//! (https://www.w3.org/TR/its20/#lqissue): a copy of the input where that is XLIFF, else XLIFF 2.1 made
//! of the pairs of sentences.
//!
//! A mark is a `<mrk>` around the words. Where markup stands inside them, XLIFF 2 has `<sm/>` and
//! `<em/>`, and XLIFF 1.2 gets a mark for each stretch.

use std::io::{self, Write};
use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::escape::escape;
use quick_xml::events::Event;

use super::xml::clean;
use super::{Outcome, Run};
use crate::document::{Document, Span};
use crate::finding::{Finding, Severity};
use crate::origin::Origin;
use crate::words::Messages;

const NAMESPACE: &str = "http://www.w3.org/2005/11/its";

pub fn write(run: &Run, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    let copied = match run.outcomes.as_slice() {
        [only] => input(only).map(|(file, version)| {
            let (source, target) = (only.comparison.source, only.comparison.target);
            let origins = [source.origin.clone(), target.origin.clone()].map(Option::unwrap_or_default);
            let marks = marks(only, 0, [&origins[0], &origins[1]], messages);
            declared(&insert(file, marks, version), version)
        }),
        _ => None,
    };
    let text = copied.unwrap_or_else(|| made(run, messages));
    writeln!(out, "{}", text.trim_end())
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Version {
    One,
    Two,
}

/// The text of the input, if that is XLIFF.
fn input<'a>(outcome: &Outcome<'a>) -> Option<(&'a str, Version)> {
    let file = outcome.comparison.source.origin.as_ref()?.file.as_deref()?;
    let tag = &file[root(file)?.range()];
    let one = tag.contains("version=\"1.") || tag.contains("version='1.");
    Some((file, if one { Version::One } else { Version::Two }))
}

/// Where the tag `<xliff …>` stands, if it comes first.
fn root(file: &str) -> Option<Span> {
    let mut reader = Reader::from_str(file);
    loop {
        let start = reader.buffer_position() as usize;
        match reader.read_event().ok()? {
            Event::Start(tag) => {
                let found = Span::new(start, reader.buffer_position() as usize);
                return (tag.local_name().as_ref() == "xliff").then_some(found);
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// The file with what the marks need declared: the namespace, and XLIFF 2.1, whose module ITS is.
fn declared(file: &str, version: Version) -> String {
    let Some(root) = root(file) else { return file.to_owned() };
    let mut tag = root.of(file).to_owned();
    if version == Version::Two {
        tag = tag.replace(" version=\"2.0\"", " version=\"2.1\"").replace(" version='2.0'", " version='2.1'");
    }
    if !tag.contains(NAMESPACE) {
        tag.insert_str(tag.len() - 1, &format!(" xmlns:its=\"{NAMESPACE}\""));
    }
    if !tag.contains("its:version") {
        tag.insert_str(tag.len() - 1, " its:version=\"2.0\"");
    }
    format!("{}{tag}{}", &file[..root.start], &file[root.end..])
}

/// A mark to be set.
struct Mark {
    id: String,
    /// Stretches of the file, in order, without markup inside.
    runs: Vec<Span>,
    /// The ITS attributes.
    issue: String,
}

fn marks(outcome: &Outcome, number: usize, origins: [&Origin; 2], messages: &Messages) -> Vec<Mark> {
    let mut marks = Vec::new();
    for (index, finding) in outcome.comparison.findings.iter().enumerate() {
        let issue = issue(finding, &super::told::elsewhere(outcome, index, messages), messages);
        for (origin, spans) in origins.iter().zip([&finding.hit.source, &finding.hit.target]) {
            for (at, span) in spans.iter().enumerate() {
                let behind = if at == 0 { String::new() } else { format!("-{}", at + 1) };
                let of = if number == 0 { String::new() } else { format!("{number}-") };
                let id = format!("diptych-{of}{}{behind}", index + 1);
                marks.push(Mark { id, runs: origin.runs(*span), issue: issue.clone() });
            }
        }
    }
    marks
}

fn issue(finding: &Finding, elsewhere: &[String], messages: &Messages) -> String {
    let kind = crate::checks::find(finding.hit.rule).map_or("other", |check| check.its_type);
    let sentences = [&[messages.finding(finding)], elsewhere].concat();
    // From 0 to 100.
    let severity = match finding.hit.severity {
        Severity::Critical => 100,
        Severity::Major => 60,
        Severity::Minor => 20,
    };
    let comment = escape(clean(&sentences.join(" "))).replace(['\n', '\t'], " ");
    format!(
        "its:locQualityIssueType=\"{kind}\" its:locQualityIssueComment=\"{comment}\" \
         its:locQualityIssueSeverity=\"{severity}\""
    )
}

/// What is set into the file at a byte: first what ends there, the inner marks first; then what
/// begins there, the outer marks first.
struct Insertion {
    at: usize,
    rank: (u8, usize),
    text: String,
}

/// The file with its marks.
fn insert(file: &str, marks: Vec<Mark>, version: Version) -> String {
    let mut insertions: Vec<Insertion> = Vec::new();
    let mut spanning: Vec<Span> = Vec::new();
    let sections = cdata(file);
    for mark in marks {
        let runs: Vec<Span> = mark.runs.iter().copied().filter(|run| !in_one(&sections, run.start)).collect();
        let crosses = |run: &Span, spanning: &[Span]| {
            spanning
                .iter()
                .any(|other| run.overlaps(*other) && !run.contains(*other) && !other.contains(*run))
        };
        match (version, runs.as_slice()) {
            (_, []) => {}
            (Version::Two, [run]) if !crosses(run, &spanning) => {
                let open = format!("<mrk id=\"{}\" type=\"its:generic\" {}>", mark.id, mark.issue);
                around(*run, open, "</mrk>".to_owned(), &mut insertions);
                spanning.push(*run);
            }
            (Version::Two, [first, .., last]) => {
                begin_and_end(&mark, first.start, last.end, &mut insertions);
            }
            (Version::Two, [run]) => begin_and_end(&mark, run.start, run.end, &mut insertions),
            (Version::One, runs) => {
                for run in runs.iter().filter(|run| !crosses(run, &spanning)).copied().collect::<Vec<_>>() {
                    // No `mid`: in a target that must name a segment of the `seg-source`.
                    let open = format!("<mrk mtype=\"x-its\" {}>", mark.issue);
                    around(run, open, "</mrk>".to_owned(), &mut insertions);
                    spanning.push(run);
                }
            }
        }
    }
    insertions.sort_by_key(|insertion| (insertion.at, insertion.rank));
    let (mut marked, mut from) = (String::with_capacity(file.len() * 2), 0);
    for insertion in insertions {
        marked.push_str(&file[from..insertion.at]);
        marked.push_str(&insertion.text);
        from = insertion.at;
    }
    marked + &file[from..]
}

fn around(run: Span, open: String, close: String, insertions: &mut Vec<Insertion>) {
    if run.is_empty() {
        insertions.push(Insertion { at: run.start, rank: (1, 0), text: open + &close });
        return;
    }
    let length = run.len();
    // Of marks around the same words the later one is the inner one.
    let order = insertions.len();
    insertions.push(Insertion { at: run.end, rank: (0, length * 1_000 + 999 - order.min(999)), text: close });
    let outer_first = usize::MAX - (length * 1_000 + 999 - order.min(999));
    insertions.push(Insertion { at: run.start, rank: (2, outer_first), text: open });
}

fn begin_and_end(mark: &Mark, start: usize, end: usize, insertions: &mut Vec<Insertion>) {
    let begin = format!("<sm id=\"{}\" type=\"its:generic\" {}/>", mark.id, mark.issue);
    insertions.push(Insertion { at: start, rank: (3, 0), text: begin });
    insertions.push(Insertion { at: end, rank: (0, 0), text: format!("<em startRef=\"{}\"/>", mark.id) });
}

/// The CDATA sections, in which no mark can stand.
fn cdata(file: &str) -> Vec<Span> {
    let begins = file.match_indices("<![CDATA[").map(|(at, _)| at);
    let mut sections: Vec<Span> = Vec::new();
    for start in begins {
        if sections.last().is_none_or(|last| last.end <= start) {
            let end = file[start..].find("]]>").map_or(file.len(), |length| start + length);
            sections.push(Span::new(start, end));
        }
    }
    sections
}

/// Whether a byte stands in one of these spans, which are in order.
fn in_one(spans: &[Span], at: usize) -> bool {
    let next = spans.partition_point(|span| span.end <= at);
    spans.get(next).is_some_and(|span| span.start <= at)
}

/// XLIFF 2.1 of all pairs, a unit a bead.
fn made(run: &Run, messages: &Messages) -> String {
    let code = |side: fn(&Outcome) -> &'static str, usual: &'static str| {
        run.outcomes.first().map_or(usual, side).to_owned()
    };
    let from = code(|outcome| outcome.comparison.source.language.code(), "en");
    let to = code(|outcome| outcome.comparison.target.language.code(), "fr");
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" \
         version=\"2.1\" srcLang=\"{from}\" trgLang=\"{to}\">\n"
    );
    let mut all = Vec::new();
    for (number, outcome) in run.outcomes.iter().enumerate() {
        let comparison = &outcome.comparison;
        let original = escape(clean(&comparison.source.path)).into_owned();
        text.push_str(&format!("<file id=\"f{}\" original=\"{original}\">\n", number + 1));
        let mut origins = [Origin::new(None::<Arc<str>>), Origin::new(None)];
        for (index, bead) in comparison.beads.iter().enumerate() {
            text.push_str(&format!("<unit id=\"u{}\"><segment>", index + 1));
            let source = comparison.source.side(bead.source.clone()).span();
            side("source", comparison.source, source, &mut origins[0], &mut text);
            let target = comparison.target.side(bead.target.clone()).span();
            side("target", comparison.target, target, &mut origins[1], &mut text);
            text.push_str("</segment></unit>\n");
        }
        text.push_str("</file>\n");
        all.extend(marks(outcome, number, [&origins[0], &origins[1]], messages));
    }
    text.push_str("</xliff>\n");
    declared(&insert(&text, all, Version::Two), Version::Two)
}

fn side(name: &str, document: &Document, span: Option<Span>, origin: &mut Origin, text: &mut String) {
    // A segment has a source in any case.
    if span.is_none() && name == "target" {
        return;
    }
    text.push_str(&format!("<{name}>"));
    let span = span.unwrap_or(Span::new(0, 0));
    for (offset, c) in span.of(&document.text).char_indices() {
        let (at, start) = (span.start + offset, text.len());
        text.push_str(&escape(clean(c.encode_utf8(&mut [0; 4]))));
        origin.push(at..at + c.len_utf8(), start..text.len());
    }
    text.push_str(&format!("</{name}>"));
}
