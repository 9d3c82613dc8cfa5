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

const ROADS: [[&str; 2]; 4] = [
    [
        "La route nationale 12 est coupée depuis mardi. Un éboulement a emporté 80 mètres de chaussée près de Gavarnie.",
        "National road 12 has been cut since Tuesday. A rockfall carried away 80 metres of roadway near Gavarnie.",
    ],
    [
        "Le ministre des Transports, Paul Ferrand, a promis 6 millions d'euros. Les travaux doivent durer onze semaines.",
        "Transport Minister Paul Ferrand has promised 6 million euros. The work is expected to take eleven weeks.",
    ],
    [
        "Les hôteliers de la vallée craignent pour leur saison. Sandrine Cazaux, qui dirige une auberge, a perdu la moitié de ses réservations.",
        "Hotel owners in the valley fear for their season. Sandrine Cazaux, who runs an inn, has lost half of her bookings.",
    ],
    [
        "En 2013, une crue avait déjà isolé trois villages. Les écoles étaient restées fermées pendant un mois.",
        "In 2013 a flood had already isolated three villages. The schools had remained closed for a month.",
    ],
];

/// The paragraphs of a side in an order.
fn roads(side: usize, order: [usize; 4]) -> String {
    order.map(|paragraph| ROADS[paragraph][side]).join("\n\n")
}

#[test]
fn a_paragraph_put_elsewhere_moved() {
    let source = document("fr", &roads(0, [0, 1, 2, 3]));
    let target = document("en", &roads(1, [1, 2, 3, 0]));
    let beads = align(&source, &target);
    let moved: Vec<_> = beads.iter().filter(|bead| bead.moved).collect();
    assert!(beads.iter().all(|bead| bead.source.len() == 1 && bead.target.len() == 1), "{beads:?}");
    assert_eq!(
        moved.iter().map(|bead| (bead.source.start, bead.target.start)).collect::<Vec<_>>(),
        [(0, 6), (1, 7)]
    );
    assert_eq!(diptych::align::passages_moved(&beads), 1);
    let comparison =
        diptych::compare_with(&source, &target, &diptych::checks::CHECKS.iter().collect::<Vec<_>>(), None);
    let lone = |rule| matches!(rule, "omission" | "addition");
    assert!(!comparison.findings.iter().any(|finding| lone(finding.hit.rule)), "{:?}", comparison.findings);
}

#[test]
fn paragraphs_that_change_places_are_two_beads() {
    let one = |side: usize| {
        let sentence =
            |paragraph: usize| ROADS[paragraph][side].split_inclusive(". ").next().unwrap_or_default();
        [sentence(0), sentence(1), sentence(2), sentence(3)]
    };
    let (french, english) = (one(0), one(1));
    let source = document("fr", &french.join("\n\n"));
    let target = document("en", &[english[0], english[2], english[1], english[3]].join("\n\n"));
    let beads = align(&source, &target);
    let pairs: Vec<_> = beads.iter().map(|bead| (bead.source.clone(), bead.target.clone())).collect();
    assert_eq!(pairs, [(0..1, 0..1), (1..2, 2..3), (2..3, 1..2), (3..4, 3..4)]);
    assert_eq!(beads.iter().filter(|bead| bead.moved).count(), 1);
}

#[test]
fn a_dropped_and_an_added_paragraph_did_not_move() {
    let source = document("fr", &roads(0, [0, 1, 2, 3]));
    let target = roads(1, [0, 1, 2, 3]).replace(ROADS[1][1], "").replace(
        ROADS[3][1],
        &format!("{} Fifteen volunteers from Tarbes are handing out soup at the town hall.", ROADS[3][1]),
    );
    let beads = align(&source, &document("en", &target));
    let lone: Vec<_> = beads.iter().filter(|bead| bead.source.is_empty() || bead.target.is_empty()).collect();
    assert_eq!(lone.len(), 3, "{beads:?}");
    assert!(!beads.iter().any(|bead| bead.moved));
}

#[test]
fn one_sentence_answers_four() {
    let source = "Le feu a pris lundi à Figeac.\n\nLa scierie, qui emploie 40 personnes, a brûlé dans la nuit, deux pompiers ont été légèrement blessés, le préfet a ouvert une enquête et l'école voisine restera fermée jusqu'à vendredi.\n\nLa production reprendra en avril.";
    let target = "The fire broke out on Monday in Figeac.\n\nThe sawmill, which employs 40 people, burned down overnight. Two firefighters were slightly injured. The prefect has opened an investigation. The neighbouring school will remain closed until Friday.\n\nProduction will resume in April.";
    assert_eq!(shapes(source, target), [(1, 1), (1, 4), (1, 1)]);
    let back = align(&document("en", target), &document("fr", source));
    assert_eq!(
        back.iter().map(|bead| (bead.source.len(), bead.target.len())).collect::<Vec<_>>(),
        [(1, 1), (4, 1), (1, 1)]
    );
}

