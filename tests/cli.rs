//! The binary as a user meets it: commands, exit statuses, bad input, streams, JSON.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

const FR: &str = "tests/dispatch/harbour.fr.txt";
const EN: &str = "tests/dispatch/harbour.en.txt";

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diptych"));
    // What these tests ask is the same without the encoder, and much faster.
    command.env("DIPTYCH_MODEL", "none");
    command.current_dir(env!("CARGO_MANIFEST_DIR")).args(args);
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "COLUMNS"] {
        command.env_remove(variable);
    }
    command
}

fn run(args: &[&str]) -> Output {
    command(args).stdin(Stdio::null()).output().expect("the tool runs")
}

/// As [`run`], with the encoder that ships.
fn run_encoded(args: &[&str]) -> Output {
    command(args).env_remove("DIPTYCH_MODEL").stdin(Stdio::null()).output().expect("the tool runs")
}

fn run_on(args: &[&str], input: &[u8]) -> Output {
    let mut child = command(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the tool runs");
    let mut stdin = child.stdin.take().expect("piped");
    let input = input.to_vec();
    let writer = std::thread::spawn(move || {
        // The tool may stop reading early.
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().expect("the tool ends");
    writer.join().expect("the writer ends");
    output
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("the tool writes UTF-8")
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("the tool writes UTF-8")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("not killed")
}

/// A folder of its own for each test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("the target folder can be written");
    folder
}

fn file(folder: &Path, name: &str, bytes: &[u8]) -> String {
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("the target folder can be written");
    path.display().to_string()
}

fn json_of(args: &[&str]) -> Value {
    serde_json::from_str(&out(&run(args))).expect("JSON")
}

#[test]
fn check_ends_with_the_status_that_was_asked_for() {
    assert_eq!(code(&run(&["check", FR, EN])), 1);
    assert_eq!(code(&run(&["check", FR, EN, "--fail-on", "never"])), 0);
    assert_eq!(code(&run(&["check", FR, EN, "--rule", "lexical", "--fail-on", "critical"])), 0);
    assert_eq!(code(&run(&["check", FR, EN, "--rule", "lexical", "--fail-on", "minor"])), 1);
    assert_eq!(code(&run(&["check", FR, EN, "--rule", "untranslated"])), 0);
}

#[test]
fn rules_are_chosen_left_out_and_weighed() {
    let rules = |args: &[&str]| -> Vec<String> {
        let all = [&["check", FR, EN, "--format", "json"], args].concat();
        let found = json_of(&all);
        let findings = found["findings"].as_array().expect("a list");
        findings.iter().map(|f| f["rule"].as_str().expect("a name").to_owned()).collect()
    };
    assert_eq!(rules(&["--rule", "number", "--rule", "reference"]), ["reference", "number"]);
    assert!(!rules(&["--ignore", "number"]).contains(&"number".to_owned()));
    assert!(rules(&["--min-confidence", "1"]).is_empty());
    assert_eq!(rules(&["--min-confidence", "0,9"]), rules(&["--min-confidence", "0.9"]));
    assert!(rules(&["--all"]).len() >= rules(&[]).len());
}

#[test]
fn the_terminal_report_keeps_to_its_width_and_has_no_colour_in_a_pipe() {
    for lang in ["en", "fr"] {
        for width in ["40", "60", "80", "100"] {
            let report = out(&run(&["check", FR, EN, "--lang", lang, "--width", width]));
            assert!(!report.contains('\u{1b}'));
            let diff = out(&run(&["diff", FR, EN, "--lang", lang, "--width", width]));
            for line in report.lines().chain(diff.lines()) {
                let limit: usize = width.parse().expect("a number");
                assert!(line.chars().count() <= limit, "{width}: {line}");
            }
        }
    }
    assert!(out(&run(&["check", FR, EN, "--color", "always"])).contains('\u{1b}'));
}

#[test]
fn the_marked_words_stand_above_their_carets() {
    let report = out(&run(&["check", FR, EN, "--rule", "reference", "--width", "80"]));
    let lines: Vec<&str> = report.lines().collect();
    let marked: Vec<String> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.contains('^'))
        .map(|(at, carets)| {
            let above: Vec<char> = lines[at - 1].chars().collect();
            carets.chars().enumerate().filter(|(_, c)| *c == '^').map(|(column, _)| above[column]).collect()
        })
        .collect();
    assert_eq!(marked, ["il", "he"]);
    assert!(report.contains("Suggestion: it"));
}

#[test]
fn the_report_speaks_the_readers_language() {
    let french = |variable: &str, value: &str| {
        let mut command = command(&["check", FR, EN]);
        let output = command.env(variable, value).output().expect("the tool runs");
        out(&output).contains("confiance")
    };
    assert!(french("LANG", "fr_FR.UTF-8"));
    assert!(french("LC_ALL", "fr_CH"));
    assert!(!french("LANG", "C.UTF-8"));
    assert!(!french("LANG", "de_DE.UTF-8"));
    let french = run(&["check", FR, EN, "--lang", "fr"]);
    assert!(out(&french).contains("Suggestion\u{a0}: it"));
    assert!(out(&run(&["--lang", "fr", "--help"])).contains("Utilisation\u{a0}:"));
    assert!(out(&run(&["check", "--lang", "fr", "--help"])).contains("Options\u{a0}:"));
    assert!(out(&run(&["--help"])).contains("Usage:"));
    assert_eq!(out(&run(&["--version"])).trim(), concat!("diptych ", env!("CARGO_PKG_VERSION")));
}

#[test]
fn nothing_found_is_said_in_one_line() {
    let folder = folder("clean");
    let fr = file(&folder, "a.txt", "Le maire a démissionné hier.\n".as_bytes());
    let en = file(&folder, "b.txt", "The mayor resigned yesterday.\n".as_bytes());
    let output = run(&["check", &fr, &en, "--width", "120"]);
    assert_eq!(code(&output), 0, "{}", out(&output));
    assert!(out(&output).contains("\n\nNo difference found (1 pair of sentences compared).\n"));
}

#[test]
fn bad_input_is_told_in_one_sentence_in_both_languages() {
    let folder = folder("bad");
    let good = file(&folder, "good.txt", "The mayor of the city resigned yesterday.\n".as_bytes());
    let empty = file(&folder, "empty.txt", b"");
    let blank = file(&folder, "blank.txt", b" \r\n\t\n");
    let binary = file(&folder, "binary.bin", b"\x7fELF\0\0\0\x01");
    let latin = file(&folder, "latin.txt", b"premi\xe8re ligne\n");
    let swedish =
        file(&folder, "swedish.txt", "Borgmästaren avgick i går efter ett långt möte, eftersom kommunfullmäktige hade röstat för att han skulle gå.\n".repeat(4).as_bytes());
    let other = file(&folder, "other.txt", "The council will elect a new mayor on Friday.\n".as_bytes());
    let dir = folder.display().to_string();
    let cases: Vec<(Vec<&str>, &str, &str)> = vec![
        (vec!["check", "no-such-file", &good], "does not exist", "n'existe pas"),
        (vec!["check", &dir, &good], "is a folder", "est un dossier"),
        (vec!["check", &empty, &good], "is empty", "est vide"),
        (vec!["check", &blank, &good], "is empty", "est vide"),
        (vec!["check", &binary, &good], "not a text file", "pas un fichier texte"),
        (vec!["check", &latin, &good], "not UTF-8", "pas en UTF-8"),
        (vec!["check", &good, &good], "both source and target", "à la fois"),
        (vec!["check", &good, &other], "Both texts are in English", "sont en anglais"),
        (vec!["check", &swedish, &good], "could not be recognised", "n'a pu être reconnue"),
        (vec!["check", &good, &other, "--source-language", "tlh"], "not supported", "prise en charge"),
        (vec!["check", &good, &other, "--rule", "nombre"], "no rule", "n'existe pas"),
        (vec!["check", &good, &other, "--ignore", "numbr"], "mean “number”", "dire «\u{a0}number\u{a0}»"),
        (vec!["explain", "lexicle"], "mean “lexical”", "dire «\u{a0}lexical\u{a0}»"),
        (vec!["lexicon", "pays", "--from", "fr", "--to", "tlh"], "no lexicon", "pas de lexique"),
        (vec!["lexicon", "zzqzz", "--from", "fr", "--to", "en"], "not a known word", "pas un mot connu"),
        (vec!["lexicon", "gouvernemnt", "--from", "fr", "--to", "en"], "“gouvernement”", "gouvernement"),
        (vec!["lexicon", "", "--from", "fr", "--to", "en"], "not a known word", "pas un mot connu"),
        (vec!["lexicon", "pays", "--from", "fr"], "Missing: --to", "Il manque --to"),
        (vec!["check", &good], "Missing: TARGET", "Il manque CIBLE"),
        (vec!["check", &good, &other, "--format", "pdf"], "terminal, json", "terminal, json"),
        (
            vec!["check", &good, &other, "--min-confidence", "2"],
            "not a valid value",
            "pas une valeur valable",
        ),
        (vec!["check", &good, &other, "--width"], "needs a value", "demande une valeur"),
        (vec!["align", &good, &other, &good], "superfluous", "superflu"),
        (vec!["check", &good, &other, "--colour", "never"], "--color", "--color"),
        (vec!["chek", &good, &other], "mean “check”", "dire «\u{a0}check\u{a0}»"),
        (vec![], "No command", "Aucune commande"),
        (vec!["pairs", "no-such-file"], "does not exist", "n'existe pas"),
        (vec!["words", &dir], "is a folder", "est un dossier"),
    ];
    for (args, english, french) in &cases {
        for (lang, wanted) in [("en", english), ("fr", french)] {
            let line = [&["--lang", lang], &args[..]].concat();
            let line = if args.is_empty() { line } else { [args, &["--lang", lang][..]].concat() };
            let output = run(&line);
            assert_eq!(code(&output), 2, "{line:?}: {}", err(&output));
            assert!(out(&output).is_empty(), "{line:?}: {}", out(&output));
            let told = err(&output);
            assert_eq!(told.lines().count(), 1, "{told}");
            assert!(told.contains(wanted), "{line:?}: {told}");
        }
    }
    let output = run(&["check", FR, EN, "--lang", "tlh"]);
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("tlh"));
}

