//! What a finding rests on, told in sentences and as JSON.

use fluent::fluent_args;
use serde::Serialize;

use super::json::{Place, places, rounded};
use super::positions::Positions;
use crate::Comparison;
use crate::document::{Document, Span};
use crate::explanation::{Explanation, WordEvidence};
use crate::meaning::lexicon::From;
use crate::words::Messages;

/// An explanation in the reader's language, a sentence or a line a piece of evidence.
pub(super) fn lines(explanation: &Explanation, comparison: &Comparison, messages: &Messages) -> Vec<String> {
    let mut lines = vec![messages.text("explain-evidence")];
    for word in &explanation.words {
        lines.push(link(word, comparison, messages));
        lines.extend(expected(word, comparison, messages));
        lines.extend(nearest(word, comparison, messages));
        lines.extend(judged(word, messages));
    }
    lines.extend(explanation.divergence.map(|divergence| {
        messages.format("explain-divergence", &fluent_args!["percent" => percent(divergence)])
    }));
    lines
}

fn percent(probability: f32) -> f64 {
    f64::from((probability * 100.0).round())
}

fn text<'a>(comparison: &Comparison<'a>, side: From, span: Span) -> &'a str {
    let document: &Document = if side == From::Source { comparison.source } else { comparison.target };
    span.of(&document.text)
}

fn link(word: &WordEvidence, comparison: &Comparison, messages: &Messages) -> String {
    let own = text(comparison, word.side, word.span);
    let Some(partner) = &word.partner else {
        return messages.format("explain-unlinked", &fluent_args!["word" => own]);
    };
    let mut args = fluent_args![
        "word" => own,
        "partner" => text(comparison, word.side.other(), partner.span),
        "link" => percent(partner.link),
        "listed" => percent(partner.listed),
    ];
    let id = match partner.alike {
        Some(alike) => {
            args.set("alike", percent(alike));
            "explain-linked"
        }
        None => "explain-linked-unencoded",
    };
    messages.format(id, &args)
}

fn expected(word: &WordEvidence, comparison: &Comparison, messages: &Messages) -> Option<String> {
    let list: Vec<String> = word
        .expected
        .iter()
        .map(|one| {
            let args = fluent_args!["word" => one.text, "percent" => percent(one.confidence())];
            messages.format("explain-translation", &args)
        })
        .collect();
    let own = text(comparison, word.side, word.span);
    let args = fluent_args!["word" => own, "translations" => list.join(", ")];
    (!list.is_empty()).then(|| messages.format("explain-expected", &args))
}

/// The most alike word, where that is another one than the linked one.
fn nearest(word: &WordEvidence, comparison: &Comparison, messages: &Messages) -> Option<String> {
    let (span, alike) = word.nearest.filter(|(span, _)| word.partner.is_none_or(|to| to.span != *span))?;
    let other = text(comparison, word.side.other(), span);
    let own = text(comparison, word.side, word.span);
    let args = fluent_args!["word" => own, "nearest" => other, "alike" => percent(alike)];
    Some(messages.format("explain-nearest", &args))
}

fn judged(word: &WordEvidence, messages: &Messages) -> Option<String> {
    let opinion = word.opinion?;
    let [wrong, missing, extra] = opinion.network.map(percent);
    let alone = if word.side == From::Source { missing } else { extra };
    let id = if word.side == From::Source { "explain-judged-source" } else { "explain-judged-target" };
    let args = fluent_args!["wrong" => wrong, "alone" => alone, "percent" => percent(opinion.confidence)];
    Some(messages.format(id, &args))
}

/// An explanation as JSON: probabilities and cosines.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "serve", derive(utoipa::ToSchema))]
pub(super) struct ExplanationJson<'a> {
    /// That the whole bead differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    divergence: Option<f64>,
    words: Vec<WordJson<'a>>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "serve", derive(utoipa::ToSchema))]
struct WordJson<'a> {
    side: &'static str,
    place: Place<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    partner: Option<PartnerJson<'a>>,
    expected: Vec<TranslationJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    nearest: Option<NearestJson<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    judge: Option<JudgeJson>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "serve", derive(utoipa::ToSchema))]
struct PartnerJson<'a> {
    place: Place<'a>,
    link: f64,
    listed: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    alike: Option<f64>,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "serve", derive(utoipa::ToSchema))]
struct TranslationJson {
    text: &'static str,
    probability: f64,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "serve", derive(utoipa::ToSchema))]
struct NearestJson<'a> {
    place: Place<'a>,
    alike: f64,
}

#[derive(Debug, Serialize)]
#[cfg_attr(feature = "serve", derive(utoipa::ToSchema))]
struct JudgeJson {
    wrong: f64,
    missing: f64,
    extra: f64,
    confidence: f64,
}

pub(super) fn json<'a>(explanation: &Explanation, positions: [&Positions<'a>; 2]) -> ExplanationJson<'a> {
    let [source, target] = positions;
    let place =
        |side: From, span: Span| places(if side == From::Source { source } else { target }, &[span]).pop();
    let words = explanation.words.iter().filter_map(|word| {
        let across = word.side.other();
        Some(WordJson {
            side: if word.side == From::Source { "source" } else { "target" },
            place: place(word.side, word.span)?,
            partner: word.partner.and_then(|partner| {
                Some(PartnerJson {
                    place: place(across, partner.span)?,
                    link: rounded(partner.link),
                    listed: rounded(partner.listed),
                    alike: partner.alike.map(rounded),
                })
            }),
            expected: word
                .expected
                .iter()
                .map(|one| TranslationJson { text: one.text, probability: rounded(one.confidence()) })
                .collect(),
            nearest: word.nearest.and_then(|(span, alike)| {
                Some(NearestJson { place: place(across, span)?, alike: rounded(alike) })
            }),
            judge: word.opinion.map(|opinion| {
                let [wrong, missing, extra] = opinion.network.map(rounded);
                JudgeJson { wrong, missing, extra, confidence: rounded(opinion.confidence) }
            }),
        })
    });
    ExplanationJson { divergence: explanation.divergence.map(rounded), words: words.collect() }
}
