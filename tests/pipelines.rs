//! What other tools run, run as they do: the steps of the GitHub Action, the hooks of pre-commit, the
//! completions of each shell, and the manual.
//!
//! Bash is there wherever the action runs. What else is missing is not tested, unless `DIPTYCH_TOOLS` says
//! `required`, as it does in `.ci/run`.

mod tool;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use tool::{code, err, file, folder, json_of, out, run};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A program that finds `diptych` where it looks for programs, in a folder; `None` where it is missing.
fn with_diptych(program: &str, folder: &Path) -> Option<Command> {
    let found = Command::new(program).arg("--version").output();
    if found.is_err() {
        assert!(std::env::var_os("DIPTYCH_TOOLS").is_none(), "{program} is missing");
        return None;
    }
    let own = Path::new(env!("CARGO_BIN_EXE_diptych")).parent().expect("a folder");
    let mut path = OsString::from(own);
    path.push(":");
    path.push(std::env::var_os("PATH").unwrap_or_default());
    let mut command = Command::new(program);
    command.current_dir(folder).env("PATH", path).env("DIPTYCH_MODEL", "none");
    // What a hook of git may have set for this test's own repository.
    for variable in ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "LC_ALL", "LANG"] {
        command.env_remove(variable);
    }
    Some(command)
}

/// The script of a step of the action.
fn step(name: &str) -> String {
    let action = std::fs::read_to_string(root().join("action.yml")).expect("ships");
    let (_, step) = action.split_once(&format!("- name: {name}\n")).expect("the step is there");
    let step = step.split("    - name:").next().unwrap_or(step);
    let (_, script) = step.split_once("run: |\n").expect("it runs a script");
    script.lines().map(|line| line.strip_prefix("        ").unwrap_or(line)).collect::<Vec<_>>().join("\n")
}

/// Runs the action's check as GitHub runs a step with `shell: bash`; also its summary.
fn act(folder: &Path, inputs: &[(&str, &str)]) -> (Output, String) {
    let summary = file(folder, "summary.md", b"");
    let script = file(folder, "step.sh", step("Check").as_bytes());
    let mut bash = with_diptych("bash", folder).expect("bash is there");
    bash.args(["--noprofile", "--norc", "-eo", "pipefail", &script]).env("GITHUB_STEP_SUMMARY", &summary);
    let usual = [
        ("PATH", "."),
        ("TARGET", ""),
        ("FORMAT", "github"),
        ("OUTPUT", ""),
        ("FAIL_ON", "major"),
        ("ARGUMENTS", ""),
    ];
    for (name, value) in usual.iter().chain(inputs) {
        bash.env(format!("DIPTYCH_{name}"), value);
    }
    let output = bash.output().expect("bash runs");
    (output, std::fs::read_to_string(summary).expect("it is there"))
}

fn stories(name: &str) -> PathBuf {
    let folder = folder(name);
    for language in ["fr", "en"] {
        let text =
            std::fs::read(root().join(format!("tests/dispatch/harbour.{language}.txt"))).expect("ships");
        file(&folder, &format!("the stories/harbour.{language}.txt"), &text);
    }
    file(&folder, "diptych.toml", b"source-language = \"fr\"\n");
    folder
}

#[test]
fn the_action_annotates_and_sums_up() {
    let folder = stories("action");
    let (output, summary) = act(&folder, &[("PATH", "the stories")]);
    assert_eq!(code(&output), 1, "{}", err(&output));
    assert!(out(&output).contains("::error file=the stories/harbour.en.txt,line="), "{}", out(&output));
    assert!(summary.contains("| ") && summary.contains("countryside"), "{summary}");
    // One file against another, with a report in a file, and arguments.
    let (output, _) = act(
        &folder,
        &[
            ("PATH", "the stories/harbour.fr.txt"),
            ("TARGET", "the stories/harbour.en.txt"),
            ("FORMAT", "sarif"),
            ("OUTPUT", "report.sarif"),
            ("ARGUMENTS", "--rule lexical --fail-on never"),
        ],
    );
    assert_eq!((code(&output), out(&output)), (0, String::new()), "{}", err(&output));
    let log = std::fs::read_to_string(folder.join("report.sarif")).expect("it was written");
    assert!(log.contains("\"ruleId\":\"lexical\"") && !log.contains("\"ruleId\":\"number\""), "{log}");
    // What cannot be done fails the step.
    let (output, _) = act(&folder, &[("PATH", "no such folder")]);
    assert_eq!(code(&output), 2);
}

