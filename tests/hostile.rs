//! Files that are made to cost much more than their size: each reader takes a time and a memory that
//! grow with the file alone. Two megabytes take it far below a second; what compares each of something
//! with all the others takes minutes.

use std::path::Path;
use std::time::{Duration, Instant};

use diptych::read::{Content, Format, Reading, parse, parse_glossary};

const SIZE: usize = 2 << 20;
/// What is held again with each of many: long enough to be noticed, not so long that a reader which does
/// so takes all the machine's memory.
const LONG: usize = 64 << 10;
const PATIENCE: Duration = Duration::from_secs(20);
/// Bytes for all tests of this file together.
const MEMORY: usize = 2 << 30;

/// As many of these as fill a file.
fn many(what: &str) -> String {
    what.repeat(SIZE / what.len())
}

/// As `many`, half as many.
fn half(what: &str) -> String {
    what.repeat(SIZE / what.len() / 2)
}

/// Pieces of a number each.
fn numbered(piece: impl Fn(usize) -> String) -> String {
    (0..SIZE / piece(100_000).len()).map(piece).collect()
}

fn within<T>(name: &str, read: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let read = read();
    assert!(start.elapsed() < PATIENCE, "{name} took {:?}", start.elapsed());
    let peak = peak();
    assert!(peak < MEMORY, "{name}, or what ran beside it, took {peak} bytes of memory");
    read
}

/// The most memory that this process has had; 0 where the system does not tell.
fn peak() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<usize>().ok());
    kilobytes.unwrap_or_default() << 10
}

fn reads(format: Format, name: &str, text: String) {
    let reading = Reading { from: Some(format), ..Reading::default() };
    let size = text.len();
    let shown = within(name, || match parse(text.into_bytes(), Path::new("story"), &reading) {
        Ok(Content::One(text)) => text.text.len(),
        Ok(Content::Two(texts)) => texts.source.text.len() + texts.target.text.len(),
        Err(_) => 0,
    });
    assert!(shown <= 16 * size, "{name}: {shown} bytes out of {size}");
}

#[test]
fn html() {
    let page = |name: &str, text: String| reads(Format::Html, name, text);
    page("skipped elements in each other", half("<nav>") + &half("<b>x</b>"));
    page("ends of what is not open", half("<nav>") + &half("</form>"));
    page("hidden elements of many names", numbered(|at| format!("<x{at} hidden>")) + &many("</p>"));
    page("references", many("&"));
    page("a long reference", format!("&{};", many("a")));
    page("attributes", format!("<p {}>x", numbered(|at| format!("a{at}=1 "))));
    page("tags that do not end", many("<a "));
    page("comments that do not end", many("<!--"));
    page("lines", format!("<pre>{}", many("x\n")));
}

#[test]
fn markdown() {
    for piece in ["[", "![", "*a_", "`", "> ", "<!--", "[a](", "&", "|a", "- ", "[^a]: x\n", "<p>\n", "**a "]
    {
        reads(Format::Markdown, piece, many(piece));
    }
    reads(Format::Markdown, "lists", (0..1000).map(|at| " ".repeat(at) + "* a\n").collect());
    reads(Format::Markdown, "table", many("a|") + "\n" + &many("-|") + "\n" + &half("a\n"));
}

#[test]
fn xml() {
    let story = |name: &str, text: String| {
        reads(Format::Nitf, name, format!("<nitf><body>{text}</body></nitf>"));
        reads(Format::Newsml, name, format!("<newsItem><body>{text}</body></newsItem>"));
    };
    let long = "n".repeat(LONG);
    story("paragraphs below a long name", format!("<{long}>{}</{long}>", half("<p>x</p>")));
    let names: Vec<String> = (0..200).map(|at| format!("{}{at}", "n".repeat(300))).collect();
    let open: String = names.iter().map(|name| format!("<{name}>")).collect();
    let close: String = names.iter().rev().map(|name| format!("</{name}>")).collect();
    story("paragraphs below many names", format!("{open}{}{close}", many("<p>x</p>")));
    story("attributes", format!("<p {}>x</p>", numbered(|at| format!("a{at}='1' "))));
    story("elements of many names", numbered(|at| format!("<n{at}/>x")));
    story("references", many("&amp;"));
    story("sections", many("<![CDATA[x]]>"));
    story("comments", many("<!-- diptych: ignore number -->"));
    reads(Format::Nitf, "declarations", format!("<!DOCTYPE a [{}]><nitf/>", many("<!ENTITY a 'b'>")));
    reads(Format::Nitf, "no end", format!("<nitf><body>{}", many("<p>")));
}

#[test]
fn both_languages() {
    let tmx = |body: String| format!("<tmx><header/><body>{body}</body></tmx>");
    let variant = |at: usize| format!("<tuv xml:lang='a{at}'><seg>x</seg></tuv>");
    reads(Format::Tmx, "languages", tmx(format!("<tu>{}</tu>", numbered(variant))));
    let head = "<xliff srcLang='fr' trgLang='en'><file>";
    let units = many("<unit><segment><source>a</source><target>b</target></segment></unit>");
    reads(Format::Xliff, "units", format!("{head}{units}</file></xliff>"));
    let forms = format!("msgid \"a\"\nmsgid_plural \"{}\"\n{}", "a".repeat(LONG), half("msgstr[1] \"b\"\n"));
    reads(Format::Po, "forms of a long plural", forms);
    let lines = format!("# {}\nmsgid \"\"\n{}msgstr \"b\"\n", half("diptych: ignore"), half("\"a\"\n"));
    reads(Format::Po, "lines", lines);
    reads(Format::Tsv, "cells", many("a\t"));
    reads(Format::Tsv, "rows", many("a\tb\n"));
}

#[test]
fn json() {
    reads(Format::Ninjs, "nesting", format!("{{\"headline\": {}", many("[")));
    reads(Format::Ninjs, "escapes", format!("{{\"body_text\": \"{}\"}}", many("\\ud83d\\ude00")));
    reads(Format::Ninjs, "bodies", format!("{{\"bodies\": [{}{{}}]}}", many("{\"value\": \"a\"},")));
}

#[test]
fn glossaries() {
    let tag = format!("fr-{}", "a".repeat(LONG));
    let reads = |name: &str, text: String| {
        let read = within(name, || parse_glossary(text.into_bytes(), Path::new(name), &Reading::default()));
        drop(read);
    };
    reads("tag.csv", format!("{tag},en\n{}", half("a,b\n")));
    reads("cells.tsv", format!("fr\ten\n{}", many("a|")));
    let term = "<tig><term>a</term></tig>";
    reads(
        "tag.tbx",
        format!("<martif><termEntry><langSet xml:lang='{tag}'>{}</langSet></termEntry></martif>", half(term)),
    );
}