#[test]
fn a_byte_order_mark_crlf_and_standard_input_change_nothing() {
    let folder = folder("forms");
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(EN)).expect("ships");
    let marked = file(&folder, "marked.txt", format!("\u{feff}{}", text.replace('\n', "\r\n")).as_bytes());
    let fields = |found: &Value| -> Vec<(String, String)> {
        let findings = found["findings"].as_array().expect("a list");
        findings.iter().map(|f| (f["rule"].to_string(), f["fingerprint"].to_string())).collect()
    };
    let plain = json_of(&["check", FR, EN, "--format", "json"]);
    assert_eq!(fields(&plain), fields(&json_of(&["check", FR, &marked, "--format", "json"])));
    let piped = run_on(&["check", FR, "-", "--format", "json"], text.as_bytes());
    assert_eq!(fields(&plain), fields(&serde_json::from_str(&out(&piped)).expect("JSON")));
}

#[test]
fn the_json_keeps_its_schema_and_points_at_the_words() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let schema = std::fs::read_to_string(root.join("schema/check.schema.json")).expect("ships");
    let schema = serde_json::from_str(&schema).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    for lang in ["en", "fr"] {
        let report = json_of(&["check", FR, EN, "--format", "json", "--all", "--lang", lang]);
        let errors: Vec<String> = validator.iter_errors(&report).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:?}");
        assert!(!report["findings"].as_array().expect("a list").is_empty());
        for (side, path) in [("source", FR), ("target", EN)] {
            let text: Vec<char> = std::fs::read_to_string(root.join(path)).expect("ships").chars().collect();
            for place in report["findings"]
                .as_array()
                .expect("a list")
                .iter()
                .flat_map(|finding| finding[side].as_array().expect("a list").clone())
            {
                let at = |name: &str| place[name].as_u64().expect("a number") as usize;
                let words: String = text[at("start")..at("end")].iter().collect();
                assert_eq!(place["text"], words);
                let before = &text[..at("start")];
                let line_start = before.iter().rposition(|&c| c == '\n').map_or(0, |at| at + 1);
                assert_eq!(at("line"), before.iter().filter(|&&c| c == '\n').count() + 1);
                assert_eq!(at("column"), at("start") - line_start + 1);
            }
        }
    }
    let explained = json_of(&["check", FR, EN, "--format", "json", "--explain"]);
    let errors: Vec<String> = validator.iter_errors(&explained).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let alignment = json_of(&["align", FR, EN, "--format", "json"]);
    assert!(validator.is_valid(&alignment) && alignment.get("findings").is_none());
    let broken = json!({ "schema": 1 });
    assert!(!validator.is_valid(&broken));
}

