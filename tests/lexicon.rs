//! The bilingual lexicon against what it must know: `tests/cases/minimal-pairs.tsv`, French news
//! sentences with a word in brackets, the right English word and a subtly wrong one.

use diptych::language::Language;
use diptych::meaning::lexicon::Lexicon;
use diptych::tokenize::words;

struct MinimalPair {
    word: String,
    right: String,
    wrong: String,
}

fn minimal_pairs() -> Vec<MinimalPair> {
    let (french, english) = (Language::get("fr").expect("ships"), Language::get("en").expect("ships"));
    include_str!("cases/minimal-pairs.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let mut cells = line.split('\t');
            let mut next = || cells.next().unwrap_or_else(|| panic!("three cells: {line}"));
            let (sentence, right, wrong) = (next(), next(), next());
            let (from, to) = (sentence.find('[').expect(line), sentence.find(']').expect(line));
            MinimalPair {
                word: words(&sentence[from + 1..to], french).join(" "),
                right: words(right, english).join(" "),
                wrong: words(wrong, english).join(" "),
            }
        })
        .collect()
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures and the misses, shown with --nocapture")]
fn the_right_word_is_known_and_the_wrong_one_is_not() {
    let lexicon = Lexicon::between("fr", "en").expect("ships");
    let pairs = minimal_pairs();
    assert!(pairs.len() >= 150, "{} pairs", pairs.len());
    let rejected: Vec<&MinimalPair> =
        pairs.iter().filter(|pair| lexicon.probability(&pair.word, &pair.right) == 0.0).collect();
    let accepted: Vec<&MinimalPair> =
        pairs.iter().filter(|pair| lexicon.probability(&pair.word, &pair.wrong) > 0.0).collect();
    for pair in &rejected {
        println!("right, but unknown: {} {}", pair.word, pair.right);
    }
    for pair in &accepted {
        println!("wrong, but taken: {} {}", pair.word, pair.wrong);
    }
    let share = |part: usize| 100.0 * part as f64 / pairs.len() as f64;
    println!(
        "{} minimal pairs: right word accepted in {:.1} %, wrong word in {:.1} %",
        pairs.len(),
        100.0 - share(rejected.len()),
        share(accepted.len())
    );
    assert!(share(rejected.len()) <= 8.0, "{:.1} % of the right words are unknown", share(rejected.len()));
    assert!(share(accepted.len()) <= 2.0, "{:.1} % of the wrong words are taken", share(accepted.len()));
}
