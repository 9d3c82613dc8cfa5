//! The prose of an XML file: which elements are paragraphs, and which hold no text of the story.

use super::builder::Builder;
use super::xml::{Element, Item, Walker};
use crate::error::Error;

/// How a format marks up prose, by local names.
#[derive(Debug)]
pub(super) struct Markup {
    /// Text outside these elements is none of the story's; empty for all.
    pub(super) inside: &'static [&'static str],
    /// Within them, only the text of this element counts, if one is named.
    pub(super) only: Option<&'static str>,
    /// Elements that begin and end a paragraph.
    pub(super) blocks: &'static [&'static str],
    /// Elements that a reader of the story does not see.
    pub(super) skipped: &'static [&'static str],
    /// Elements that stand for a character.
    pub(super) characters: &'static [(&'static str, Character)],
}

/// What an empty element stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Character {
    Space,
    LineBreak,
    Text(&'static str),
}

/// Reads what is left of a file.
pub(super) fn read(markup: &Markup, walker: &mut Walker, builder: &mut Builder) -> Result<(), Error> {
    let mut prose = Prose { markup, inside: Vec::new(), skipped: None, only: 0 };
    while let Some(item) = walker.next()? {
        prose.take(item, walker, builder);
    }
    builder.paragraph();
    Ok(())
}

/// Where in the prose a walk stands.
pub(super) struct Prose<'m> {
    markup: &'m Markup,
    /// The depths of the open elements that hold the story.
    inside: Vec<usize>,
    /// The depth of the open element that is skipped.
    skipped: Option<usize>,
    /// How many of the elements that alone count are open.
    only: usize,
}

impl<'m> Prose<'m> {
    pub(super) fn new(markup: &'m Markup) -> Self {
        Self { markup, inside: Vec::new(), skipped: None, only: 0 }
    }

    /// Takes what stands next.
    pub(super) fn take(&mut self, item: Item, walker: &Walker, builder: &mut Builder) {
        match item {
            Item::Start(element) => self.start(&element, walker, builder),
            Item::End(name) => self.end(&name, walker, builder),
            Item::Text(text, at, verbatim) if self.counts() => match verbatim {
                true => builder.verbatim(&text, at.start),
                false => builder.replaced(&text, at),
            },
            Item::Comment(text) if self.skipped.is_none() => builder.comment(text),
            Item::Text(..) | Item::Comment(_) => {}
        }
    }

    fn is_inside(&self) -> bool {
        self.skipped.is_none() && (self.markup.inside.is_empty() || !self.inside.is_empty())
    }

    fn counts(&self) -> bool {
        self.is_inside() && (self.markup.only.is_none() || self.only > 0)
    }

    fn start(&mut self, element: &Element, walker: &Walker, builder: &mut Builder) {
        let name = element.name();
        let name = name.as_str();
        if self.skipped.is_some() {
            return;
        }
        if self.markup.skipped.contains(&name) {
            self.skipped = Some(walker.depth());
            return;
        }
        if self.markup.inside.contains(&name) {
            self.inside.push(walker.depth());
        }
        if !self.is_inside() {
            return;
        }
        if self.markup.only == Some(name) {
            self.only += 1;
        }
        if self.markup.blocks.contains(&name) {
            builder.paragraph();
            builder.enter(walker.path());
        }
        let character = self.markup.characters.iter().find(|(of, _)| *of == name);
        match character.map(|(_, character)| *character) {
            Some(Character::Space) => builder.space(element.at.clone()),
            Some(Character::LineBreak) => builder.paragraph(),
            Some(Character::Text(text)) => builder.replaced(text, element.at.clone()),
            None => {}
        }
    }

    fn end(&mut self, name: &str, walker: &Walker, builder: &mut Builder) {
        // The walker has left the element already.
        let depth = walker.depth() + 1;
        if let Some(skipped) = self.skipped {
            if skipped == depth {
                self.skipped = None;
            }
            return;
        }
        if self.is_inside() {
            if self.markup.only == Some(name) {
                self.only = self.only.saturating_sub(1);
            }
            if self.markup.blocks.contains(&name) {
                builder.paragraph();
                // What follows belongs to the block around, as in a list that goes on.
                builder.enter(walker.path());
            }
        }
        if self.inside.last() == Some(&depth) {
            self.inside.pop();
        }
    }
}
