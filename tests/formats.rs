//! One dispatch in every format that is read gives the same findings on the same words, in the file
//! as it is written; and no broken file does worse than an error.

mod tool;

use std::collections::BTreeSet;
use std::path::Path;

use diptych::read::{FORMATS, Reading, parse};
use serde_json::Value;
use tool::{code, command, err, file, folder, json_of, package, run};

/// Rule, words in the source, words in the target.
type Told = (String, Vec<String>, Vec<String>);

fn told(report: &Value) -> Vec<Told> {
    let words = |finding: &Value, side: &str| -> Vec<String> {
        let places = finding[side].as_array().expect("a list").iter();
        places
            .map(|place| place["text"].as_str().expect("words").to_owned())
            .filter(|w| !w.is_empty())
            .collect()
    };
    let findings = report["findings"].as_array().expect("a list").iter();
    let mut told: Vec<Told> = findings
        .map(|f| (f["rule"].as_str().expect("a rule").to_owned(), words(f, "source"), words(f, "target")))
        .collect();
    told.sort();
    told
}

fn dispatch(language: &str) -> String {
    let path = format!("{}/tests/dispatch/harbour.{language}.txt", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).expect("ships")
}

fn plain() -> Value {
    json_of(&["check", "tests/dispatch/harbour.fr.txt", "tests/dispatch/harbour.en.txt", "--format", "json"])
}

fn paragraphs(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !line.is_empty()).collect()
}

/// XML text with its accents as references, and a soft hyphen that no reader sees.
fn referenced(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '&' => "&amp;".to_owned(),
            'é' => "&#233;".to_owned(),
            'è' => "&#xE8;".to_owned(),
            '’' => "&#x2019;".to_owned(),
            '\u{a0}' => "&#160;".to_owned(),
            c => c.to_string(),
        })
        .collect()
}

/// Paragraphs as elements, the first under its own name, some words inside inline elements.
fn elements(text: &str, first: (&str, &str), rest: (&str, &str), inline: (&str, &str)) -> String {
    let mark = |paragraph: &str| match paragraph.split_once(' ') {
        Some((word, rest)) => format!("{}{word}{} {rest}", inline.0, inline.1),
        None => paragraph.to_owned(),
    };
    paragraphs(text)
        .iter()
        .enumerate()
        .map(|(at, paragraph)| {
            let (open, close) = if at == 0 { first } else { rest };
            format!("  {open}{}{close}\n", mark(&referenced(paragraph)))
        })
        .collect()
}

fn html(text: &str) -> String {
    let body = elements(text, ("<h1>", "</h1>"), ("<p class='a'>", "</p>"), ("<em>", "</em>"));
    format!(
        "<!DOCTYPE html>\n<html><head><title>42 titles</title><style>p {{ top: 9px }}</style></head>\n\
         <body><nav>7 menus</nav><script>var a = '<p>13</p>';</script>\n<article>\n{body}</article></body></html>\n"
    )
}

fn nitf(text: &str) -> String {
    let body = elements(text, ("<p>", "</p>"), ("<p>", "</p>"), ("<location>", "</location>"));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<nitf><head><title>42</title></head>\n<body>\n\
         <body.content><block>\n{body}</block></body.content></body></nitf>\n"
    )
}

fn newsml(text: &str) -> String {
    let headline = paragraphs(text)[0].to_owned();
    format!(
        "<?xml version=\"1.0\"?>\n<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\">\n\
         <itemMeta><title>42</title></itemMeta><contentMeta><headline>{headline}</headline></contentMeta>\n\
         <contentSet><inlineXML contenttype=\"application/xhtml+xml\">\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>42</title></head><body>\n{}</body></html>\n\
         </inlineXML></contentSet></newsItem>\n",
        elements(text, ("<h1>", "</h1>"), ("<p>", "</p>"), ("<strong>", "</strong>"))
    )
}

