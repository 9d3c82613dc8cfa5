//! The prose of an XML file: which elements are paragraphs, and which hold no text of the story.

use super::Source;
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
    /// Elements whose text does not belong between the words around them: it comes behind all of the
    /// story, kind by kind.
    pub(super) aside: &'static [&'static str],
    /// An element of the properties that hide what they are the properties of.
    pub(super) hidden: Option<&'static str>,
    /// Elements that say, two levels below a block in what is skipped, that its end was deleted.
    pub(super) joined: &'static [&'static str],
    /// Elements that stand for a character.
    pub(super) characters: &'static [(&'static str, Character)],
}

impl Markup {
    /// Nothing but text.
    pub(super) const PROSE: Markup = Markup {
        inside: &[],
        only: None,
        blocks: &[],
        skipped: &[],
        aside: &[],
        hidden: None,
        joined: &[],
        characters: &[],
    };
}

/// What an empty element stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Character {
    Space,
    LineBreak,
    Text(&'static str),
}

/// Reads a file; whether it has an element that holds the story.
pub(super) fn read(markup: &Markup, source: &Source, builder: &mut Builder) -> Result<bool, Error> {
    let aside = markup.aside.iter().map(|name| Prose { aside: Some(name), ..Prose::new(markup) });
    let mut found = false;
    for (pass, mut prose) in std::iter::once(Prose::new(markup)).chain(aside).enumerate() {
        let mut walker = Walker::new(source);
        while let Some(item) = walker.next()? {
            prose.take(item, &walker, builder);
        }
        builder.paragraph();
        builder.forget_comment();
        found |= pass == 0 && prose.found;
    }
    Ok(found)
}

/// Where in the prose a walk stands.
pub(super) struct Prose<'m> {
    markup: &'m Markup,
    /// The kind of text aside that is being read; none for the story itself.
    aside: Option<&'static str>,
    /// Whether an element that holds the story was seen.
    found: bool,
    /// The depths of the open elements that hold the story.
    inside: Vec<usize>,
    /// The depth of the open element that is skipped.
    skipped: Option<usize>,
    /// How many of the elements that alone count are open.
    only: usize,
    /// Whether the block that ends next goes on in the one behind it.
    joined: bool,
}

impl<'m> Prose<'m> {
    pub(super) fn new(markup: &'m Markup) -> Self {
        let (inside, skipped) = (Vec::new(), None);
        Self { markup, aside: None, found: false, inside, skipped, only: 0, joined: false }
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
            Item::Comment(text) if self.skipped.is_none() && (self.aside.is_none() || self.is_inside()) => {
                builder.comment(text);
            }
            Item::Text(..) | Item::Comment(_) => {}
        }
    }

    fn is_inside(&self) -> bool {
        let all = self.markup.inside.is_empty() && self.aside.is_none();
        self.skipped.is_none() && (all || !self.inside.is_empty())
    }

    fn counts(&self) -> bool {
        self.is_inside() && (self.markup.only.is_none() || self.only > 0)
    }

    fn start(&mut self, element: &Element, walker: &Walker, builder: &mut Builder) {
        let name = element.name();
        let name = name.as_str();
        let depth = walker.depth();
        if let Some(skipped) = self.skipped {
            self.joined |= depth == skipped + 2 && self.markup.joined.contains(&name);
            return;
        }
        let holds = match self.aside {
            Some(aside) => aside == name,
            None => self.markup.inside.contains(&name),
        };
        let elsewhere = self.is_inside() && !holds && self.markup.aside.contains(&name);
        if elsewhere || self.markup.skipped.contains(&name) {
            self.skipped = Some(depth);
            return;
        }
        if self.markup.hidden == Some(name) && is_on(element) {
            // The element, its properties, and what they are properties of.
            self.skipped = Some(depth.saturating_sub(2));
            return;
        }
        if holds {
            self.found = true;
            self.inside.push(depth);
        }
        if !self.is_inside() {
            return;
        }
        if self.markup.only == Some(name) {
            self.only += 1;
        }
        if self.markup.blocks.contains(&name) {
            if !std::mem::take(&mut self.joined) {
                builder.paragraph();
            }
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
                if !self.joined {
                    builder.paragraph();
                }
                // What follows belongs to the block around, as in a list that goes on.
                builder.enter(walker.path());
            }
        }
        if self.inside.last() == Some(&depth) {
            self.inside.pop();
        }
    }
}

/// Whether a property is set: one that is there is, unless its value says otherwise.
fn is_on(element: &Element) -> bool {
    !element.attribute("val").is_some_and(|value| ["0", "false", "off"].contains(&&*value))
}
