//! What the judge of words doubts, with the encoder that ships: phrases that are missing or extra are
//! pointed at, and free but right wording is left alone.

use diptych::align::Bead;
use diptych::checks::{CHECKS, Check, Context};
use diptych::document::Document;
use diptych::finding::Finding;
use diptych::language::Language;
use diptych::meaning::encoder::Encoder;
use diptych::meaning::states;
use diptych::select::USUAL_CONFIDENCE;
use diptych::{Comparison, compare, compare_aligned};

fn document(language: &str, text: &str) -> Document {
    Document::new("", text, Language::get(language).expect("a language of the tool"))
}

/// Checks an English rendering of a French text.
fn with_findings<T>(french: &str, english: &str, see: impl FnOnce(&Comparison, &[&Finding]) -> T) -> T {
    let (source, target) = (document("fr", french), document("en", english));
    let comparison = compare(&source, &target);
    let shown: Vec<&Finding> =
        comparison.findings.iter().filter(|finding| finding.confidence >= USUAL_CONFIDENCE).collect();
    see(&comparison, &shown)
}

const FRENCH: &str = "Le ministre des Transports a inauguré jeudi le nouveau pont sur la Garonne, en présence \
                      de plusieurs élus de la région, après trois ans de travaux.";
const ENGLISH: &str = "The transport minister on Thursday opened the new bridge over the Garonne, in the presence \
                       of several elected officials from the region, after three years of work.";
/// `ENGLISH` without a phrase, and the phrase of `FRENCH` that is missing then.
const SHORTENED: &str =
    "The transport minister on Thursday opened the new bridge over the Garonne, after three years of work.";
const LONGER: &str = "The transport minister on Thursday opened the new bridge over the Garonne, in the presence \
                      of several elected officials from the region, after three years of work that left two \
                      workers dead.";

#[test]
fn a_faithful_rendering_is_left_alone() {
    with_findings(FRENCH, ENGLISH, |_, shown| assert!(shown.is_empty(), "{shown:?}"));
}

#[test]
fn a_phrase_left_out_is_pointed_at_where_it_stands_and_where_it_belongs() {
    with_findings(FRENCH, SHORTENED, |comparison, shown| {
        let omission = shown.iter().find(|finding| finding.hit.rule == "omission").expect("an omission");
        let missing = omission.hit.source[0].of(&comparison.source.text);
        assert!("en présence de plusieurs élus de la région".contains(missing), "{missing}");
        let place = omission.hit.target.first().expect("the place where it belongs");
        assert!(place.is_empty());
        assert!(comparison.target.text[..place.start].ends_with("Garonne"), "{place:?}");
    });
}

#[test]
fn a_phrase_put_in_is_pointed_at_where_it_stands_and_where_nothing_says_it() {
    with_findings(FRENCH, LONGER, |comparison, shown| {
        let addition = shown.iter().find(|finding| finding.hit.rule == "addition").expect("an addition");
        let extra = addition.hit.target[0].of(&comparison.target.text);
        assert!("that left two workers dead".contains(extra), "{extra}");
        assert!(addition.hit.source.iter().all(|span| span.is_empty()));
    });
}

#[test]
fn a_sentence_that_says_something_else_altogether_is_told_as_left_out() {
    let english = "Her second novel, praised by critics, follows a family of bakers through three wars.";
    let source = document("fr", FRENCH);
    let target = document("en", english);
    let beads = vec![Bead { source: 0..1, target: 0..1, score: 1.0, moved: false }];
    states::encode(Encoder::shared().expect("ships"), &[states::whole(&source), states::whole(&target)]);
    let checks: Vec<&Check> = CHECKS.iter().collect();
    let comparison = compare_aligned(&source, &target, beads, &checks, Context::default());
    let shown = comparison.findings.iter().filter(|finding| finding.confidence >= USUAL_CONFIDENCE);
    assert!(shown.count() > 0, "{:?}", comparison.findings);
}

#[test]
fn free_wording_is_left_alone() {
    let pairs = [
        (
            "Les pompiers ont mis plus de cinq heures à venir à bout des flammes.",
            "It took firefighters more than five hours to bring the blaze under control.",
        ),
        (
            "La rentrée s'annonce tendue dans les hôpitaux.",
            "Hospitals are bracing for a difficult return from the summer break.",
        ),
        (
            "Le tribunal a rejeté la demande de remise en liberté de l'ancien maire.",
            "The court turned down the former mayor's request to be released.",
        ),
    ];
    for (french, english) in pairs {
        with_findings(french, english, |_, shown| assert!(shown.is_empty(), "{english}: {shown:?}"));
    }
}
