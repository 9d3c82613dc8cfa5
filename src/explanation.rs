//! What a finding rests on, in figures: for each of its words the link, what the lexicon expects, how alike the
//! two sides are there, and what the judge makes of it.
//!
//! Made anew from the bead when somebody asks, so that no check need carry it. Cost: that of linking one bead.

use crate::Comparison;
use crate::align::words::Link;
use crate::checks::{Context, Pair};
use crate::document::Span;
use crate::meaning::doubts::{Opinion, Weighed};
use crate::meaning::entry::Translation;
use crate::meaning::lexicon::From;
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

/// The evidence of each finding of a comparison, in their order.
pub fn all(comparison: &Comparison) -> Vec<Explanation> {
    let of_beads = comparison.findings.chunk_by(|a, b| a.bead == b.bead);
    of_beads
        .flat_map(|findings| {
            let bead = Bead::new(comparison, findings[0].bead);
            findings.iter().map(move |finding| bead.explain([&finding.hit.source, &finding.hit.target]))
        })
        .collect()
}

/// A bead, linked and judged anew.
struct Bead<'a> {
    pair: Pair<'a>,
    /// What the judge makes of the words of both sides, and the probability that these differ.
    judged: Option<([Vec<Opinion>; 2], f32)>,
}

impl<'a> Bead<'a> {
    fn new(comparison: &Comparison<'a>, index: usize) -> Self {
        let bead = &comparison.beads[index];
        let source = comparison.source.side(bead.source.clone());
        let target = comparison.target.side(bead.target.clone());
        let pair = Pair::new(source, target, Context::default());
        let weighed = Weighed::of([&pair.source, &pair.target], &pair.known, &pair.links);
        let judged = weighed.map(|weighed| (weighed.opinions(), weighed.divergence));
        Self { pair, judged }
    }

    fn explain(&self, spans: [&[Span]; 2]) -> Explanation {
        let words = [From::Source, From::Target]
            .into_iter()
            .zip(spans)
            .flat_map(|(from, spans)| self.told(from, spans).into_iter().map(move |at| self.word(from, at)))
            .collect();
        Explanation { words, divergence: self.judged.as_ref().map(|(_, divergence)| *divergence) }
    }

    /// The words of some spans that mean something by themselves; where there is none, all.
    fn told(&self, from: From, spans: &[Span]) -> Vec<usize> {
        let side = self.pair.side(from);
        let inside = |at: &usize| spans.iter().any(|span| span.contains(side.token(*at).span));
        let all: Vec<usize> = side.tokens.clone().filter(inside).collect();
        let content: Vec<usize> = all.iter().copied().filter(|at| side.is_content(*at)).collect();
        if content.is_empty() { all } else { content }
    }

    fn word(&self, from: From, at: usize) -> WordEvidence {
        let side = self.pair.side(from);
        let expected = self.pair.known.lexicon().map_or_else(Vec::new, |lexicon| {
            let lexicon = if from == From::Source { *lexicon } else { lexicon.reversed() };
            let mut all = lexicon.translations_of(self.pair.known.ids(from, at));
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
        let mine = self.pair.links.all().iter().filter(|link| across(link).is_some());
        let link = mine.max_by(|a, b| a.score.total_cmp(&b.score))?;
        let across = across(&link)?;
        Some(Partner {
            span: self.pair.side(from.other()).token(across).span,
            link: link.score,
            listed: self.pair.known.linked(link.source, link.target),
            alike: self.alike(from, at, across),
        })
    }

    fn alike(&self, from: From, at: usize, across: usize) -> Option<f32> {
        let states = |from: From| self.pair.side(from).document.states();
        Some(states(from)?.cosine(at, states(from.other())?, across, JUDGING))
    }

    fn nearest(&self, from: From, at: usize) -> Option<(Span, f32)> {
        let other = self.pair.side(from.other());
        let words = other.tokens.clone().filter(|across| other.is_content(*across));
        words
            .filter_map(|across| Some((other.token(across).span, self.alike(from, at, across)?)))
            .max_by(|a, b| a.1.total_cmp(&b.1))
    }
}
