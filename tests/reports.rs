//! What programs read keeps to its public format.

mod tool;

use std::collections::BTreeMap;
use std::path::Path;

use quick_xml::events::Event;
use serde_json::Value;
use tool::{file, folder, json_of, out, run};

const FR: &str = "tests/dispatch/harbour.fr.txt";
const EN: &str = "tests/dispatch/harbour.en.txt";

fn report(format: &str) -> String {
    out(&run(&["check", FR, EN, "--all", "--format", format]))
}

fn list<'a>(value: &'a Value, pointer: &str) -> &'a Vec<Value> {
    value.pointer(pointer).and_then(Value::as_array).unwrap_or_else(|| panic!("{pointer}: {value}"))
}

/// The target file's text between two places, columns counted by `width`.
fn words(path: &str, start: (usize, usize), end: (usize, usize), width: fn(char) -> usize) -> String {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("ships");
    let line = text.lines().nth(start.0 - 1).expect("the line is there");
    assert_eq!(start.0, end.0, "no finding of this dispatch goes over a line");
    let mut column = 1;
    let mut words = String::new();
    for c in line.chars() {
        if (start.1..end.1).contains(&column) {
            words.push(c);
        }
        column += width(c);
    }
    words
}

fn number(value: &Value, field: &str) -> usize {
    value[field].as_u64().unwrap_or_else(|| panic!("{field}: {value}")) as usize
}

#[test]
fn sarif_keeps_the_official_schema_and_points_at_the_words() {
    let schema = std::fs::read_to_string("tests/schemas/sarif-2.1.0.json").expect("ships");
    let schema = serde_json::from_str(&schema).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    for lang in ["en", "fr"] {
        let log = json_of(&["check", FR, EN, "--format", "sarif", "--all", "--lang", lang]);
        let errors: Vec<String> = validator.iter_errors(&log).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
        let results = list(&log, "/runs/0/results");
        let rules = list(&log, "/runs/0/tool/driver/rules");
        assert!(results.len() >= 5);
        for result in results {
            assert_eq!(rules[number(result, "ruleIndex")]["id"], result["ruleId"]);
            let region = &result["locations"][0]["physicalLocation"]["region"];
            let spot = |line, column| (number(region, line), number(region, column));
            let (start, end) = (spot("startLine", "startColumn"), spot("endLine", "endColumn"));
            assert_eq!(region["snippet"]["text"], words(EN, start, end, |_| 1));
        }
        for rule in rules {
            assert!(results.iter().any(|result| result["ruleId"] == rule["id"]), "{rule} did not fire");
        }
    }
}

#[test]
fn a_line_of_json_a_finding() {
    let whole = json_of(&["check", FR, EN, "--all", "--format", "json"]);
    let lines: Vec<Value> =
        report("jsonl").lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let findings = list(&whole, "/findings");
    assert_eq!(lines.len(), findings.len());
    for (mut line, finding) in lines.into_iter().zip(findings) {
        assert_eq!(line["source_path"], FR);
        assert_eq!(line["target_path"], EN);
        let fields = line.as_object_mut().expect("an object");
        fields.remove("source_path");
        fields.remove("target_path");
        assert_eq!(line, *finding);
    }
}

/// The facts of https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands.
#[test]
fn github_commands_are_well_formed() {
    let text = report("github");
    assert!(text.lines().count() >= 5);
    for line in text.lines() {
        let command = line.strip_prefix("::").expect("a command");
        let (head, message) = command.split_once("::").expect("a message");
        let (level, properties) = head.split_once(' ').expect("properties");
        assert!(["error", "warning", "notice"].contains(&level), "{line}");
        assert!(!message.is_empty());
        let properties: BTreeMap<&str, &str> =
            properties.split(',').map(|property| property.split_once('=').expect("a value")).collect();
        assert_eq!(properties["file"], EN);
        let place = |name: &str| properties[name].parse::<usize>().expect("a number");
        let found = words(EN, (place("line"), place("col")), (place("endLine"), place("endColumn")), |_| 1);
        assert!(found.is_empty() || message.contains(&*found) || found.len() > 20, "{line}: {found}");
    }
}