#[test]
fn a_finding_is_explained_by_its_links_the_lexicon_and_the_judge() {
    let folder = folder("explained");
    let source =
        file(&folder, "fr.txt", "Trois ouvriers sont morts lundi dans l'incendie de l'usine.\n".as_bytes());
    let target = file(&folder, "en.txt", b"Four workers died on Monday in the factory fire.\n");
    let encoded = out(&run_encoded(&["check", &source, &target, "--explain", "--format", "json"]));
    let report: Value = serde_json::from_str(&encoded).expect("JSON");
    let explanation = &report["findings"][0]["explanation"];
    let word = &explanation["words"][0];
    assert_eq!((&word["side"], &word["place"]["text"]), (&json!("source"), &json!("Trois")));
    assert_eq!(word["partner"]["place"]["text"], "Four");
    assert_eq!(word["expected"][0]["text"], "three");
    let word = &explanation["words"][1];
    assert!(word["judge"]["wrong"].as_f64().expect("encoded") > 0.5, "{word}");
    assert!(explanation["divergence"].is_number());
    let told = out(&run(&["check", &source, &target, "--explain", "--lang", "en", "--width", "200"]));
    assert!(told.contains("The lexicon expects for “Trois”: three (100%)."), "{told}");
    let told = out(&run(&["check", &source, &target, "--explain", "--lang", "fr", "--width", "200"]));
    assert!(told.contains("Indices\u{a0}:") && !told.contains("juge des mots"), "{told}");
    let plain = json_of(&["check", &source, &target, "--format", "json"]);
    assert!(plain["findings"][0].get("explanation").is_none());
}

