//! Word alignment: which words of a bead's two sides translate each other.

use crate::document::Side;

/// A link between a source token and a target token, by their indices in their documents.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    pub source: usize,
    pub target: usize,
    /// From 0 to 1.
    pub score: f32,
}

/// The word links of a bead, sorted by source token, then target token.
#[derive(Clone, Debug, Default)]
pub struct Links {
    links: Vec<Link>,
}

impl Links {
    pub fn new(mut links: Vec<Link>) -> Self {
        links.sort_by_key(|link| (link.source, link.target));
        Self { links }
    }

    pub fn all(&self) -> &[Link] {
        &self.links
    }

    /// The target tokens linked to a source token.
    pub fn targets(&self, source: usize) -> impl Iterator<Item = usize> + '_ {
        self.links.iter().filter(move |link| link.source == source).map(|link| link.target)
    }

    /// The source tokens linked to a target token.
    pub fn sources(&self, target: usize) -> impl Iterator<Item = usize> + '_ {
        self.links.iter().filter(move |link| link.target == target).map(|link| link.source)
    }
}

/// Links the words of two sides.
pub fn align(source: &Side, target: &Side) -> Links {
    let mut links = Vec::new();
    let mut used = vec![false; target.tokens.len()];
    for i in source.tokens.clone() {
        let token = source.token(i);
        let found = target.tokens.clone().find(|&j| {
            !used[j - target.tokens.start]
                && target.token(j).norm == token.norm
                && target.token(j).kind == token.kind
        });
        if let Some(j) = found {
            used[j - target.tokens.start] = true;
            links.push(Link { source: i, target: j, score: 0.5 });
        }
    }
    Links::new(links)
}
