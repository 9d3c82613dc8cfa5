//! What a finding rests on, in figures: for each of its words the link, what the lexicon expects, how alike the
//! two sides are there, and what the judge makes of it.
//!
//! Made anew from the bead when somebody asks, so that no check need carry it. Cost: that of linking one bead.

use crate::Comparison;
use crate::align::words::{Link, Links, align_known};
use crate::document::{Side, Span};
use crate::finding::Finding;
use crate::meaning::doubts::{Opinion, Weighed};
use crate::meaning::entry::Translation;
use crate::meaning::lexicon::From;
use crate::meaning::look_ups::LookUps;
use crate::meaning::states::JUDGING;

/// So many translations are told of those that the lexicon knows.
const EXPECTED: usize = 3;

/// The evidence of one finding.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The words it points at: those of the source, then those of the target.
    pub words: Vec<WordEvidence>,
    /// The probability that the whole bead differs, by the judge; none where nothing was encoded.
    pub divergence: Option<f32>,
}

/// What is known of one word.
#[derive(Clone, Debug)]
pub struct WordEvidence {
    pub side: From,
    pub span: Span,
    /// The word of the other side to which it is linked best.
    pub partner: Option<Partner>,
    /// What the lexicon expects on the other side, best first.
    pub expected: Vec<Translation>,
    /// The most alike word of the other side, and its cosine.
    pub nearest: Option<(Span, f32)>,
    pub opinion: Option<Opinion>,
}

/// A linked word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Partner {
    pub span: Span,
    /// How sure the link is.
    pub link: f32,
    /// How far the lexicon has the two for translations of one another.
    pub listed: f32,
    /// The cosine of their states; none where they were not encoded.
    pub alike: Option<f32>,
}

/// The evidence of a finding of a comparison.
pub fn of(comparison: &Comparison, finding: &Finding) -> Explanation {
    let bead = &comparison.beads[finding.bead];
    let sides = [comparison.source.side(bead.source.clone()), comparison.target.side(bead.target.clone())];
    Bead::new(&sides).explain([&finding.hit.source, &finding.hit.target])
}

/// A bead, linked and judged anew.
struct Bead<'a> {
    sides: &'a [Side<'a>; 2],
    known: LookUps,
    links: Links,
    /// What the judge makes of the words of both sides, and the probability that these differ.
    judged: Option<([Vec<Opinion>; 2], f32)>,
}

impl<'a> Bead<'a> {
    fn new(sides: &'a [Side<'a>; 2]) -> Self {
        let [source, target] = sides;
        let known = LookUps::of(source, target);
        let links = align_known(source, target, &known);
        let weighed = Weighed::of([source, target], &known, &links);
        let judged = weighed.map(|weighed| (weighed.opinions(), weighed.divergence));
        Self { sides, known, links, judged }
    }

    fn explain(&self, spans: [&[Span]; 2]) -> Explanation {
        let words = [From::Source, From::Target]
            .into_iter()
            .zip(spans)
            .flat_map(|(from, spans)| self.told(from, spans).into_iter().map(move |at| self.word(from, at)))
            .collect();
        Explanation { words, divergence: self.judged.as_ref().map(|(_, divergence)| *divergence) }
    }

    fn side(&self, from: From) -> &'a Side<'a> {
        &self.sides[usize::from(from == From::Target)]
    }

    /// The words of some spans that mean something by themselves; where there is none, all.
    fn told(&self, from: From, spans: &[Span]) -> Vec<usize> {
        let side = self.side(from);
        let inside = |at: &usize| spans.iter().any(|span| span.contains(side.token(*at).span));
        let all: Vec<usize> = side.tokens.clone().filter(inside).collect();
        let content: Vec<usize> = all.iter().copied().filter(|at| side.is_content(*at)).collect();
        if content.is_empty() { all } else { content }
    }

    fn word(&self, from: From, at: usize) -> WordEvidence {
        let side = self.side(from);
        let expected = self.known.lexicon().map_or_else(Vec::new, |lexicon| {
            let lexicon = if from == From::Source { *lexicon } else { lexicon.reversed() };
            let mut all = lexicon.translations_of(self.known.ids(from, at));
            all.truncate(EXPECTED);
            all
        });
        let opinions = self.judged.as_ref().map(|(both, _)| &both[usize::from(from == From::Target)]);
        WordEvidence {
            side: from,
            span: side.token(at).span,
            partner: self.partner(from, at),
            expected,
            nearest: self.nearest(from, at),
            opinion: opinions.and_then(|all| all.iter().find(|opinion| opinion.token == at)).copied(),
        }
    }

    fn partner(&self, from: From, at: usize) -> Option<Partner> {
        let across = |link: &&Link| {
            let (own, across) = from.order(link.source, link.target);
            (own == at).then_some(across)
        };
        let mine = self.links.all().iter().filter(|link| across(link).is_some());
        let link = mine.max_by(|a, b| a.score.total_cmp(&b.score))?;
        let across = across(&link)?;
        Some(Partner {
            span: self.side(from.other()).token(across).span,
            link: link.score,
            listed: self.known.linked(link.source, link.target),
            alike: self.alike(from, at, across),
        })
    }

    fn alike(&self, from: From, at: usize, across: usize) -> Option<f32> {
        let states = |from: From| self.side(from).document.states();
        Some(states(from)?.cosine(at, states(from.other())?, across, JUDGING))
    }

    fn nearest(&self, from: From, at: usize) -> Option<(Span, f32)> {
        let other = self.side(from.other());
        let words = other.tokens.clone().filter(|across| other.is_content(*across));
        words
            .filter_map(|across| Some((other.token(across).span, self.alike(from, at, across)?)))
            .max_by(|a, b| a.1.total_cmp(&b.1))
    }
}