/// The facts of reviewdog's `DiagnosticResult.jsonschema`; columns are bytes of UTF-8.
#[test]
fn rdjson_keeps_its_schema() {
    let result: Value = serde_json::from_str(&report("rdjson")).expect("JSON");
    assert_eq!(result["source"]["name"], "diptych");
    let diagnostics = list(&result, "/diagnostics");
    assert!(diagnostics.len() >= 5);
    let range = |location: &Value| {
        let spot = |of: &str| {
            let spot = &location["range"][of];
            (number(spot, "line"), number(spot, "column"))
        };
        words(location["path"].as_str().expect("a path"), spot("start"), spot("end"), char::len_utf8)
    };
    for diagnostic in diagnostics {
        assert!(diagnostic["message"].is_string() && diagnostic["code"]["value"].is_string());
        let severity = diagnostic["severity"].as_str().expect("a severity");
        assert!(["ERROR", "WARNING", "INFO"].contains(&severity));
        range(&diagnostic["location"]);
        for related in diagnostic["related_locations"].as_array().into_iter().flatten() {
            assert_eq!(related["message"], range(&related["location"]));
        }
        for suggestion in diagnostic["suggestions"].as_array().into_iter().flatten() {
            assert!(suggestion["text"].is_string() && suggestion["range"]["start"].is_object());
        }
    }
}

/// The facts of Jenkins' `junit-10.xsd`: which elements stand where with which attributes, and
/// counts that are right.
#[test]
fn junit_keeps_its_schema() {
    let text = report("junit");
    let allowed: &[(&str, &[&str])] = &[
        ("testsuites", &["name", "tests", "failures", "errors", "time", "disabled"]),
        ("testsuites/testsuite", &["name", "tests", "failures", "errors", "time", "skipped", "package"]),
        ("testsuites/testsuite/testcase", &["name", "classname", "time", "status"]),
        ("testsuites/testsuite/testcase/failure", &["message", "type"]),
    ];
    let mut reader = quick_xml::Reader::from_str(&text);
    let mut path: Vec<String> = Vec::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut claimed = BTreeMap::new();
    loop {
        let event = reader.read_event().expect("well-formed");
        let empty = matches!(event, Event::Empty(_));
        match event {
            Event::Start(element) | Event::Empty(element) => {
                path.push(element.name().as_ref().to_owned());
                let place = path.join("/");
                let (_, names) = allowed
                    .iter()
                    .find(|(allowed, _)| *allowed == place)
                    .unwrap_or_else(|| panic!("{place}"));
                for attribute in element.attributes() {
                    let attribute = attribute.expect("well-formed");
                    let name = attribute.key.as_ref().to_owned();
                    assert!(names.contains(&&*name), "{place}: {name}");
                    let value = attribute.value.into_owned();
                    claimed.insert((path[path.len() - 1].clone(), name), value);
                }
                *counts.entry(path[path.len() - 1].clone()).or_default() += 1;
                if empty {
                    path.pop();
                }
            }
            Event::End(_) => drop(path.pop()),
            Event::Eof => break,
            _ => {}
        }
    }
    for root in ["testsuites", "testsuite"] {
        let claim =
            |name: &str| claimed[&(root.to_owned(), name.to_owned())].parse::<usize>().expect("a number");
        assert_eq!(counts["testcase"], claim("tests"));
        assert_eq!(counts["failure"], claim("failures"));
        assert_eq!(0, claim("errors"));
    }
}

#[test]
fn the_markdown_summary_has_a_row_a_finding() {
    let text = report("markdown");
    let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("| ")).collect();
    let findings = json_of(&["check", FR, EN, "--all", "--format", "json"]);
    assert_eq!(rows.len(), list(&findings, "/findings").len() + 1);
    assert!(rows.iter().all(|row| row.matches(" | ").count() == 3), "{text}");
}

#[test]
fn the_page_stands_alone_and_marks_the_words() {
    let page = report("html");
    for words in ["countryside", "pays"] {
        let (before, _) =
            page.split_once(&format!(">{words}</a></mark>")).unwrap_or_else(|| panic!("{words}: {page}"));
        let mark = before.rsplit("<mark ").next().expect("a mark");
        let (_, id) = mark.split_once("href=\"#").expect("it leads to its finding");
        assert!(mark.starts_with("class=\"major\""), "{mark}");
        assert!(
            page.contains(&format!("<li class=\"finding major\" id=\"{}\">", id.trim_end_matches('"'))),
            "{id}"
        );
    }
    assert!(page.contains("class=\"target gap\""), "a sentence without a translation has a gap beside it");
    for loaded in ["<script", "http://", "https://", "url(", "<link", "<img"] {
        assert!(!page.contains(loaded), "the page loads something: {loaded}");
    }
    for name in ["p", "div", "section", "ol", "li", "mark", "a", "h1", "h2", "html", "body", "head", "style"]
    {
        let opened = page.matches(&format!("<{name}>")).count() + page.matches(&format!("<{name} ")).count();
        assert_eq!(opened, page.matches(&format!("</{name}>")).count(), "{name}");
    }
}