#[test]
fn the_inputs_of_the_action_reach_its_steps() {
    let action = std::fs::read_to_string(root().join("action.yml")).expect("ships");
    let (inputs, runs) = action.split_once("\nruns:").expect("steps");
    let (_, inputs) = inputs.split_once("inputs:\n").expect("inputs");
    let names: Vec<&str> = inputs
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.strip_suffix(':').filter(|name| !name.starts_with(' ')))
        .collect();
    assert_eq!(names.len(), 6);
    for name in names {
        let variable = format!("DIPTYCH_{}", name.to_uppercase().replace('-', "_"));
        assert!(runs.contains(&format!("{variable}: ${{{{ inputs.{name} }}}}")), "{name}");
        assert!(step("Check").contains(&format!("${variable}")), "{name}");
    }
}

/// A translation memory's export, as a CAT tool hands it over: under a second, but for a machine that has
/// much else to do. The time is printed (`--nocapture`).
#[test]
#[allow(clippy::print_stderr, reason = "a measure is there to be seen")]
fn a_thousand_units_of_xliff_take_a_moment() {
    let unit = |at: usize| {
        let (source, target) = [
            (
                "Le ministre a promis {} millions d’euros aux victimes mardi.",
                "The minister promised the victims {} million euros on Tuesday.",
            ),
            (
                "Selon la police, {} personnes ont été blessées.",
                "According to police, {} people were wounded.",
            ),
            ("Le tribunal n’a pas ouvert le dossier {}.", "The court did not open case {}."),
            ("Elle aurait quitté le pays après {} jours.", "She reportedly left the country after {} days."),
        ][at % 4];
        let numbered = |text: &str, number: usize| text.replace("{}", &number.to_string());
        // Every hundredth is wrong.
        let wrong = usize::from(at.is_multiple_of(100));
        format!(
            "<unit id=\"u{at}\"><segment><source>{}</source><target>{}</target></segment></unit>\n",
            numbered(source, at + 20),
            numbered(target, at + 20 + wrong)
        )
    };
    let units: String = (0..1000).map(unit).collect();
    let text = format!(
        "<xliff version=\"2.1\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"fr\" trgLang=\"en\">\
         <file id=\"f\">{units}</file></xliff>"
    );
    let path = file(&folder("thousand"), "pairs.xlf", text.as_bytes());
    let start = Instant::now();
    let report = json_of(&["check", &path, "--no-encoder", "--format", "json"]);
    let took = start.elapsed();
    eprintln!("1,000 XLIFF units without the encoder: {took:?}");
    assert_eq!(report["beads"].as_array().map(Vec::len), Some(1000));
    let findings = report["findings"].as_array().expect("a list");
    assert_eq!(findings.iter().filter(|finding| finding["rule"] == "number").count(), 10, "{report}");
    assert!(took < Duration::from_secs(5), "{took:?}");
}

fn git(folder: &Path, args: &[&str]) {
    let mut git = with_diptych("git", folder).expect("git is there");
    git.args(["-c", "user.name=a", "-c", "user.email=a@b", "-c", "init.defaultBranch=main"]).args(args);
    let output = git.output().expect("git runs");
    assert!(output.status.success(), "{args:?}: {}", err(&output));
}

