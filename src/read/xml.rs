//! XML, walked once: elements with their paths, text with its place. Nothing is fetched, and no entity
//! is expanded but those of XML and HTML, so that no file can grow in the reading.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::escape::resolve_html5_entity;
use quick_xml::events::{BytesStart, Event};

use super::{Problem, Source};
use crate::error::Error;
use crate::origin::Steps;

/// What stands next in a file.
#[derive(Debug)]
pub(super) enum Item<'a> {
    /// An element begins; one without content ends right after.
    Start(Element<'a>),
    /// An element of this local name ends.
    End(String),
    /// Text, and where it stands; `true` when the file writes it so.
    Text(Cow<'a, str>, Range<usize>, bool),
    Comment(&'a str),
}

/// The begin of an element.
#[derive(Debug)]
pub(super) struct Element<'a> {
    tag: BytesStart<'a>,
    /// Where the tag stands.
    pub(super) at: Range<usize>,
}

impl Element<'_> {
    /// The name without its prefix.
    pub(super) fn name(&self) -> String {
        local(self.tag.name().as_ref()).to_owned()
    }

    /// The value of an attribute, by its name with or without prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        // The check for duplicates compares each with all before it.
        let found = self.tag.attributes().with_checks(false).filter_map(Result::ok).find(|attribute| {
            let key: &str = attribute.key.as_ref();
            key == name || local(key) == name
        })?;
        let value = quick_xml::escape::unescape_with(&found.value, resolve_html5_entity).ok()?;
        Some(value.into_owned())
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// Walks through a file.
pub(super) struct Walker<'a> {
    source: &'a Source<'a>,
    reader: Reader<&'a [u8]>,
    /// The elements that are open, below one that stands for the file.
    open: Vec<Open>,
}

#[derive(Default)]
struct Open {
    path: Option<Arc<Steps>>,
    /// How many children of which name it has had.
    children: HashMap<String, usize>,
}

impl<'a> Walker<'a> {
    pub(super) fn new(source: &'a Source<'a>) -> Self {
        let mut reader = Reader::from_str(source.text);
        reader.config_mut().expand_empty_elements = true;
        Self { source, reader, open: vec![Open::default()] }
    }

    /// The path of the element that is open: `nitf/body/body.content/p[3]`. The first element of a
    /// name carries no number. `None` outside of all.
    pub(super) fn path(&self) -> Option<Arc<Steps>> {
        self.open.last().and_then(|open| open.path.clone())
    }

    /// How many elements are open.
    pub(super) fn depth(&self) -> usize {
        self.open.len() - 1
    }

    /// What stands next; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Item<'a>>, Error> {
        loop {
            let start = self.reader.buffer_position() as usize;
            let event = self.reader.read_event().map_err(|error| self.broken(&error))?;
            let at = start..self.reader.buffer_position() as usize;
            match event {
                Event::Start(tag) | Event::Empty(tag) => {
                    self.enter(tag.name().as_ref(), at.start)?;
                    return Ok(Some(Item::Start(Element { tag, at })));
                }
                Event::End(tag) => {
                    self.open.pop();
                    return Ok(Some(Item::End(local(tag.name().as_ref()).to_owned())));
                }
                Event::Text(_) => return Ok(Some(Item::Text(self.slice(&at), at, true))),
                Event::CData(_) => {
                    let inner = at.start + "<![CDATA[".len()..at.end - "]]>".len();
                    return Ok(Some(Item::Text(self.slice(&inner), inner, true)));
                }
                Event::GeneralRef(name) => {
                    let text = match name.resolve_char_ref() {
                        Ok(Some(c)) => c.to_string(),
                        Ok(None) => resolve_html5_entity(&name).map(str::to_owned).ok_or_else(|| {
                            let name = name.to_string();
                            self.source.problem(at.start, Problem::Entity { name })
                        })?,
                        Err(error) => return Err(self.broken(&error)),
                    };
                    return Ok(Some(Item::Text(text.into(), at, false)));
                }
                Event::Comment(_) => {
                    let inner = at.start + "<!--".len()..at.end - "-->".len();
                    return Ok(Some(Item::Comment(&self.source.text[inner])));
                }
                Event::Eof => {
                    let Some(path) = self.path() else { return Ok(None) };
                    let reason = format!("{path} is not closed");
                    return Err(self.source.problem(at.start, Problem::Syntax { format: "XML", reason }));
                }
                Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
    }

    fn slice(&self, at: &Range<usize>) -> Cow<'a, str> {
        Cow::Borrowed(&self.source.text[at.clone()])
    }

    fn enter(&mut self, name: &str, at: usize) -> Result<(), Error> {
        let limit = self.source.limits.depth;
        if self.open.len() > limit {
            return Err(self.source.problem(at, Problem::TooDeep { limit }));
        }
        let last = self.open.len() - 1;
        let Open { path: above, children } = &mut self.open[last];
        let count = children.entry(name.to_owned()).or_default();
        *count += 1;
        let step = if *count == 1 { name.to_owned() } else { format!("{name}[{count}]") };
        let path = Steps::new(above.as_ref(), step);
        self.open.push(Open { path: Some(path), ..Open::default() });
        Ok(())
    }

    fn broken(&self, error: &quick_xml::Error) -> Error {
        let at = (self.reader.error_position() as usize).min(self.source.text.len());
        let problem = Problem::Syntax { format: "XML", reason: error.to_string() };
        self.source.problem(at, problem)
    }
}

/// The local name of the first element, if the file has one that can be read.
pub(super) fn root(text: &str) -> Option<String> {
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag) | Event::Empty(tag)) => return Some(local(tag.name().as_ref()).to_owned()),
            Ok(Event::Eof) | Err(_) => return None,
            Ok(_) => {}
        }
    }
}