fn newsml_with_nitf(text: &str) -> String {
    let inner = nitf(text);
    let (_, inner) = inner.split_once("?>\n").expect("a declaration");
    format!(
        "<?xml version=\"1.0\"?>\n<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet><newsItem>\n\
         <contentSet><inlineXML contenttype=\"application/nitf+xml\">{inner}</inlineXML></contentSet>\n\
         </newsItem></itemSet></newsMessage>\n"
    )
}

fn ninjs(text: &str) -> String {
    let all = paragraphs(text);
    let body: String =
        all[1..].iter().map(|paragraph| format!("<p>{}</p>\n", referenced(paragraph))).collect();
    let escaped = |text: &str| {
        // Every other letter beyond ASCII as an escape.
        let json = serde_json::to_string(text).expect("a string");
        json.replace('à', "\\u00e0").replace('ê', "\\u00EA")
    };
    format!(
        "{{\n  \"uri\": \"urn:x\",\n  \"headline\": {},\n  \"body_xhtml\": {}\n}}\n",
        escaped(all[0]),
        escaped(&body)
    )
}

/// The form of version 3, its text plain.
fn ninjs_3(text: &str) -> String {
    let all = paragraphs(text);
    serde_json::json!({
        "uri": "urn:x",
        "headlines": [{ "role": "main", "value": all[0] }],
        "bodies": [
            { "contentType": "text/plain", "value": "42" },
            { "contentType": "text/html", "value": html(&all[1..].join("\n")) },
        ],
    })
    .to_string()
}

fn docx(text: &str) -> Vec<u8> {
    let body: String = paragraphs(text)
        .iter()
        .map(|paragraph| {
            // Word cuts a paragraph into runs wherever it likes.
            let middle = paragraph.char_indices().nth(7).map_or(0, |(at, _)| at);
            let (a, b) = (referenced(&paragraph[..middle]), referenced(&paragraph[middle..]));
            format!(
                "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t xml:space=\"preserve\">{a}</w:t></w:r>\
                 <w:del><w:r><w:delText>99</w:delText></w:r></w:del>\
                 <w:r><w:t xml:space=\"preserve\">{b}</w:t></w:r></w:p>\n"
            )
        })
        .collect();
    let document = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:body>{body}<w:sectPr/></w:body></w:document>"
    );
    package(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", &document)])
}

fn odt(text: &str) -> Vec<u8> {
    let body =
        elements(text, ("<text:h>", "</text:h>"), ("<text:p>", "</text:p>"), ("<text:span>", "</text:span>"));
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:text=\"t\"><office:body>\
         <office:text>{body}</office:text></office:body></office:document-content>"
    );
    package(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", &content)])
}

/// Fails where one of the formats that are read, of one language or of both, is not among these.
fn each_of<'a>(names: impl Iterator<Item = &'a str>, bilingual: bool) {
    let tried: BTreeSet<&str> = names.collect();
    let known = FORMATS.iter().filter(|(_, format, _)| format.is_bilingual() == bilingual);
    assert_eq!(tried, known.map(|(name, ..)| *name).collect());
}

#[test]
fn a_pair_of_files_in_any_format() {
    let folder = folder("formats");
    let wanted = told(&plain());
    assert!(wanted.len() >= 5);
    type Make = fn(&str) -> Vec<u8>;
    let formats: &[(&str, &str, Make)] = &[
        ("text", "txt", |text| text.as_bytes().to_vec()),
        ("markdown", "md", |text| {
            format!("---\ntitle: 42\n---\n# {}", text.replace("Sénégal", "*Sénégal*")).into_bytes()
        }),
        ("html", "html", |text| html(text).into_bytes()),
        ("html", "xhtml", |text| {
            html(text).replace("<!DOCTYPE html>", "<?xml version=\"1.0\"?>").into_bytes()
        }),
        ("nitf", "nitf", |text| nitf(text).into_bytes()),
        ("newsml", "xml", |text| newsml(text).into_bytes()),
        ("newsml", "xml", |text| newsml_with_nitf(text).into_bytes()),
        ("ninjs", "json", |text| ninjs(text).into_bytes()),
        ("ninjs", "json", |text| ninjs_3(text).into_bytes()),
        ("docx", "docx", docx),
        ("odt", "odt", odt),
    ];
    each_of(formats.iter().map(|(name, ..)| *name), false);
    for (_, extension, make) in formats {
        let path = |language: &str| {
            file(&folder, &format!("story.{language}.{extension}"), &make(&dispatch(language)))
        };
        let (source, target) = (path("fr"), path("en"));
        let report = json_of(&["check", &source, &target, "--format", "json"]);
        assert_eq!(told(&report), wanted, "{extension}");
        let errors: Vec<String> = schema().iter_errors(&report).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{extension}: {errors:?}");
        for (side, path) in [("source", &source), ("target", &target)] {
            points_at_its_words(&report, side, path, extension);
        }
    }
}