#[test]
fn the_page_says_what_stands_at_another_place() {
    let paragraphs = [
        ("La route nationale 12 est coupée depuis mardi.", "National road 12 has been cut since Tuesday."),
        (
            "Le ministre des Transports, Paul Ferrand, a promis 6 millions d'euros.",
            "Transport Minister Paul Ferrand has promised 6 million euros.",
        ),
        (
            "Les hôteliers de la vallée craignent pour leur saison.",
            "Hotel owners in the valley fear for their season.",
        ),
        (
            "En 2013, une crue avait déjà isolé trois villages.",
            "In 2013 a flood had already isolated three villages.",
        ),
    ];
    let source = paragraphs.map(|(source, _)| source).join("\n\n");
    let target = [1, 2, 3, 0].map(|at: usize| paragraphs[at].1).join("\n\n");
    let folder = folder("moved");
    let source = file(&folder, "road.fr.txt", source.as_bytes());
    let target = file(&folder, "road.en.txt", target.as_bytes());
    let page = out(&run(&["check", &source, &target, "--format", "html"]));
    let rows: Vec<&str> = page.split("<div class=\"row\"").skip(1).collect();
    let moved: Vec<bool> = rows.iter().map(|row| row.contains("<p class=\"moved\">")).collect();
    assert_eq!(moved, [true, false, false, false], "{page}");
}

/// What XLIFF 2.1 with its module ITS asks of the marks: the elements, the namespaces, severities
/// from 0 to 100, types of ITS 2.0, an end for each begin, ids that are unique in a unit.
#[test]
fn xliff_marks_the_words_on_both_sides() {
    let text = report("xliff");
    for declared in [
        "version=\"2.1\"",
        "xmlns=\"urn:oasis:names:tc:xliff:document:2.0\"",
        "xmlns:its=\"http://www.w3.org/2005/11/its\"",
        "its:version=\"2.0\"",
        "srcLang=\"fr\" trgLang=\"en\"",
    ] {
        assert!(text.contains(declared), "{declared}");
    }
    let marked = marks(&text, "id");
    assert!(marked.iter().any(|(side, words)| side == "target" && words == "countryside"), "{marked:?}");
    assert!(marked.iter().any(|(side, words)| side == "source" && words == "pays"), "{marked:?}");
}

const ISSUES: &[&str] = &[
    "numbers",
    "inconsistent-entities",
    "mistranslation",
    "omission",
    "addition",
    "untranslated",
    "terminology",
];

