//! Every language says everything, in well-formed Fluent, with the variables that checks declare.

use std::collections::{BTreeMap, BTreeSet};

use diptych::align::Bead;
use diptych::checks::{CHECKS, Context};
use diptych::document::{Document, Span};
use diptych::error::Error;
use diptych::glossary::{Glossary, Wording};
use diptych::language::Language;
use diptych::read::Problem;
use diptych::revision::Revision;
use diptych::words::{FILES, Messages};
use fluent::{FluentArgs, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// A text of a messages file: an id, and an attribute's name or nothing.
type Key = (String, Option<String>);

/// The texts of a language with the variables that each uses.
fn texts(language: &Language) -> BTreeMap<Key, BTreeSet<String>> {
    let mut texts = BTreeMap::new();
    for name in FILES {
        texts_of(language, name, &mut texts);
    }
    texts
}

fn texts_of(language: &Language, name: &str, texts: &mut BTreeMap<Key, BTreeSet<String>>) {
    let file = language.file(name).unwrap_or_else(|| panic!("{} has no {name}", language.code()));
    let resource = fluent_syntax::parser::parse(file)
        .unwrap_or_else(|(_, errors)| panic!("{}/{name}: {errors:?}", language.code()));
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name.to_owned();
                let mut add = |attribute: Option<&str>, pattern: &Pattern<&str>| {
                    let mut variables = BTreeSet::new();
                    collect(pattern, &mut variables);
                    let key = (id.clone(), attribute.map(str::to_owned));
                    assert!(
                        texts.insert(key, variables).is_none(),
                        "{}: {id} {attribute:?} stands twice",
                        language.code()
                    );
                };
                if let Some(pattern) = &message.value {
                    add(None, pattern);
                }
                for attribute in &message.attributes {
                    add(Some(attribute.id.name), &attribute.value);
                }
            }
            Entry::Junk { content } => panic!("{}/{name}: not Fluent: {content}", language.code()),
            _ => {}
        }
    }
}

fn collect(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, variables);
        }
    }
}

fn collect_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, variables),
        Expression::Select { selector, variants } => {
            collect_inline(selector, variables);
            variants.iter().for_each(|variant| collect(&variant.value, variables));
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, variables),
        _ => {}
    }
}

#[test]
fn every_text_formats_without_an_error() {
    for language in Language::all() {
        let messages = Messages::new(language);
        for ((id, attribute), variables) in texts(language) {
            // Words and numbers, so that every kind of variant is tried.
            for value in [FluentValue::from("lost"), FluentValue::from(1), FluentValue::from(1234)] {
                let args: FluentArgs = variables.iter().map(|name| (name.clone(), value.clone())).collect();
                let (text, errors) = messages
                    .try_format(&id, attribute.as_deref(), &args)
                    .unwrap_or_else(|| panic!("{}: {id} {attribute:?} is not found", language.code()));
                assert!(errors.is_empty(), "{}: {id} {attribute:?}: {errors:?}", language.code());
                assert!(!text.trim().is_empty(), "{}: {id} {attribute:?} says nothing", language.code());
                assert!(
                    !text.contains(['\u{2068}', '\u{2069}', '{', '}']),
                    "{}: {id}: {text}",
                    language.code()
                );
            }
        }
    }
}

#[test]
fn no_language_lacks_a_text_that_another_has() {
    let all: Vec<(&str, BTreeMap<Key, BTreeSet<String>>)> =
        Language::all().map(|language| (language.code(), texts(language))).collect();
    for (code, have) in &all {
        for (other, texts) in &all {
            let missing: Vec<_> = texts.keys().filter(|key| !have.contains_key(key)).collect();
            assert!(missing.is_empty(), "{code} lacks what {other} has: {missing:?}");
        }
    }
}

