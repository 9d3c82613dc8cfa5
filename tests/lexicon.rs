//! The bilingual lexicons against what they must know: `tests/cases/minimal-pairs.tsv`, French news
//! sentences with a word in brackets, the right English word and a subtly wrong one, and
//! `tests/cases/lexicon.tsv`, words of the other languages with the same two.

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

/// The pairs of one language pair in `tests/cases/lexicon.tsv`.
fn words_of(languages: &str) -> Vec<MinimalPair> {
    include_str!("cases/lexicon.tsv")
        .lines()
        .filter_map(|line| line.strip_prefix(languages)?.strip_prefix('\t'))
        .map(|line| match line.split('\t').collect::<Vec<_>>()[..] {
            [word, right, wrong] => {
                MinimalPair { word: word.to_owned(), right: right.to_owned(), wrong: wrong.to_owned() }
            }
            _ => panic!("four cells: {line}"),
        })
        .collect()
}

#[test]
fn the_right_word_is_known_and_the_wrong_one_is_not() {
    let pairs = minimal_pairs();
    assert!(pairs.len() >= 150, "{} pairs", pairs.len());
    let (known, taken) = measure("fr", "en", &pairs);
    assert!(known >= 92.0, "{known:.1} % of the right words are known");
    assert!(taken <= 2.0, "{taken:.1} % of the wrong words are taken");
}

#[test]
fn other_languages_know_the_right_word_too() {
    for source in ["de", "es", "it", "nl", "pt"] {
        for (target, least) in [("en", 92.0), ("fr", 85.0)] {
            let (known, taken) = measure(source, target, &words_of(&format!("{source}-{target}")));
            assert!(known >= least, "{source}-{target}: {known:.1} % of the right words are known");
            assert!(taken <= 5.0, "{source}-{target}: {taken:.1} % of the wrong words are taken");
        }
    }
}

/// The shares, in percent, of right words that are known and of wrong words that are taken.
#[expect(clippy::print_stdout, reason = "the figures and the misses, shown with --nocapture")]
fn measure(source: &str, target: &str, pairs: &[MinimalPair]) -> (f64, f64) {
    let lexicon = Lexicon::between(source, target).expect("ships");
    let (mut known, mut taken) = (0, 0);
    for pair in pairs {
        if lexicon.probability(&pair.word, &pair.right) > 0.0 {
            known += 1;
        } else {
            println!("right, but unknown: {} {}", pair.word, pair.right);
        }
        if lexicon.probability(&pair.word, &pair.wrong) > 0.0 {
            taken += 1;
            println!("wrong, but taken: {} {}", pair.word, pair.wrong);
        }
    }
    let share = |part: usize| 100.0 * part as f64 / pairs.len() as f64;
    println!(
        "{source}-{target}: {} minimal pairs: right word accepted in {:.1} %, wrong word in {:.1} %",
        pairs.len(),
        share(known),
        share(taken)
    );
    (share(known), share(taken))
}