/// The side and the words of every mark.
fn marks(text: &str, id: &str) -> Vec<(String, String)> {
    let mut reader = quick_xml::Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let (mut side, mut open, mut found) = (String::new(), Vec::<String>::new(), Vec::new());
    let mut ids: Vec<String> = Vec::new();
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(tag) => match tag.name().as_ref() {
                "unit" | "trans-unit" => ids.clear(),
                name @ ("source" | "target") => side = name.to_owned(),
                "mrk" | "sm" => {
                    let value = |name: &str| {
                        let attribute = tag.attributes().map(|a| a.expect("well-formed")).find(|a| {
                            let key: &str = a.key.as_ref();
                            key == name
                        });
                        attribute.unwrap_or_else(|| panic!("{name}: {tag:?}")).value.into_owned()
                    };
                    assert!(ISSUES.contains(&&*value("its:locQualityIssueType")));
                    assert!(
                        (0..=100).contains(&value("its:locQualityIssueSeverity").parse().expect("a number"))
                    );
                    assert!(!value("its:locQualityIssueComment").is_empty());
                    let own = format!("{side} {}", value(id));
                    assert!(!ids.contains(&own), "{own} stands twice");
                    ids.push(own);
                    if tag.name().as_ref() == "mrk" {
                        open.push(String::new());
                    }
                }
                _ => {}
            },
            Event::Text(text) => open.iter_mut().for_each(|words| words.push_str(&text)),
            Event::End(tag) if tag.name().as_ref() == "mrk" => {
                found.push((side.clone(), open.pop().expect("a mark was open")));
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[test]
fn xliff_that_was_read_is_written_back_with_its_marks() {
    let folder = tool::folder("its");
    let source = "Il a livré <pc id=\"1\">1 200</pc> tonnes &amp; 3 camions.";
    let target = "He delivered 1,<pc id=\"1\">300</pc> tonnes &amp; 3 lorries.";
    let two = format!(
        "<?xml version=\"1.0\"?>\n<!-- kept -->\n<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" \
         srcLang=\"fr\" trgLang=\"en\"><file id=\"f\"><unit id=\"u\"><segment><source>{source}</source>\
         <target>{target}</target></segment></unit></file></xliff>\n"
    );
    let path = tool::file(&folder, "two.xlf", two.as_bytes());
    let marked = out(&run(&["check", &path, "--format", "xliff", "--rule", "number"]));
    assert!(marked.contains("version=\"2.1\"") && marked.contains("<!-- kept -->"), "{marked}");
    assert!(
        marked.contains("<sm id=\"diptych-1\"") && marked.contains("<em startRef=\"diptych-1\"/>"),
        "{marked}"
    );
    marks(&marked, "id");
    // Without the marks it is the file that was read, and it is read again as it was.
    let plain = without_marks(&marked)
        .replace(" xmlns:its=\"http://www.w3.org/2005/11/its\" its:version=\"2.0\"", "");
    assert_eq!(plain.replace("version=\"2.1\"", "version=\"2.0\"").trim(), two.trim());
    let again = tool::file(&folder, "again.xlf", marked.as_bytes());
    let prints = |path: &str| -> Vec<Value> {
        let report = json_of(&["check", path, "--format", "json", "--rule", "number"]);
        list(&report, "/findings").iter().map(|finding| finding["fingerprint"].clone()).collect()
    };
    assert_eq!(prints(&path), prints(&again));
    let one = two
        .replace("version=\"2.0\"", "version=\"1.2\"")
        .replace("srcLang=\"fr\" trgLang=\"en\"", "")
        .replace("<file id=\"f\">", "<file source-language=\"fr\" target-language=\"en\"><body>")
        .replace("<unit id=\"u\"><segment>", "<trans-unit id=\"u\">")
        .replace("</segment></unit></file>", "</trans-unit></body></file>")
        .replace("pc id", "g id")
        .replace("</pc>", "</g>");
    let path = tool::file(&folder, "one.xlf", one.as_bytes());
    let marked = out(&run(&["check", &path, "--format", "xliff", "--rule", "number"]));
    assert!(marked.contains("<mrk mtype=\"x-its\"") && !marked.contains("<sm "), "{marked}");
    assert!(marked.contains("version=\"1.2\""));
    let mut reader = quick_xml::Reader::from_str(&marked);
    while !matches!(reader.read_event().expect("well-formed"), Event::Eof) {}
}

/// A file without the marks that were set in it.
fn without_marks(marked: &str) -> String {
    let mut text = String::new();
    let mut rest = marked;
    while let Some(at) = ["<mrk ", "</mrk>", "<sm ", "<em "].iter().filter_map(|tag| rest.find(tag)).min() {
        text.push_str(&rest[..at]);
        let end = rest[at..].find('>').expect("a tag ends") + at + 1;
        rest = &rest[end..];
    }
    text + rest
}

/// The facts of the DTD of TMX 1.4: what a header must say, and what stands in a unit.
#[test]
fn tmx_keeps_its_dtd() {
    let text = out(&run(&["align", FR, EN, "--format", "tmx"]));
    let mut reader = quick_xml::Reader::from_str(&text);
    reader.config_mut().expand_empty_elements = true;
    let (mut path, mut variants) = (Vec::<String>::new(), 0);
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(tag) => {
                path.push(tag.name().as_ref().to_owned());
                let names: Vec<String> = tag
                    .attributes()
                    .map(|attribute| attribute.expect("well-formed").key.as_ref().to_owned())
                    .collect();
                let has = |wanted: &[&str]| wanted.iter().all(|name| names.iter().any(|own| own == name));
                match path.join("/").as_str() {
                    "tmx" => assert!(has(&["version"])),
                    "tmx/header" => assert!(has(&[
                        "creationtool",
                        "creationtoolversion",
                        "segtype",
                        "o-tmf",
                        "adminlang",
                        "srclang",
                        "datatype"
                    ])),
                    "tmx/body/tu" => variants = 0,
                    "tmx/body/tu/prop" => assert!(has(&["type"]) && variants == 0),
                    "tmx/body/tu/tuv" => {
                        assert!(has(&["xml:lang"]));
                        variants += 1;
                    }
                    "tmx/body" | "tmx/body/tu/tuv/seg" => {}
                    place => panic!("{place}"),
                }
            }
            Event::End(_) => {
                let ended = path.pop();
                assert!(ended.as_deref() != Some("tu") || variants > 0);
            }
            Event::Eof => break,
            _ => {}
        }
    }
}
