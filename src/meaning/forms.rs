//! Dictionary forms of the words of the word lists, from `locales/<lang>/forms.tsv`: a lemma, then
//! its inflected forms, made by `training/forms.py`. One hash look-up a word.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::language::Language;

type Table = HashMap<&'static str, Vec<&'static str>>;

/// The lemmas of a word in lower case, in the order of the list.
pub(super) fn lemmas(language: &Language, word: &str) -> Vec<&'static str> {
    static TABLES: OnceLock<Vec<(&'static str, Table)>> = OnceLock::new();
    let tables = TABLES.get_or_init(|| {
        Language::all()
            .map(|shipped| (shipped.code(), table(shipped.file("forms.tsv").unwrap_or_default())))
            .collect()
    });
    let table = tables.iter().find(|(code, _)| *code == language.code()).map(|(_, table)| table);
    table.and_then(|table| table.get(word)).cloned().unwrap_or_default()
}

fn table(text: &'static str) -> Table {
    let mut table = Table::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let Some((lemma, forms)) = line.split_once('\t') else { continue };
        for form in forms.split(' ') {
            table.entry(form).or_default().push(lemma);
        }
    }
    table
}
