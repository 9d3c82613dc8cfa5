//! Sentence alignment: what must hold of any two texts, and lone sentences.

use diptych::align::sentences::align;
use diptych::document::Document;
use diptych::language::Language;

fn document(language: &str, text: &str) -> Document {
    Document::new("", text, Language::get(language).expect("ships"))
}

fn shapes(source: &str, target: &str) -> Vec<(usize, usize)> {
    let beads = align(&document("fr", source), &document("en", target));
    beads.iter().map(|bead| (bead.source.len(), bead.target.len())).collect()
}

const SOURCE: &str = "Le port de Brest fermé\n\nLe port de Brest a fermé lundi à 18 heures. La mairie a compté 312 bateaux à quai. Le préfet Alain Morel ne prévoit aucune réouverture avant jeudi.\n\nLes pêcheurs réclament une aide de 40 millions d'euros.";

#[test]
fn a_dropped_sentence_stands_alone() {
    let target = "Port of Brest closed\n\nThe port of Brest closed on Monday at 6 pm. Prefect Alain Morel does not expect it to reopen before Thursday.\n\nFishermen are asking for 40 million euros in aid.";
    assert_eq!(shapes(SOURCE, target), [(1, 1), (1, 1), (1, 0), (1, 1), (1, 1)]);
}

#[test]
fn an_added_sentence_stands_alone() {
    let target = "Port of Brest closed\n\nThe port of Brest closed on Monday at 6 pm. The town hall counted 312 boats at the quay. Prefect Alain Morel does not expect it to reopen before Thursday.\n\nOne sailor, Jack Trelawney, has slept in his cabin for 11 nights. Fishermen are asking for 40 million euros in aid.";
    assert_eq!(shapes(SOURCE, target), [(1, 1), (1, 1), (1, 1), (1, 1), (0, 1), (1, 1)]);
}

#[test]
fn two_sentences_become_one() {
    let target = "Port of Brest closed\n\nThe port of Brest closed on Monday at 6 pm, and the town hall counted 312 boats at the quay. Prefect Alain Morel does not expect it to reopen before Thursday.\n\nFishermen are asking for 40 million euros in aid.";
    assert_eq!(shapes(SOURCE, target), [(1, 1), (2, 1), (1, 1), (1, 1)]);
}

proptest::proptest! {
    #[test]
    fn beads_cover_both_documents(source in "([A-Za-z ]{0,30}[.?!] ?\n?){0,12}", target in "([A-Za-z0-9 ]{0,30}[.?!] ?\n?){0,12}") {
        let (source, target) = (document("fr", &source), document("en", &target));
        let (mut i, mut j) = (0, 0);
        for bead in align(&source, &target) {
            assert_eq!((bead.source.start, bead.target.start), (i, j));
            assert!((0.0..=1.0).contains(&bead.score) && bead.source.len() + bead.target.len() > 0);
            (i, j) = (bead.source.end, bead.target.end);
        }
        assert_eq!((i, j), (source.segments.len(), target.segments.len()));
    }

    #[test]
    fn a_text_against_itself_is_all_one_to_one(text in "([A-Z][a-z]{1,9}( [a-z]{1,9}){1,9}\\. ?){0,30}") {
        let (source, target) = (document("en", &text), document("en", &text));
        let beads = align(&source, &target);
        assert!(beads.iter().all(|bead| bead.source.len() == 1 && bead.source == bead.target));
    }
}