fn schema() -> jsonschema::Validator {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/check.schema.json");
    let text = std::fs::read_to_string(path).expect("ships");
    jsonschema::validator_for(&serde_json::from_str(&text).expect("JSON")).expect("a schema")
}

/// The file's own characters are the words that are told, but for markup and references; an element
/// and an offset name the same place.
fn points_at_its_words(report: &Value, side: &str, path: &str, extension: &str) {
    let packed = ["docx", "odt"].contains(&extension);
    let file: Vec<char> = match packed {
        true => Vec::new(),
        false => std::fs::read_to_string(path).expect("written before").chars().collect(),
    };
    for place in report["findings"]
        .as_array()
        .expect("a list")
        .iter()
        .flat_map(|f| f[side].as_array().expect("a list"))
    {
        let number = |field: &str| place[field].as_u64().expect("a number") as usize;
        let words = place["text"].as_str().expect("words");
        if packed {
            assert!(place["element"].as_str().expect("a path").contains(":p"), "{place}");
            assert!(number("column") == number("offset") + 1, "{place}");
            continue;
        }
        let raw: String = file[number("start")..number("end")].iter().collect();
        assert_eq!(shown(&raw, extension), words, "{extension}: {place}");
        let before = &file[..number("start")];
        assert_eq!(number("line"), before.iter().filter(|&&c| c == '\n').count() + 1);
        let line_start = before.iter().rposition(|&c| c == '\n').map_or(0, |at| at + 1);
        assert_eq!(number("column"), number("start") - line_start + 1);
    }
}

/// What a stretch of a file shows.
fn shown(raw: &str, extension: &str) -> String {
    let text = match extension {
        // Strings of several lines are one.
        "po" => shown(&raw.replace("\"\n\"", ""), "json"),
        "json" => serde_json::from_str(&format!("\"{raw}\"")).expect("a string"),
        _ => raw.to_owned(),
    };
    if ["txt", "tsv", "po"].contains(&extension) {
        return text;
    }
    let mut shown = String::new();
    let mut inside = false;
    for c in text.replace('*', "").chars() {
        inside = (inside || c == '<') && c != '>';
        if !inside && c != '>' {
            shown.push(c);
        }
    }
    quick_xml::escape::unescape(&shown).expect("references").into_owned()
}

/// The dispatch as pairs, as the alignment of the plain texts gives them.
fn pairs() -> Vec<(String, String)> {
    let (fr, en): (Vec<char>, Vec<char>) =
        (dispatch("fr").chars().collect(), dispatch("en").chars().collect());
    let text = |file: &[char], ranges: &Value| -> String {
        let ranges = ranges.as_array().expect("a list");
        let edge = |range: &Value, side: usize| range[side].as_u64().expect("a number") as usize;
        match (ranges.first(), ranges.last()) {
            (Some(first), Some(last)) => file[edge(first, 0)..edge(last, 1)].iter().collect(),
            _ => String::new(),
        }
    };
    let report = plain();
    let beads = report["beads"].as_array().expect("a list").iter();
    beads.map(|bead| (text(&fr, &bead["source"]), text(&en, &bead["target"]))).collect()
}

