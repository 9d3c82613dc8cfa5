//! Where a text stands in the file that it was read from.
//!
//! A reader of a format takes a file's words out of its markup. The map from the text's bytes to the
//! file's is a sorted list of pieces: cost of a look-up, a binary search.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use crate::document::Span;

/// The map from a text to its file.
#[derive(Clone, Debug, Default)]
pub struct Origin {
    /// The file's own text; none where a file is no text, as a packed office document.
    pub file: Option<Arc<str>>,
    /// In the order of the text.
    pieces: Vec<Piece>,
    /// The elements that hold the text.
    elements: Vec<Arc<Steps>>,
}

/// A stretch of text that comes from one stretch of the file.
#[derive(Clone, Debug)]
struct Piece {
    text: Range<usize>,
    /// As long as the text where both are the same letter for letter; else it maps as a whole, as
    /// `&eacute;` does.
    file: Range<usize>,
    /// The index of the element's path, if the format has elements.
    element: Option<usize>,
}

/// The path of an element: `nitf/body/body.content/p[3]`. Elements share the steps above them, so that
/// all paths of a file together take no more memory than its tags.
#[derive(Debug)]
pub struct Steps {
    above: Option<Arc<Steps>>,
    step: String,
}

impl Steps {
    pub fn new(above: Option<&Arc<Steps>>, step: String) -> Arc<Self> {
        Arc::new(Self { above: above.cloned(), step })
    }
}

impl fmt::Display for Steps {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let up = std::iter::successors(Some(self), |steps| steps.above.as_deref());
        let mut steps: Vec<&str> = up.map(|steps| steps.step.as_str()).collect();
        steps.reverse();
        f.write_str(&steps.join("/"))
    }
}

impl Drop for Steps {
    /// One after another: each inside the one below it would take a stack as deep as the file.
    fn drop(&mut self) {
        let mut above = self.above.take();
        while let Some(mut steps) = above.and_then(Arc::into_inner) {
            above = steps.above.take();
        }
    }
}

/// A place in an element: its path, and where its text begins in the document's.
#[derive(Clone, Copy, Debug)]
pub struct Element<'a> {
    pub path: &'a Steps,
    pub start: usize,
}

impl Origin {
    pub fn new(file: Option<Arc<str>>) -> Self {
        Self { file, ..Self::default() }
    }

    /// Names the element to which the pieces from now on belong.
    pub fn enter(&mut self, path: Arc<Steps>) {
        if self.elements.last().is_none_or(|last| !Arc::ptr_eq(last, &path)) {
            self.elements.push(path);
        }
    }

    /// Says that `text` comes from `file`. Both follow what was said before.
    pub fn push(&mut self, text: Range<usize>, file: Range<usize>) {
        let element = self.elements.len().checked_sub(1);
        let verbatim = text.len() == file.len();
        if let Some(last) = self.pieces.last_mut() {
            let joins = last.text.end == text.start && last.file.end == file.start;
            if joins && verbatim && last.text.len() == last.file.len() && last.element == element {
                last.text.end = text.end;
                last.file.end = file.end;
                return;
            }
        }
        self.pieces.push(Piece { text, file, element });
    }

    /// The stretch of the file that a stretch of text comes from.
    pub fn span(&self, span: Span) -> Span {
        if span.is_empty() {
            let at = self.begin(span.start);
            return Span::new(at, at);
        }
        let (start, end) = (self.begin(span.start), self.end(span.end));
        Span::new(start, end.max(start))
    }

    /// The stretches of the file that a stretch of text comes from, each without markup inside.
    pub fn runs(&self, span: Span) -> Vec<Span> {
        let first = self.pieces.partition_point(|piece| piece.text.end <= span.start);
        let mut runs: Vec<Span> = Vec::new();
        for piece in self.pieces[first..].iter().take_while(|piece| piece.text.start < span.end) {
            let text = Span::new(piece.text.start.max(span.start), piece.text.end.min(span.end));
            let own = self.span(text);
            match runs.last_mut() {
                Some(last) if last.end == own.start => last.end = own.end,
                _ => runs.push(own),
            }
        }
        if runs.is_empty() { vec![self.span(span)] } else { runs }
    }

    /// Where the file goes on with the text from `at` on.
    fn begin(&self, at: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.text.end <= at);
        match self.pieces.get(next) {
            Some(piece) if piece.text.start >= at => piece.file.start,
            Some(piece) if piece.text.len() == piece.file.len() => piece.file.start + at - piece.text.start,
            Some(piece) => piece.file.start,
            None => self.pieces.last().map_or(0, |piece| piece.file.end),
        }
    }

    /// Where the file's stretch ends whose text ends at `at`.
    fn end(&self, at: usize) -> usize {
        let from = self.pieces.partition_point(|piece| piece.text.start < at);
        match from.checked_sub(1).map(|last| &self.pieces[last]) {
            Some(piece) if piece.text.end <= at => piece.file.end,
            Some(piece) if piece.text.len() == piece.file.len() => piece.file.start + at - piece.text.start,
            Some(piece) => piece.file.end,
            None => self.pieces.first().map_or(0, |piece| piece.file.start),
        }
    }

    /// The element that holds the text at `at`.
    pub fn element(&self, at: usize) -> Option<Element<'_>> {
        let next = self.pieces.partition_point(|piece| piece.text.end <= at);
        let element = self.pieces.get(next).or(self.pieces.last())?.element?;
        let first = self.pieces.partition_point(|piece| piece.element < Some(element));
        Some(Element { path: &self.elements[element], start: self.pieces[first].text.start })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_map_one_by_one_and_entities_as_a_whole() {
        // File: <p>a&eacute;b</p><p>c</p>; text: "aéb\nc".
        let mut origin = Origin::new(None);
        let body = Steps::new(None, "body".to_owned());
        let step = |step: &str| Steps::new(Some(&body), step.to_owned());
        origin.enter(step("p[1]"));
        origin.push(0..1, 3..4);
        origin.push(1..3, 4..12);
        origin.push(3..4, 12..13);
        origin.enter(step("p[2]"));
        origin.push(5..6, 20..21);
        let span = |start, end| {
            let span = origin.span(Span::new(start, end));
            (span.start, span.end)
        };
        assert_eq!(span(0, 1), (3, 4));
        assert_eq!(span(1, 3), (4, 12));
        assert_eq!(span(0, 4), (3, 13));
        assert_eq!(span(3, 6), (12, 21));
        assert_eq!(span(6, 6), (21, 21));
        assert_eq!(span(5, 5), (20, 20));
        let runs = |start, end| -> Vec<(usize, usize)> {
            origin.runs(Span::new(start, end)).iter().map(|run| (run.start, run.end)).collect()
        };
        assert_eq!(runs(0, 3), [(3, 12)]);
        assert_eq!(runs(3, 6), [(12, 13), (20, 21)]);
        assert_eq!(runs(6, 6), [(21, 21)]);
        let element = origin.element(5).expect("an element");
        assert_eq!((element.path.to_string().as_str(), element.start), ("body/p[2]", 5));
        assert_eq!(origin.element(1).map(|element| element.start), Some(0));
    }

    #[test]
    fn a_path_of_many_steps_takes_no_deep_stack() {
        let deep = (0..200_000)
            .fold(None, |above: Option<Arc<Steps>>, _| Some(Steps::new(above.as_ref(), "p".to_owned())));
        drop(deep);
    }
}