#[test]
fn every_check_is_told_named_and_explained_with_its_own_variables() {
    for language in Language::all() {
        let texts = texts(language);
        for check in CHECKS {
            let get = |id: &str, attribute: Option<&str>| {
                texts
                    .get(&(id.to_owned(), attribute.map(str::to_owned)))
                    .unwrap_or_else(|| panic!("{}: {id} {attribute:?} is missing", language.code()))
            };
            let declared: BTreeSet<String> = check.args.iter().map(|&name| name.to_owned()).collect();
            let used = get(check.rule, None);
            assert!(
                used.is_subset(&declared),
                "{}: {} uses {used:?}, its check declares {declared:?}",
                language.code(),
                check.rule
            );
            for attribute in ["name", "help"] {
                assert!(get(check.rule, Some(attribute)).is_empty(), "{attribute} takes no variables");
            }
            get(&format!("{}-example", check.rule), None);
        }
    }
}

#[test]
fn every_error_is_told_with_its_own_variables() {
    let path = std::path::PathBuf::from("story.txt");
    let text = || "text".to_owned();
    let errors = [
        Error::Missing { path: path.clone() },
        Error::Folder { path: path.clone() },
        Error::Forbidden { path: path.clone() },
        Error::Unreadable { path: path.clone(), reason: text() },
        Error::Empty { path: path.clone() },
        Error::Binary { path: path.clone(), line: 3 },
        Error::Encoding { path: path.clone(), line: 3 },
        Error::SameFile { path: path.clone() },
        Error::NoPairs { path: path.clone() },
        Error::NoDirection { path: path.clone() },
        Error::UnknownLanguage { tag: text() },
        Error::UndetectedLanguage { path: path.clone() },
        Error::SameLanguage { language: "fr".to_owned() },
        Error::BadLanguage { tag: text(), reason: text() },
        Error::UnknownRule { rule: text(), nearest: "none" },
        Error::UnknownRule { rule: text(), nearest: "number" },
        Error::NoLexicon { from: "fr".to_owned(), to: "fr".to_owned() },
        Error::UnknownWord { word: text(), language: "fr".to_owned(), nearest: "none" },
        Error::UnknownWord { word: text(), language: "fr".to_owned(), nearest: "texte" },
        Error::BadJson { column: 3 },
        Error::NotAnObject,
        Error::MissingField { field: "source" },
        Error::FieldNotText { field: "source" },
        Error::LineEncoding,
        Error::BadLines { bad: 1, line: 3 },
        Error::BadLines { bad: 2, line: 3 },
        Error::Address { address: text(), reason: text() },
    ];
    let problems = [
        Problem::Syntax { format: "XML", reason: text() },
        Problem::Entity { name: text() },
        Problem::TooDeep { limit: 3 },
        Problem::TooLarge { limit: 3 },
        Problem::TooDense { limit: 3 },
        Problem::Decoding { encoding: text() },
        Problem::Lacks { part: "body", format: "DOCX" },
        Problem::Root { root: text() },
        Problem::Key { key: text(), nearest: "none".to_owned() },
        Problem::Key { key: text(), nearest: "files".to_owned() },
        Problem::Bilingual,
        Problem::Monolingual,
    ];
    let malformed = |problem: &Problem| {
        [None, Some((3, 7))].map(|place| Error::Malformed {
            path: path.clone(),
            place,
            problem: problem.clone(),
        })
    };
    let errors: Vec<Error> = errors.into_iter().chain(problems.iter().flat_map(malformed)).collect();
    for language in Language::all() {
        let texts = texts(language);
        for error in &errors {
            let used = &texts[&(error.message_id().to_owned(), None)];
            let given: BTreeSet<String> = error.args().into_iter().map(|(name, _)| name.to_owned()).collect();
            assert!(used.is_subset(&given), "{}: {error:?}: {used:?}", language.code());
            let sentence = Messages::new(language).error(error);
            assert!(sentence.ends_with(['.', '?']), "{sentence}");
        }
    }
    let told = |code: &str, error: &Error| Messages::new(Language::get(code).expect("ships")).error(error);
    assert_eq!(
        told("fr", &Error::SameLanguage { language: "en".to_owned() }),
        "Les deux textes sont en anglais\u{a0}: la cible doit être dans une autre langue."
    );
    assert!(told("en", &Error::BadLines { bad: 1, line: 7 }).starts_with("Line 7"));
    assert!(told("en", &Error::BadLines { bad: 2, line: 7 }).starts_with("2 lines"));
}