#[test]
fn pre_commit_runs_the_hooks() {
    let Some(_) = with_diptych("pre-commit", &root()) else { return };
    // The hooks as they ship, but for the tool, which is built already.
    let hooks = folder("pre-commit-hooks");
    let shipped = std::fs::read_to_string(root().join(".pre-commit-hooks.yaml")).expect("ships");
    file(&hooks, ".pre-commit-hooks.yaml", shipped.replace("language: rust", "language: system").as_bytes());
    let home = folder("pre-commit-home");
    let repository = stories("pre-commit");
    for folder in [&hooks, &repository] {
        git(folder, &["init", "-q"]);
        git(folder, &["add", "-A"]);
        git(folder, &["commit", "-qm", "Begin"]);
    }
    let hook = |id: &str| {
        let mut pre_commit = with_diptych("pre-commit", &repository).expect("it was there before");
        pre_commit.args(["try-repo", &hooks.display().to_string(), id, "--all-files", "--verbose"]);
        pre_commit.env("PRE_COMMIT_HOME", &home).output().expect("pre-commit runs")
    };
    let found = hook("diptych");
    assert_eq!(code(&found), 1, "{}{}", out(&found), err(&found));
    assert!(out(&found).contains("countryside") && out(&found).contains("exit code: 1"), "{}", out(&found));
    assert_eq!(code(&hook("diptych-critical")), 1);
    // Without what was critical the second hook is content, and the first is not.
    let path = repository.join("the stories");
    file(&path, "harbour.fr.txt", "Le maire a quitté le pays.\n".as_bytes());
    file(&path, "harbour.en.txt", b"The mayor left the countryside.\n");
    git(&repository, &["add", "-A"]);
    assert_eq!(code(&hook("diptych")), 1);
    let content = hook("diptych-critical");
    assert_eq!(code(&content), 0, "{}{}", out(&content), err(&content));
    file(&path, "harbour.en.txt", b"The mayor left the country.\n");
    git(&repository, &["add", "-A"]);
    assert_eq!(code(&hook("diptych")), 0);
}

#[test]
fn each_shell_completes() {
    let folder = folder("completions");
    let asks = [
        (
            "bash",
            "source ./bash; complete -p diptych; COMP_WORDS=(diptych check --format ''); COMP_CWORD=3; \
             _diptych diptych '' --format; echo \"${COMPREPLY[@]}\"",
        ),
        ("fish", "source ./fish; complete -C 'diptych check --format '"),
        (
            "zsh",
            "autoload -U compinit; compinit -D; source ./zsh; whence -w _diptych; \
             echo ${_comps[diptych]}; grep sarif ./zsh",
        ),
    ];
    for (shell, ask) in asks {
        file(&folder, shell, &run(&["completions", shell]).stdout);
        let Some(mut command) = with_diptych(shell, &folder) else { continue };
        let output = command.args(["-c", ask]).env("HOME", &folder).output().expect("the shell runs");
        assert!(output.status.success() && err(&output).is_empty(), "{shell}: {}", err(&output));
        assert!(out(&output).contains("sarif"), "{shell}: {}", out(&output));
        let defined = shell != "zsh" || out(&output).starts_with("_diptych: function\n_diptych\n");
        assert!(defined, "{shell}: {}", out(&output));
    }
}

#[test]
fn the_manual_is_set_without_a_warning() {
    let folder = folder("manual");
    let Some(_) = with_diptych("groff", &folder) else { return };
    for lang in ["en", "fr", "es", "de", "nl", "it", "pt"] {
        for command in [&[][..], &["check"], &["serve"], &["align"]] {
            let page = run(&[&["man"], command, &["--lang", lang]].concat());
            let path = file(&folder, "page.1", &page.stdout);
            let mut groff = with_diptych("groff", &folder).expect("it was there before");
            let output = groff.args(["-Kutf8", "-man", "-Tutf8", "-ww", &path]).output().expect("groff runs");
            assert!(
                output.status.success() && err(&output).is_empty(),
                "{lang} {command:?}: {}",
                err(&output)
            );
            assert!(out(&output).contains("diptych"), "{lang} {command:?}");
        }
    }
}
