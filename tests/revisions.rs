//! A story that was updated: what is still said as before, and what changed.

mod tool;

use serde_json::Value;
use tool::{code, err, file, folder, json_of, out, run};

const OLD_FR: &str = "Un train a déraillé lundi près de Dijon. Six personnes ont été blessées.\n\n\
    Le maire a réclamé une enquête. La ligne transporte 1 200 voyageurs.\n";
const OLD_EN: &str = "A train derailed near Dijon on Monday. Six people were injured.\n\n\
    The mayor called for an inquiry. The line carries 1,300 passengers.\n";

/// Rules and target words of what is found.
fn told(args: &[&str]) -> Vec<(String, String)> {
    let report = json_of(&[args, &["--format", "json"]].concat());
    let findings = report["findings"].as_array().expect("a list").iter();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    findings.map(|finding| (text(&finding["rule"]), text(&finding["target"][0]["text"]))).collect()
}

fn pair(rule: &str, words: &str) -> (String, String) {
    (rule.to_owned(), words.to_owned())
}

#[test]
fn what_should_have_changed_and_did_not() {
    let folder = folder("revisions");
    let write = |name: &str, text: &str| file(&folder, name, text.as_bytes());
    let new =
        OLD_FR.replace("Dijon", "Beaune").replace("Six personnes ont été blessées", "On compte 18 blessés");
    let (old_fr, old_en) = (write("was.fr.txt", OLD_FR), write("was.en.txt", OLD_EN));
    let (fr, en) = (write("now.fr.txt", &new), write("now.en.txt", OLD_EN));
    let now = ["check", &fr, &en, "--source-was", &old_fr];
    assert!(told(&now).contains(&pair("stale", "Dijon")), "{:?}", told(&now));
    assert!(
        told(&now).iter().any(|(_, words)| words.contains("14 hours") || words.contains("1,300")),
        "{:?}",
        told(&now)
    );
    // What stands untouched was looked at before.
    let changed = [&now[..], &["--changed-only"]].concat();
    assert!(told(&changed).contains(&pair("stale", "Dijon")));
    assert!(!told(&changed).iter().any(|(_, words)| words.contains("1,300")), "{:?}", told(&changed));
    // Once the translation is brought up to date, nothing of it is stale.
    let updated = write(
        "new.en.txt",
        &OLD_EN.replace("Dijon", "Beaune").replace("Six people were", "Eighteen people were"),
    );
    let after = ["check", &fr, &updated, "--source-was", &old_fr, "--target-was", &old_en, "--rule", "stale"];
    assert!(told(&after).is_empty(), "{:?}", told(&after));
    let output = run(&["check", &fr, &en, "--source-was", "none.txt"]);
    assert!(code(&output) == 2 && err(&output).contains("none.txt does not exist"));
    let output = run(&["check", &fr, &en, "--changed-only"]);
    assert!(code(&output) == 2 && err(&output).contains("--source-was"), "{}", err(&output));
    assert!(out(&run(&["explain", "stale"])).contains("fr~"));
}