#[test]
fn a_fingerprint_outlives_edits_elsewhere() {
    let folder = folder("edited");
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(FR)).expect("ships");
    let edited = file(&folder, "edited.txt", text.replacen("Quelque 1 800", "Environ 1 800", 1).as_bytes());
    let prints = |source: &str| -> Vec<String> {
        let report = json_of(&["check", source, EN, "--format", "json", "--ignore", "quantifier"]);
        let findings = report["findings"].as_array().expect("a list");
        findings.iter().map(|f| f["fingerprint"].to_string()).collect()
    };
    let before = prints(FR);
    assert_eq!(before, prints(&edited));
    let distinct: std::collections::BTreeSet<_> = before.iter().collect();
    assert_eq!(distinct.len(), before.len());
}

#[test]
fn diff_shows_both_texts_and_the_differing_words() {
    let text = out(&run(&["diff", FR, EN, "--width", "100"]));
    assert!(text.contains("[countryside]") && text.contains("[il]"), "{text}");
    assert!(text.lines().any(|line| line.contains(" < ") || line.trim_end().ends_with(" <")), "{text}");
    let folder = folder("revisions");
    let old = file(&folder, "old.txt", b"The mayor resigned on Monday after the vote.\n");
    let new = file(&folder, "new.txt", b"The mayor resigned on Tuesday after the vote.\n");
    let output = run(&["diff", &old, &new, "--width", "120"]);
    assert_eq!(code(&output), 0);
    assert!(out(&output).contains("[Monday]") && out(&output).contains("[Tuesday]"));
    assert!(!out(&output).contains("[mayor"));
}

