//! What programs read keeps to its public format.

mod tool;

use std::collections::BTreeMap;
use std::path::Path;

use quick_xml::events::Event;
use serde_json::Value;
use tool::{json_of, out, run};

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
    assert!(page.contains("<mark class=\"major\">countryside</mark>"), "{page}");
    assert!(page.contains("<mark class=\"major\">pays</mark>"));
    for loaded in ["<script", "http://", "https://", "url(", "<link", "<img"] {
        assert!(!page.contains(loaded), "the page loads something: {loaded}");
    }
    for name in ["p", "div", "aside", "mark", "h1", "html", "body", "head", "style"] {
        let opened = page.matches(&format!("<{name}>")).count() + page.matches(&format!("<{name} ")).count();
        assert_eq!(opened, page.matches(&format!("</{name}>")).count(), "{name}");
    }
}
