//! The house's rules: `diptych.toml`, glossaries, the baseline, folders.

mod tool;

use std::path::{Path, PathBuf};

use serde_json::Value;
use tool::{code, err, file, folder, json_of, out, run};

fn dispatch(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dispatch").join(name)).expect("ships")
}

/// A folder with one story in both languages: the paths of the folder, the original and its translation.
fn story(name: &str) -> (PathBuf, String, String) {
    let folder = folder(name);
    let fr = file(&folder, "desk/story.fr.txt", &dispatch("harbour.fr.txt"));
    let en = file(&folder, "desk/story.en.txt", &dispatch("harbour.en.txt"));
    (folder, fr, en)
}

fn findings(args: &[&str]) -> Vec<Value> {
    let report = json_of(&[args, &["--format", "json"]].concat());
    report["findings"].as_array().expect("a list").clone()
}

fn rules(args: &[&str]) -> Vec<String> {
    findings(args).iter().map(|finding| finding["rule"].as_str().expect("a rule").to_owned()).collect()
}

#[test]
fn the_file_is_found_above_and_the_command_line_comes_first() {
    let (folder, fr, en) = story("config");
    let config = |text: &str| file(&folder, "diptych.toml", text.as_bytes());
    config("ignore = [\"number\"]\n[severity]\nreference = \"minor\"\nlexical = \"critical\"\n");
    let found = findings(&["check", &fr, &en]);
    let severity = |rule: &str| {
        found.iter().find(|finding| finding["rule"] == rule).map(|finding| finding["severity"].clone())
    };
    assert_eq!(severity("number"), None);
    assert_eq!(severity("reference"), Some("minor".into()));
    assert_eq!(severity("lexical"), Some("critical".into()));
    config("fail-on = \"never\"\nmin-confidence = 0.9\n");
    assert_eq!(code(&run(&["check", &fr, &en])), 0);
    assert_eq!(code(&run(&["check", &fr, &en, "--fail-on", "minor"])), 1);
    assert_eq!(rules(&["check", &fr, &en]), ["number"]);
    assert!(rules(&["check", &fr, &en, "--min-confidence", "0.5"]).len() >= 5);
    config(
        "[[paths]]\nfiles = [\"desk/*.en.txt\"]\nrule = [\"number\"]\n[[paths]]\nfiles = [\"sport/**\"]\nignore = [\"number\"]\n",
    );
    assert_eq!(rules(&["check", &fr, &en]), ["number"]);
}

#[test]
fn what_is_wrong_with_the_file_is_told_with_its_place() {
    let (folder, fr, en) = story("bad-config");
    for (text, wanted, french) in [
        (
            "\nfail_on = \"minor\"\n",
            "diptych.toml:2:1: there is no key “fail_on”; did you mean “fail-on”",
            "vouliez-vous dire",
        ),
        ("[severity]\nnumber = \"grave\"\n", "diptych.toml:2:10", "diptych.toml:2:10"),
        ("ignore = [\"numbre\"]\n", "did you mean “number”", "vouliez-vous dire"),
        ("glossary = [\"none.csv\"]\n", "none.csv does not exist", "n'existe pas"),
        ("baseline = \"none.toml\"\n", "none.toml does not exist", "n'existe pas"),
        ("[[paths]]\nfiles = [\"a[\"]\n", "not well-formed glob", "glob"),
    ] {
        file(&folder, "diptych.toml", text.as_bytes());
        for (lang, wanted) in [("en", wanted), ("fr", french)] {
            let output = run(&["check", &fr, &en, "--lang", lang]);
            assert_eq!(code(&output), 2, "{text}");
            assert!(err(&output).contains(wanted), "{text}: {}", err(&output));
        }
    }
}

#[test]
fn a_glossary_is_kept_to() {
    let (folder, fr, en) = story("glossary");
    let terms =
        file(&folder, "terms.csv", "fr,en\ndocker,docker|dockworker\nsyndicat,labour union\n".as_bytes());
    let found = findings(&["check", &fr, &en, "--glossary", &terms, "--rule", "terminology"]);
    assert!(!found.is_empty());
    for finding in &found {
        assert_eq!(finding["source"][0]["text"].as_str().map(str::to_lowercase).as_deref(), Some("syndicat"));
        assert_eq!(finding["suggestion"], "labour union");
    }
    file(&folder, "diptych.toml", b"glossary = [\"terms.csv\"]\n");
    assert_eq!(findings(&["check", &fr, &en, "--rule", "terminology"]), found);
    let tsv = file(&folder, "terms.tsv", "terme\tterm\na\tb\n".as_bytes());
    let output = run(&["check", &fr, &en, "--glossary", &tsv]);
    assert!(code(&output) == 2 && err(&output).contains("names no two languages"), "{}", err(&output));
}