#[test]
fn align_writes_indices_json_and_tmx() {
    let folder = folder("align");
    let fr = file(&folder, "fr.txt", "Le maire a démissionné.\nLa ville est calme.\n".as_bytes());
    let en = file(&folder, "en.txt", "The mayor has resigned.\nThe city is calm.\n".as_bytes());
    let tsv = out(&run(&["align", &fr, &en, "--sentences", "lines"]));
    let rows: Vec<Vec<&str>> = tsv.lines().map(|line| line.split('\t').collect()).collect();
    assert!(rows.iter().all(|row| row.len() == 3 && row[2].parse::<f64>().is_ok()), "{tsv}");
    assert_eq!(rows.iter().map(|row| (row[0], row[1])).collect::<Vec<_>>(), [("0", "0"), ("1", "1")]);
    let tmx = out(&run(&["align", FR, EN, "--format", "tmx"]));
    assert!(tmx.contains(r#"<tmx version="1.4">"#) && tmx.contains(r#"xml:lang="fr""#));
    assert_eq!(tmx.matches("<tu>").count(), tmx.matches("</tu>").count());
    let amp = file(&folder, "amp.txt", "Dupont & fils <vend> ses usines.\n".as_bytes());
    let amp_en = file(&folder, "amp.en.txt", "Dupont & sons <sells> its plants.\n".as_bytes());
    let args =
        ["align", &amp, &amp_en, "--format", "tmx", "--source-language", "fr", "--target-language", "en"];
    assert!(out(&run(&args)).contains("Dupont &amp; fils &lt;vend&gt;"));
}

#[test]
fn words_answers_every_line() {
    let args = ["words", "-", "--source-language", "fr", "--target-language", "en"];
    let output =
        run_on(&args, "Paris dort ||| Paris sleeps\n ||| alone\nParis .\n42 % ||| 42 %\n".as_bytes());
    let text = out(&output);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 4);
    assert!(lines[0].split(' ').any(|link| link == "0-0"), "{lines:?}");
    assert_eq!((lines[1], lines[2]), ("", ""));
    assert!(lines[3].contains("0-0") && lines[3].contains("1-1"), "{lines:?}");
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("Line 3"));
}

fn request(id: usize, source: &str, target: &str) -> String {
    json!({ "id": id, "source": source, "target": target, "source_language": "fr", "target_language": "en" })
        .to_string()
}

#[test]
fn pairs_answers_in_order_and_goes_on_after_a_malformed_line() {
    let input = [
        request(1, "L'usine emploie 1 200 personnes.", "The plant employs 1,200 people."),
        "{\"id\": 2".to_owned(),
        request(3, "L'usine emploie 1 200 personnes.", "The plant employs 1,300 people."),
        "[]".to_owned(),
        json!({ "id": 5, "source": "Oui.", "source_language": "fr", "target_language": "en" }).to_string(),
        request(6, "", "The plant employs 1,200 people."),
        request(7, "", ""),
        json!({ "source": "a", "target": "b", "source_language": "tlh", "target_language": "en" })
            .to_string(),
    ]
    .join("\n");
    let output = run_on(&["pairs", "-", "--lang", "fr"], input.as_bytes());
    let answers: Vec<Value> =
        out(&output).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(answers.len(), 8);
    assert_eq!(answers[0]["id"], 1);
    assert!(answers[0]["findings"].as_array().expect("a list").is_empty());
    assert_eq!(answers[1]["line"], 2);
    assert!(answers[1]["error"].as_str().expect("a sentence").contains("JSON"));
    assert_eq!(answers[2]["findings"][0]["source"][0]["text"], "1 200 personnes".get(..5).expect("ASCII"));
    assert!(answers[2]["divergence"].as_f64().expect("a number") > 0.5);
    assert_eq!(answers[4]["error"], "Le champ «\u{a0}target\u{a0}» manque.");
    assert_eq!(answers[5]["findings"][0]["rule"], "addition");
    assert_eq!(answers[6]["divergence"], 0.0);
    assert!(answers[7]["error"].as_str().expect("a sentence").contains("tlh"));
    assert_eq!(code(&output), 2);
}

#[test]
fn the_context_of_a_pair_is_read_and_not_checked() {
    let line = json!({
        "id": "x", "source": "Il compte 300 habitants.", "target": "It has 400 inhabitants.",
        "source_language": "fr", "target_language": "en",
        "source_context": "Le village est à 20 kilomètres.", "target_context": "The village is 90 kilometres away."
    });
    let output = run_on(&["pairs"], line.to_string().as_bytes());
    let answer: Value = serde_json::from_str(&out(&output)).expect("JSON");
    let findings = answer["findings"].as_array().expect("a list");
    assert!(!findings.is_empty());
    for place in findings.iter().flat_map(|f| f["target"].as_array().expect("a list")) {
        let text = "It has 400 inhabitants.";
        let at = |name: &str| place[name].as_u64().expect("a number") as usize;
        assert_eq!(place["text"], text[at("start")..at("end")]);
    }
    assert_eq!(code(&output), 1);
}