fn xliff_1(pairs: &[(String, String)]) -> String {
    let unit = |(at, (source, target)): (usize, &(String, String))| {
        let target = match &**target {
            "" => String::new(),
            target => format!("<target><g id=\"1\">{}</g></target>", referenced(target)),
        };
        format!(
            "<trans-unit id=\"{at}\"><source>{}<ph id=\"2\">99</ph></source>{target}\
             <alt-trans><target>77</target></alt-trans><note>88</note></trans-unit>\n",
            referenced(source)
        )
    };
    format!(
        "<?xml version=\"1.0\"?>\n<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\
         <file original=\"a\" source-language=\"fr-FR\" target-language=\"en\" datatype=\"plaintext\"><body>\n{}\
         <trans-unit id=\"x\" translate=\"no\"><source>1</source><target>2</target></trans-unit>\n\
         </body></file></xliff>\n",
        pairs.iter().enumerate().map(unit).collect::<String>()
    )
}

fn xliff_2(pairs: &[(String, String)]) -> String {
    let unit = |(at, (source, target)): (usize, &(String, String))| {
        let target = match &**target {
            "" => String::new(),
            target => format!("<target><pc id=\"1\">{}</pc></target>", referenced(target)),
        };
        format!(
            "<unit id=\"{at}\"><notes><note>88</note></notes><segment><source>{}<ph id=\"2\"/></source>{target}\
             </segment></unit>\n",
            referenced(source)
        )
    };
    format!(
        "<?xml version=\"1.0\"?>\n<xliff version=\"2.1\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" \
         srcLang=\"fr\" trgLang=\"en\"><file id=\"f\">\n{}</file></xliff>\n",
        pairs.iter().enumerate().map(unit).collect::<String>()
    )
}

fn tmx(pairs: &[(String, String)]) -> String {
    let variant = |language: &str, text: &str| match text {
        "" => String::new(),
        text => {
            format!("<tuv xml:lang=\"{language}\"><seg><bpt i=\"1\">99</bpt>{}</seg></tuv>", referenced(text))
        }
    };
    let unit = |(source, target): &(String, String)| {
        let other = "<tuv xml:lang=\"de\"><seg>66</seg></tuv>";
        format!("<tu>{}{}{other}</tu>\n", variant("en-GB", target), variant("fr", source))
    };
    format!(
        "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header srclang=\"fr\"/><body>\n{}</body></tmx>\n",
        pairs.iter().map(unit).collect::<String>()
    )
}

fn po(pairs: &[(String, String)]) -> String {
    let string = |text: &str| {
        let escaped = text.replace('"', "\\\"");
        match escaped.char_indices().nth(20) {
            Some((at, _)) => format!("\"\"\n\"{}\"\n\"{}\"", &escaped[..at], &escaped[at..]),
            None => format!("\"{escaped}\""),
        }
    };
    let unit = |(source, target): &(String, String)| {
        format!("#: a.c:1\nmsgid {}\nmsgstr {}\n\n", string(source), string(target))
    };
    let head = "msgid \"\"\nmsgstr \"Language: en\\n\"\n\n#, fuzzy\nmsgid \"1\"\nmsgstr \"2\"\n\n";
    format!("{head}{}", pairs.iter().map(unit).collect::<String>())
}

fn tsv(pairs: &[(String, String)]) -> String {
    let rows = pairs.iter().map(|(source, target)| format!("{source}\t{target}\n"));
    format!("fr\ten\n{}", rows.collect::<String>())
}

