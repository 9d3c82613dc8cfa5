//! Any two languages, and more than two: a folder makes a language, one without a folder runs what
//! needs no list, and several translations of one original are compared at once.

mod tool;

use std::path::Path;

use diptych::checks::{CHECKS, WITHOUT_LISTS};
use diptych::report::FORMATS;
use serde_json::Value;
use tool::{code, err, file, folder, json_of, out, run};

const FR: &str = "Le barrage emploie 2 400 ouvriers, a annoncé jeudi le ministère.\n\nLe ministre n'a pas signé l'accord.\n";
const EN: &str = "The dam employs 4,200 workers, the ministry said on Thursday.\n\nThe minister has not signed the agreement.\n";
const DE: &str = "Der Damm beschäftigt 4.200 Arbeiter, teilte das Ministerium am Donnerstag mit.\n\nDer Minister hat das Abkommen unterzeichnet.\n";

/// A language that nobody speaks, made of a folder alone.
fn toy(at: &Path) {
    let write = |name: &str, text: &str| file(at, &format!("tlh/{name}"), text.as_bytes());
    write("language.toml", "name = \"tlhIngan Hol\"\n\n[numbers]\ndecimal = [\",\"]\ngroup = [\".\"]\n");
    write("function-words.txt", "je\n'e'\nDaH\n");
    write("numerals.tsv", "cha\tunit\t2\nwej\tunit\t3\nvagh\tunit\t5\nvatlh\thundred\t100\n");
    write("negation.tsv", "be'\tnot\n");
    write("negators.txt", "be'\n");
    write("calendar.tsv", "jaj wa'\tweekday\t1\njaj cha\tweekday\t2\n");
}

#[test]
fn a_folder_makes_a_language() {
    let folder = folder("toy-language");
    toy(&folder.join("languages"));
    let check = |source: &str, target: &str| -> Vec<(String, String)> {
        let (source, target) =
            (file(&folder, "a.txt", source.as_bytes()), file(&folder, "b.txt", target.as_bytes()));
        let output = tool::command(&[
            "check",
            &source,
            &target,
            "--source-language",
            "tlh",
            "--target-language",
            "en",
            "--format",
            "json",
        ])
        .env("DIPTYCH_LANGUAGES", folder.join("languages"))
        .output()
        .expect("the tool runs");
        let report: Value =
            serde_json::from_str(&out(&output)).unwrap_or_else(|_| panic!("{}", err(&output)));
        assert_eq!(report["source"]["language"], "tlh");
        let told = |finding: &Value| {
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            (text(&finding["rule"]), text(&finding["source"][0]["text"]))
        };
        report["findings"].as_array().expect("a list").iter().map(told).collect()
    };
    let pair = |rule: &str, words: &str| vec![(rule.to_owned(), words.to_owned())];
    assert_eq!(check("wej vatlh SuvwI' luHoH.", "300 warriors were killed."), []);
    assert_eq!(check("wej vatlh SuvwI' luHoH.", "500 warriors were killed."), pair("number", "wej vatlh"));
    assert_eq!(check("jaj cha ghoS voDleH.", "The emperor comes on Tuesday."), []);
    assert_eq!(check("jaj cha ghoS voDleH.", "The emperor comes on Monday."), pair("date", "jaj cha"));
    assert_eq!(check("ghoS be' voDleH.", "The emperor is not coming."), []);
}

#[test]
fn a_faulty_folder_is_told() {
    let folder = folder("faulty-language");
    file(&folder, "languages/tlh/language.toml", b"[numbers]\ndecimals = [\",\"]\n");
    let (source, target) = (file(&folder, "a.txt", b"wej"), file(&folder, "b.txt", b"three"));
    let output = tool::command(&["check", &source, &target])
        .env("DIPTYCH_LANGUAGES", folder.join("languages"))
        .output()
        .expect("the tool runs");
    assert_eq!((code(&output), err(&output).contains("tlh"), out(&output).is_empty()), (2, true, true));
    assert!(err(&output).contains("decimals"), "{}", err(&output));
}

#[test]
fn a_language_without_a_folder_runs_what_needs_no_list() {
    assert!(WITHOUT_LISTS.iter().all(|rule| CHECKS.iter().any(|check| check.rule == *rule)));
    let folder = folder("bare-language");
    let source =
        file(&folder, "a.txt", "Dammen sysselsätter 2 400 arbetare. Bygget började 1998.".as_bytes());
    let target = file(&folder, "b.txt", b"The dam employs 4,200 workers. Building began in 1998.");
    let args = ["check", &source, &target, "--source-language", "sv"];
    let report = json_of(&[&args[..], &["--format", "json"]].concat());
    assert_eq!(report["findings"].as_array().map(Vec::len), Some(1), "{report}");
    assert_eq!(report["findings"][0]["rule"], "number");
    assert_eq!(report["findings"][0]["source"][0]["text"], "2 400");
    assert_eq!(report["rules"].as_array().map(Vec::len), Some(WITHOUT_LISTS.len()));
    let told = out(&run(&args));
    assert!(told.contains("no word lists for sv") && told.contains("number, date"), "{told}");
}

#[test]
fn a_difference_that_two_translations_share_is_told_once() {
    let folder = folder("three-versions");
    let [fr, en, de] = [("fr", FR), ("en", EN), ("de", DE)]
        .map(|(code, text)| file(&folder, &format!("story.{code}.txt"), text.as_bytes()));
    let all = run(&["check", &fr, &en, &de, "--format", "json"]);
    assert_eq!(code(&all), 1);
    let reports: Value = serde_json::from_str(&out(&all)).expect("JSON");
    let findings = |at: usize| reports["reports"][at]["findings"].as_array().cloned().expect("a list");
    let rules = |at: usize| findings(at).iter().map(|f| f["rule"].clone()).collect::<Vec<_>>();
    assert_eq!(rules(0), ["number"]);
    assert_eq!(rules(1), ["negation"], "the number is told with the first translation");
    let also = &findings(0)[0]["also"];
    assert_eq!((&also[0]["language"], &also[0]["target"][0]["text"]), (&"de".into(), &"4.200".into()));
    let schema = std::fs::read_to_string("schema/check.schema.json").expect("ships");
    let validator =
        jsonschema::validator_for(&serde_json::from_str(&schema).expect("JSON")).expect("a schema");
    for report in reports["reports"].as_array().expect("a list") {
        assert!(validator.is_valid(report), "{report}");
    }
    for (format, _) in FORMATS {
        let told = out(&run(&["check", &fr, &en, &de, "--format", format]));
        // JUnit says it in an attribute and a text, XLIFF at the marks of both sides.
        let sentences = told.matches("The original says").count();
        assert!((1..=2).contains(&sentences), "{format}: {told}");
        assert!(told.contains("4.200") && told.contains("story.de.txt"), "{format}: {told}");
    }
    let terminal = out(&run(&["check", &fr, &en, &de]));
    assert_eq!(terminal.matches("2 400").count(), 2, "quoted and told once: {terminal}");
    assert!(terminal.contains("So too in"), "{terminal}");
}