#[test]
fn pairs_answers_a_line_before_the_next_one_is_written() {
    let mut child =
        command(&["pairs", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the tool runs");
    let mut stdin = child.stdin.take().expect("piped");
    let mut answers = BufReader::new(child.stdout.take().expect("piped"));
    for id in 0..3 {
        writeln!(stdin, "{}", request(id, "Il pleut.", "It is raining.")).expect("the tool reads");
        let mut line = String::new();
        answers.read_line(&mut line).expect("the tool answers");
        assert!(line.contains(&format!("\"id\":{id}")), "{line}");
    }
    drop(stdin);
    assert!(child.wait().expect("the tool ends").success());
}

#[test]
fn a_closed_pipe_is_no_error() {
    let line = request(1, "L'usine emploie 1 200 personnes.", "The plant employs 1,300 people.") + "\n";
    let folder = folder("closed");
    let many = file(&folder, "many.jsonl", line.repeat(4000).as_bytes());
    let mut child = command(&["pairs", &many])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the tool runs");
    let mut first = [0; 16];
    child.stdout.take().expect("piped").read_exact(&mut first).expect("the tool answers");
    let output = child.wait_with_output().expect("the tool ends");
    assert!(output.status.success() && output.stderr.is_empty(), "{}", err(&output));
}

#[test]
fn lexicon_tells_translations_forms_and_false_friends() {
    let page = run(&["lexicon", "Manifestants", "--from", "fr", "--to", "en", "--lang", "en"]);
    let text = out(&page);
    assert_eq!((code(&page), err(&page).as_str()), (0, ""));
    for part in ["manifestants (French → English)", "manifestant: noun (plural, masculine)", "protester "] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
    let page = out(&run(&["lexicon", "actuellement", "--from", "fr", "--to", "en", "--lang", "fr"]));
    for part in ["français → anglais", "currently", "n'en est pas une\u{a0}: actually"] {
        assert!(page.contains(part), "{part} is not in\n{page}");
    }
    assert!(!page.contains("\u{1b}["), "no colour where nobody looks");

    let told = json_of(&["lexicon", "mis en examen", "--from", "fr", "--to", "en", "--format", "json"]);
    assert_eq!(told["word"], "mis en examen");
    let texts: Vec<&Value> =
        told["translations"].as_array().expect("a list").iter().map(|t| &t["text"]).collect();
    assert!(texts.contains(&&json!("indict")) || texts.contains(&&json!("charge")), "{told}");
    let told = json_of(&["lexicon", "eventuell", "--from", "de-AT", "--to", "en", "--format", "json"]);
    assert!(told["false_friends"].as_array().expect("a list").contains(&json!("eventually")), "{told}");
    let told = json_of(&["lexicon", "Regierung", "--from", "de", "--to", "fr", "--format", "json"]);
    let best = &told["translations"][0];
    assert_eq!((&best["text"], &best["origin"]), (&json!("gouvernement"), &json!("english")));
}

#[test]
fn explain_tells_every_rule_in_both_languages() {
    for lang in ["en", "fr"] {
        let list = out(&run(&["explain", "--lang", lang]));
        for line in list.lines() {
            let rule = line.split_whitespace().next().expect("a rule");
            let page = run(&["explain", rule, "--lang", lang, "--width", "72"]);
            assert_eq!(code(&page), 0);
            let text = out(&page);
            assert!(text.starts_with(rule) && text.contains('^'), "{text}");
            assert!(text.lines().all(|line| line.chars().count() <= 72), "{text}");
        }
        assert_eq!(list.lines().count(), diptych::checks::CHECKS.len());
    }
}

#[test]
fn a_bad_encoder_file_is_told() {
    let folder = folder("models");
    let fr = file(&folder, "fr.txt", b"Le pays a vot\xc3\xa9 dimanche.\n");
    let en = file(&folder, "en.txt", b"The country voted on Sunday.\n");
    let foreign = file(&folder, "foreign.bin", b"not weights at all");
    let weights = Path::new(env!("CARGO_MANIFEST_DIR")).join("models/encoder.bin");
    let whole = std::fs::read(weights).expect("ships");
    let cut = file(&folder, "cut.bin", &whole[..whole.len() / 2]);
    let absent = folder.join("absent.bin").display().to_string();
    for (model, told) in [(&foreign, "not a weight file"), (&cut, "damaged"), (&absent, "cannot be read")] {
        let output = run(&["check", &fr, &en, "--model", model]);
        assert_eq!(code(&output), 2);
        let message = err(&output);
        assert!(message.contains(told) && message.contains(model.as_str()), "{message}");
        assert_eq!(message.lines().count(), 1, "{message}");
        assert_eq!(code(&run(&["explain", "number"])), 0, "what needs no encoder opens none");
        assert_eq!(code(&run(&["check", &fr, &en, "--no-encoder", "--model", model])), 0);
    }
    assert_eq!(code(&run(&["check", &fr, &en, "--model", "none"])), 0);
}

#[test]
fn verbose_says_that_no_encoder_is_used() {
    let said = |output: &Output| err(output).lines().any(|line| line.starts_with("No encoder"));
    for arguments in [
        &["align", FR, EN][..],
        &["check", FR, EN],
        &["words", "-", "--source-language", "fr", "--target-language", "en"],
    ] {
        let verbose = [arguments, &["--verbose"]].concat();
        assert!(said(&run(&verbose)), "{arguments:?}");
        assert!(!said(&run(arguments)), "{arguments:?}");
    }
}

#[test]
fn a_moved_paragraph_is_told() {
    let folder = folder("moved");
    let french = [
        "Le pont de Cahors a rouvert lundi.",
        "Le maire, Luc Delmas, attend 300 visiteurs dimanche.",
        "Trois musiciens ouvriront la fête à midi.",
    ];
    let english = [
        "The Cahors bridge reopened on Monday.",
        "Mayor Luc Delmas expects 300 visitors on Sunday.",
        "Three musicians will open the festival at noon.",
    ];
    let fr = file(&folder, "fr.txt", french.join("\n\n").as_bytes());
    let en = file(&folder, "en.txt", [english[2], english[0], english[1]].join("\n\n").as_bytes());
    let printed = |format: &str| out(&run(&["align", &fr, &en, "--format", format]));
    assert_eq!(printed("tsv").lines().filter(|line| line.ends_with("\tmoved")).count(), 1);
    assert_eq!(printed("tmx").matches("x-moved").count(), 1);
    let json: Value = serde_json::from_str(&printed("json")).expect("JSON");
    let moved = json["beads"].as_array().expect("beads").iter().filter(|bead| bead["moved"] == true).count();
    assert_eq!(moved, 1);
    let told = out(&run(&["check", &fr, &en]));
    assert!(told.contains("another place") && !told.contains("omission"), "{told}");
}

#[test]
fn a_very_long_sentence_is_checked() {
    let folder = folder("long");
    let long = |word: &str| format!("{}.\n", vec![word; 1 << 17 >> 3].join(" "));
    let fr = file(&folder, "fr.txt", long("chaton").as_bytes());
    let en = file(&folder, "en.txt", long("kitten").as_bytes());
    let languages = ["--source-language", "fr", "--target-language", "en"];
    let args = [&["check", &fr, &en, "--no-encoder", "--format", "json"], &languages[..]].concat();
    let output = run(&args);
    assert!(code(&output) < 2, "{}", err(&output));
    serde_json::from_str::<Value>(&out(&output)).expect("JSON");
}

#[test]
fn the_readme_shows_what_the_tool_prints() {
    let readme =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("ships");
    let shown =
        readme.split("```text\n").nth(1).and_then(|rest| rest.split("\n…\n").next()).expect("a report");
    let args = ["check", "tests/dispatch/dam.fr.txt", "tests/dispatch/dam.en.txt", "--width", "80"];
    let printed = out(&run_encoded(&args));
    assert!(printed.starts_with(shown), "the README should show:\n{printed}");
}
