//! Tab-separated pairs: the source in the first column, the target in the second. A first line of two
//! language tags names the languages.

use super::bitext::{Bitext, Pairs};
use super::{Problem, Source};
use crate::error::Error;
use crate::language::Language;

pub(super) fn read(source: &Source) -> Result<Bitext, Error> {
    let mut pairs = Pairs::new(source);
    let mut at = 0;
    for (number, line) in source.text.split_inclusive('\n').enumerate() {
        let content = line.trim_end_matches(['\n', '\r']);
        let Some((left, rest)) = content.split_once('\t') else {
            if !content.trim().is_empty() {
                let reason = "no tab".to_owned();
                return Err(source.problem(at, Problem::Syntax { format: "TSV", reason }));
            }
            at += line.len();
            continue;
        };
        let right = rest.split('\t').next().unwrap_or(rest);
        let known = |tag: &str| Language::get(tag.trim()).is_some();
        if number == 0 && known(left) && known(right) {
            pairs.source.language = Some(left.trim().to_owned());
            pairs.target.language = Some(right.trim().to_owned());
        } else {
            pairs.source.verbatim(left, at);
            pairs.target.verbatim(right, at + left.len() + 1);
            pairs.unit();
        }
        at += line.len();
    }
    pairs.finish(source, "TSV")
}
