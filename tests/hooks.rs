//! Completions, manual pages, and the hooks of other tools, which must name what the tool has.

mod tool;

use std::path::Path;

use tool::{code, err, out, run};

#[test]
fn every_shell_and_every_command() {
    for (shell, mark) in [
        ("bash", "complete -F"),
        ("zsh", "#compdef diptych"),
        ("fish", "complete -c diptych"),
        ("powershell", "Register-ArgumentCompleter"),
        ("elvish", "edit:completion"),
    ] {
        let script = out(&run(&["completions", shell]));
        assert!(script.contains(mark) && script.contains("source-was"), "{shell}");
    }
    assert_eq!(code(&run(&["completions", "csh"])), 2);
    for lang in ["en", "fr"] {
        let page = out(&run(&["man", "--lang", lang]));
        assert!(page.contains(".TH diptych 1") && page.contains("check"), "{page}");
    }
    assert!(out(&run(&["man", "check"])).contains("\\-\\-fail\\-on"));
    let unknown = run(&["man", "chek"]);
    assert!(code(&unknown) == 2 && err(&unknown).contains("chek"));
}

#[test]
fn the_hooks_of_other_tools_name_options_that_there_are() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let help = out(&run(&["check", "--help"]));
    for name in [".pre-commit-hooks.yaml", "action.yml"] {
        let text = std::fs::read_to_string(root.join(name)).expect("ships");
        let lines = text.lines().filter(|line| line.contains("diptych check"));
        let mut count = 0;
        for option in lines.flat_map(str::split_whitespace).filter(|word| word.starts_with("--")) {
            assert!(help.contains(option), "{name}: {option}");
            count += 1;
        }
        assert!(count > 0, "{name}");
    }
}