#[test]
fn what_is_accepted_is_not_told_again() {
    let (folder, fr, en) = story("baseline");
    let baseline = folder.join("accepted.toml").display().to_string();
    let all = rules(&["check", &fr, &en]);
    let accept =
        ["accept", &fr, &en, "--baseline", &baseline, "--rule", "number", "--who", "Ana", "--why", "agreed"];
    assert!(out(&run(&accept)).starts_with("One finding accepted"));
    assert_eq!(out(&run(&accept)).trim(), "Nothing to accept.");
    let text = std::fs::read_to_string(&baseline).expect("written");
    for wanted in ["path = \"desk/story.en.txt\"", "who = \"Ana\"", "why = \"agreed\"", "rule = \"number\""] {
        assert!(text.contains(wanted), "{text}");
    }
    let check = ["check", &fr, &en, "--baseline", &baseline];
    assert_eq!(rules(&check).len(), all.len() - 1);
    assert!(out(&run(&check)).contains("One finding was accepted before"));
    let log = json_of(&[&check[..], &["--format", "sarif"]].concat());
    let results = log["runs"][0]["results"].as_array().expect("a list");
    let silent: Vec<&Value> = results.iter().filter(|result| result["suppressions"].is_array()).collect();
    assert_eq!(silent.len(), 1);
    assert_eq!(silent[0]["suppressions"][0]["justification"], "agreed");
    // An edit elsewhere changes nothing; once the words are right, the entry is stale.
    let edited = String::from_utf8(dispatch("harbour.en.txt")).expect("UTF-8");
    file(&folder, "desk/story.en.txt", format!("A new headline\n\n{edited}").as_bytes());
    assert!(!rules(&check).contains(&"number".to_owned()));
    file(&folder, "desk/story.en.txt", edited.replace("4.3 billion", "3.4 billion").as_bytes());
    assert!(out(&run(&check)).contains("One accepted finding is no longer found"), "{}", out(&run(&check)));
    run(&accept);
    assert!(!std::fs::read_to_string(&baseline).expect("written").contains("fingerprint"));
    assert_eq!(code(&run(&["check", &fr, &en, "--baseline", "none.toml"])), 2);
}

#[test]
fn folders_and_globs_are_paired_by_name() {
    let (folder, ..) = story("folders");
    file(&folder, "wire/fr/a.txt", &dispatch("dam.fr.txt"));
    file(&folder, "wire/en/a.md", &dispatch("dam.en.txt"));
    file(&folder, "wire/fr/alone.txt", &dispatch("dam.fr.txt"));
    file(&folder, "wire/bad.tsv", b"fr\ten\nOui.\tYes.\nno tab\n");
    file(&folder, ".git/x.fr.txt", b"x");
    let root = folder.display().to_string();
    let output = run(&["check", &root]);
    assert_eq!(code(&output), 2);
    file(&folder, "diptych.toml", b"source-language = \"fr\"\n");
    let output = run(&["check", &root, "--width", "200"]);
    assert_eq!(code(&output), 2, "{}", err(&output));
    let text = out(&output);
    assert!(text.contains("2 pairs of files compared"), "{text}");
    assert!(text.contains("bad.tsv:3:1") && text.contains("alone.txt"), "{text}");
    let lines = out(&run(&["check", &root, "--format", "jsonl"]));
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert!(
        lines.iter().any(|line| line["target_path"].as_str().is_some_and(|path| path.ends_with("en/a.md")))
    );
    assert!(lines.iter().any(|line| line["error"].is_string()));
    let report = json_of(&["check", &root, "--format", "json"]);
    assert_eq!(report["reports"].as_array().map(Vec::len), Some(2));
    assert_eq!(report["failures"].as_array().map(Vec::len), Some(1));
    let schema = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema").join(name);
        let text = std::fs::read_to_string(path).expect("ships");
        jsonschema::validator_for(&serde_json::from_str(&text).expect("JSON")).expect("a schema")
    };
    assert!(schema("run.schema.json").is_valid(&report), "{report}");
    let of_pairs = schema("check.schema.json");
    assert!(report["reports"].as_array().expect("a list").iter().all(|pair| of_pairs.is_valid(pair)));
    let sarif = json_of(&["check", &root, "--format", "sarif"]);
    assert_eq!(sarif["runs"][0]["invocations"][0]["executionSuccessful"], false);
    let junit = out(&run(&["check", &root, "--format", "junit"]));
    assert!(junit.contains("errors=\"1\"") && junit.matches("<testsuite ").count() == 3, "{junit}");
    // Two folders, and a glob.
    let (a, b) = (format!("{root}/wire/fr"), format!("{root}/wire/en"));
    assert_eq!(code(&run(&["check", &a, &b])), 1);
    let glob = format!("{root}/desk/*.txt");
    assert!(out(&run(&["check", &glob, "--width", "200"])).contains("1 pair of files compared"));
    // The house may say which files are pairs, and which are left out.
    file(&folder, "diptych.toml", b"source-language = \"fr\"\npairs = [\"desk/*.{language}.txt\"]\n");
    assert!(out(&run(&["check", &root, "--width", "200"])).contains("1 pair of files compared"));
    file(&folder, "diptych.toml", b"source-language = \"fr\"\nskip = [\"wire/**\"]\n");
    assert!(out(&run(&["check", &root, "--width", "200"])).contains("1 pair of files compared"));
    let empty = tool::folder("folders-empty").display().to_string();
    let output = run(&["check", &empty, "--source-language", "fr"]);
    assert!(code(&output) == 2 && err(&output).contains("no two files"), "{}", err(&output));
}