#[test]
fn a_bead_between_likely_neighbours_is_less_sure() {
    let sure = align(
        &document("fr", SOURCE),
        &document(
            "en",
            "Port of Brest closed\n\nThe port of Brest closed on Monday at 6 pm. The town hall counted 312 boats at the quay. Prefect Alain Morel does not expect it to reopen before Thursday.\n\nFishermen are asking for 40 million euros in aid.",
        ),
    );
    assert!(sure.iter().all(|bead| bead.score > 0.9), "{sure:?}");
    let doubtful =
        align(&document("fr", "Il pleut. Il vente. Il neige."), &document("en", "So be it. Never mind."));
    assert!(doubtful.iter().all(|bead| bead.score < 0.9), "{doubtful:?}");
}

#[test]
fn a_long_text_finds_its_way_around_a_gap() {
    let mut seed = 7_u32;
    let mut next = |most: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % most
    };
    let syllables = ["ba", "ko", "ri", "mun", "te", "sal", "vo", "gar", "lin", "du", "pe", "zor"];
    let mut word = |syllables_of_it: usize| -> String {
        (0..syllables_of_it).map(|_| syllables[next(syllables.len())]).collect()
    };
    // Short words come again and again, long ones seldom.
    let mut line = |_| [1, 1, 2, 3, 4].map(&mut word).join(" ");
    let all: Vec<String> = (0..1500).map(&mut line).collect();
    let kept: Vec<&str> =
        all.iter().enumerate().filter(|(at, _)| !(400..700).contains(at)).map(|(_, line)| &**line).collect();
    let language = Language::get("en").expect("ships");
    let source = Document::from_lines("", all.join("\n"), language);
    let target = Document::from_lines("", kept.join("\n"), language);
    let beads = align(&source, &target);
    let right = |bead: &diptych::align::Bead| match bead.source.start {
        at if bead.source.len() != 1 || bead.target.len() != 1 => (400..700).contains(&at),
        at if at < 400 => bead.target.start == at,
        at => bead.target.start + 300 == at,
    };
    let wrong: Vec<_> = beads.iter().filter(|bead| !right(bead)).collect();
    assert!(wrong.len() <= 15, "{} of {}", wrong.len(), beads.len());
}

/// Fails unless the beads cover both documents, in order but for what moved.
fn covers(source: &Document, target: &Document) {
    let beads = align(source, target);
    let (mut i, mut last) = (0, 0);
    let mut covered = vec![0; target.segments.len()];
    for bead in &beads {
        assert_eq!(bead.source.start, i);
        assert!((0.0..=1.0).contains(&bead.score) && bead.source.len() + bead.target.len() > 0);
        assert!(!bead.moved || !bead.source.is_empty() && !bead.target.is_empty());
        i = bead.source.end;
        bead.target.clone().for_each(|at| covered[at] += 1);
        if !bead.moved && !bead.target.is_empty() {
            assert!(bead.target.start >= last);
            last = bead.target.end;
        }
    }
    assert_eq!(i, source.segments.len());
    assert!(covered.iter().all(|times| *times == 1));
}

proptest::proptest! {
    #[test]
    fn beads_cover_both_documents(source in "([A-Za-z ]{0,30}[.?!] ?\n?){0,12}", target in "([A-Za-z0-9 ]{0,30}[.?!] ?\n?){0,12}") {
        let (source, target) = (document("fr", &source), document("en", &target));
        covers(&source, &target);
    }

    #[test]
    fn shuffled_paragraphs_are_covered(order in proptest::sample::subsequence(vec![0, 1, 2, 3, 0, 1, 2, 3], 4)) {
        let order = [order[0], order[1], order[2], order[3]];
        covers(&document("fr", &roads(0, [0, 1, 2, 3])), &document("en", &roads(1, order)));
    }

    #[test]
    fn a_text_against_itself_is_all_one_to_one(text in "([A-Z][a-z]{1,9}( [a-z]{1,9}){1,9}\\. ?){0,30}") {
        let (source, target) = (document("en", &text), document("en", &text));
        let beads = align(&source, &target);
        assert!(beads.iter().all(|bead| bead.source.len() == 1 && bead.source == bead.target));
    }
}