#[test]
fn a_file_of_both_languages_in_any_format() {
    let folder = folder("bilingual");
    let wanted = told(&plain());
    let pairs = pairs();
    type Make = fn(&[(String, String)]) -> String;
    let formats: &[(&str, &str, Make)] = &[
        ("xliff", "1.xlf", xliff_1),
        ("xliff", "2.xlf", xliff_2),
        ("tmx", "a.tmx", tmx),
        ("po", "a.po", po),
        ("tsv", "a.tsv", tsv),
    ];
    each_of(formats.iter().map(|(name, ..)| *name), true);
    for (format, name, make) in formats {
        let path = file(&folder, name, make(&pairs).as_bytes());
        let mut args = vec!["check", &path, "--format", "json"];
        if *format == "tmx" {
            args.extend(["--target-language", "en"]);
        }
        let report = json_of(&args);
        assert_eq!(told(&report), wanted, "{name}");
        assert!(schema().is_valid(&report), "{name}");
        for side in ["source", "target"] {
            points_at_its_words(&report, side, &path, format);
        }
    }
}

#[test]
fn a_comment_silences_rules() {
    let folder = folder("silence");
    let page = |language: &str, comment: &str| {
        let text =
            html(&dispatch(language)).replacen("<p class='a'>", &format!("{comment}<p class='a'>"), 99);
        file(&folder, &format!("{language}.html"), text.as_bytes())
    };
    let en = page("en", "<!-- diptych: ignore number -->");
    let fr = page("fr", "");
    let rules = |path: &str| -> Vec<String> {
        told(&json_of(&["check", &fr, path, "--format", "json"])).into_iter().map(|t| t.0).collect()
    };
    assert!(!rules(&en).contains(&"number".to_owned()) && rules(&en).contains(&"reference".to_owned()));
    let log = json_of(&["check", &fr, &en, "--format", "sarif"]);
    let results = log["runs"][0]["results"].as_array().expect("a list");
    let silent: Vec<&Value> = results.iter().filter(|result| result["suppressions"].is_array()).collect();
    assert_eq!(silent.len(), 1);
    assert_eq!(silent[0]["suppressions"][0]["kind"], "inSource");
}

#[test]
fn what_is_wrong_with_a_file_is_told_with_its_place() {
    let folder = folder("broken");
    let fr = "tests/dispatch/harbour.fr.txt";
    let bomb =
        "<!DOCTYPE nitf [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>\n<nitf><body><p>&b;</p></body></nitf>";
    let deep = format!("<nitf><body>{}</body></nitf>", "<p>".repeat(5000));
    let dense = package(&[("word/document.xml", &format!("<w>{}</w>", " ".repeat(8 << 20)))]);
    let bodiless = package(&[("word/document.xml", "<w:document xmlns:w='w'><w:p/></w:document>")]);
    let unit = "<xliff srcLang='fr' trgLang='en'><file><unit><segment><source>Un</source></segment></unit></file></xliff>";
    let cases: &[(&str, &[u8], &str)] = &[
        ("cut.nitf", b"<nitf>\n<body><p>One</body></nitf>", "cut.nitf:2:"),
        ("bomb.xml", bomb.as_bytes(), "bomb.xml:2:16: the entity \u{201c}b\u{201d} is unknown"),
        ("deep.xml", deep.as_bytes(), "more than 256 deep"),
        ("feed.xml", b"<feed/>", "begins with \u{201c}feed\u{201d}"),
        ("cut.json", b"{\n \"headline\": \"a\",\n", "cut.json:3:"),
        ("bare.json", b"{\"uri\": \"a\"}", "no body_text"),
        ("cut.docx", b"PK\x03\x04 and no more", "not well-formed ZIP"),
        ("other.docx", &package(&[("a.txt", "a")]), "no word/document.xml"),
        ("bare.docx", &bodiless, "no body"),
        ("dense.docx", &dense, "200 times its size"),
        ("other.odt", &package(&[("a.txt", "a")]), "no content.xml"),
        ("both.tsv", b"un\tone\n", "holds both languages"),
        ("latin.xml", b"<?xml version='1.0'?>\n<nitf>\xe9</nitf>", "not UTF-8 (line 2)"),
    ];
    for (name, bytes, wanted) in cases {
        let path = file(&folder, name, bytes);
        let output = run(&["check", fr, &path]);
        assert_eq!(code(&output), 2, "{name}");
        let told = err(&output);
        assert!(told.contains(wanted) && told.lines().count() == 1, "{name}: {told}");
        assert_eq!(code(&run(&["check", fr, &path, "--lang", "fr"])), 2);
    }
    let alone: &[(&str, &[u8], &str)] = &[
        ("lacks.xlf", unit.as_bytes(), "no target"),
        ("cut.po", b"msgid \"a\nmsgstr \"b\"\n", "cut.po:1:9"),
        ("odd.po", b"msgid \"a\"\nmsgtsr \"b\"\n", "odd.po:2:1"),
        ("odd.tsv", b"a\tb\nc\n", "odd.tsv:2:1"),
        ("one.html", b"<p>The mayor resigned.</p>", "Missing: TARGET"),
    ];
    for (name, bytes, wanted) in alone {
        let output = run(&["check", &file(&folder, name, bytes)]);
        assert_eq!(code(&output), 2, "{name}");
        assert!(err(&output).contains(wanted), "{name}: {}", err(&output));
    }
    let large = file(&folder, "large.txt", "The mayor resigned. ".repeat(1 << 16).as_bytes());
    assert!(err(&run(&["check", fr, &large, "--max-size", "1"])).contains("1048576 bytes"));
}