/// What `explain` shows must be what the check finds.
#[test]
fn the_example_of_a_rule_is_flagged_by_it() {
    for language in Language::all() {
        let messages = Messages::new(language);
        for check in CHECKS {
            let example = messages.text(&format!("{}-example", check.rule));
            let (terms, lines): (Vec<&str>, Vec<&str>) =
                example.lines().partition(|line| line.starts_with("+ "));
            let (was, lines): (Vec<&str>, Vec<&str>) =
                lines.iter().partition(|line| line.split(' ').next().is_some_and(|tag| tag.ends_with('~')));
            let sides: Vec<(Document, Vec<Span>)> = lines
                .iter()
                .map(|line| {
                    let (tag, marked) = line.split_once("  ").expect("a tag, two spaces, a sentence");
                    let (text, spans) = unmark(marked);
                    (Document::new("", text, Language::get(tag).expect("ships")), spans)
                })
                .collect();
            let [(source, source_marks), (target, target_marks)] = &sides[..] else {
                panic!("{}: an example has two sides: {example}", check.rule)
            };
            let beads = match check.rule {
                "omission" | "addition" => diptych::align::sentences::align(source, target),
                _ => vec![Bead {
                    source: 0..source.segments.len(),
                    target: 0..target.segments.len(),
                    score: 1.0,
                    moved: false,
                }],
            };
            let terms = glossary(&terms).terms(source.language, target.language);
            let revision = was.first().map(|line| {
                let (_, text) = line.split_once(' ').expect("a tag and a sentence");
                Revision::new(Document::new("", text, source.language), source, target, None)
            });
            let context = Context { terms: Some(&terms), revision: revision.as_ref() };
            let findings: Vec<_> = beads
                .iter()
                .enumerate()
                .flat_map(|(at, bead)| diptych::check_bead(source, target, bead, at, &[check], context))
                .collect();
            let found = |side: fn(&diptych::finding::Hit) -> &Vec<Span>| -> Vec<Span> {
                findings.iter().flat_map(|f| side(&f.hit).clone()).filter(|span| !span.is_empty()).collect()
            };
            assert_eq!(
                (&found(|hit| &hit.source), &found(|hit| &hit.target)),
                (source_marks, target_marks),
                "{}: {}: {example}",
                language.code(),
                check.rule
            );
        }
    }
}

/// The terms of an example: `+   French = English`.
fn glossary(lines: &[&str]) -> Glossary {
    let entry = |line: &&str| {
        let (fr, en) = line[1..].split_once(" = ").expect("French = English");
        let wording = |tag: &str, text: &str| {
            (tag.to_owned(), Wording { text: text.trim().to_owned(), forbidden: false })
        };
        diptych::glossary::Entry {
            wordings: vec![wording("fr", fr), wording("en", en)],
            ..Default::default()
        }
    };
    Glossary { entries: lines.iter().map(entry).collect() }
}

/// A text without its brackets, and the spans that they marked.
fn unmark(marked: &str) -> (String, Vec<Span>) {
    let (mut text, mut spans, mut open) = (String::new(), Vec::new(), 0);
    for c in marked.chars() {
        match c {
            '[' => open = text.len(),
            ']' => spans.push(Span::new(open, text.len())),
            c => text.push(c),
        }
    }
    (text, spans)
}

#[test]
fn french_marks_are_spaced_without_a_line_break() {
    let french = Language::get("fr").expect("ships");
    let files = FILES.iter().filter_map(|name| french.file(name));
    for (number, line) in files.flat_map(str::lines).enumerate().filter(|(_, line)| !line.starts_with('#')) {
        for pair in ["« ", " »", " ;", " :", " ?", " !", " %"] {
            assert!(!line.contains(pair), "line {}: {pair:?} needs a no-break space: {line}", number + 1);
        }
    }
}