#[test]
fn the_format_can_be_named() {
    let folder = folder("named");
    let fr = file(&folder, "fr.txt", html(&dispatch("fr")).replace("<!DOCTYPE html>\n", "").as_bytes());
    let en = file(&folder, "en.data", html(&dispatch("en")).as_bytes());
    let report = json_of(&["check", &fr, &en, "--from", "html", "--format", "json"]);
    assert_eq!(told(&report), told(&plain()));
    let output = command(&["check", &fr, &en, "--from", "pdf"]).output().expect("the tool runs");
    assert!(err(&output).contains("xliff"), "{}", err(&output));
}

/// Cut anywhere, or with any byte turned, a file is read or told to be broken; no reader panics.
#[test]
fn no_reader_panics() {
    let pairs = pairs();
    let (fr, bilingual) = (dispatch("fr"), &pairs[..4]);
    let files: Vec<(&str, Vec<u8>)> = vec![
        ("a.html", html(&fr).into_bytes()),
        ("a.nitf", nitf(&fr).into_bytes()),
        ("a.xml", newsml(&fr).into_bytes()),
        ("a.json", ninjs(&fr).into_bytes()),
        (
            "a.md",
            format!("---\na: b\n---\n# {fr}\n<div>&eacute;<!-- x -->\n\n| a | b |\n|--|--|\n| \\* | `c` |\n")
                .into_bytes(),
        ),
        ("a.docx", docx(&fr)),
        ("a.odt", odt(&fr)),
        ("a.xlf", xliff_2(bilingual).into_bytes()),
        ("b.xlf", xliff_1(bilingual).into_bytes()),
        ("a.tmx", tmx(bilingual).into_bytes()),
        ("a.po", po(bilingual).into_bytes()),
        ("a.tsv", tsv(bilingual).into_bytes()),
    ];
    // A fixed sequence: Lehmer's generator.
    let mut state = 48_271_u64;
    let mut next = |below: usize| {
        state = state * 48_271 % 0x7fff_ffff;
        state as usize % below
    };
    for (name, bytes) in &files {
        for _ in 0..400 {
            let mut changed = bytes.clone();
            match next(3) {
                0 => changed.truncate(next(bytes.len())),
                1 => {
                    let at = next(bytes.len());
                    changed[at] = b"<>&;\"'/\\{}[]\n\t\0\xff#-!"[next(19)];
                }
                _ => {
                    let (from, to) = (next(bytes.len()), next(bytes.len()));
                    let piece = bytes[from.min(to)..from.max(to)].to_vec();
                    let at = next(bytes.len());
                    changed.splice(at..at, piece);
                }
            }
            let _ = parse(changed, Path::new(name), &Reading::default());
        }
    }
}
