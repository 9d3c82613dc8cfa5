//! HTML (https://html.spec.whatwg.org), and XHTML as browsers read it: the text that is shown,
//! without navigation and controls.

use html5gum::{DefaultEmitter, HtmlString, Span, StartTag, Token, Tokenizer};

use super::builder::Builder;
use super::{Source, Text};
use crate::error::Error;

/// Elements that begin and end a paragraph.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "caption",
    "center",
    "dd",
    "details",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "ol",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Elements whose content is no text of the story.
const SKIPPED: &[&str] = &[
    "audio", "button", "canvas", "datalist", "dialog", "form", "head", "iframe", "map", "math", "nav",
    "noembed", "noframes", "noscript", "object", "rp", "rt", "script", "select", "style", "svg", "template",
    "textarea", "title", "video",
];

/// Elements without content or end tag.
const VOID: &[&str] = &[
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

pub(super) fn read(source: &Source) -> Result<Text, Error> {
    let mut builder = source.builder();
    let mut page = Page::default();
    page.read(source.text, 0, &mut builder);
    Ok(builder.finish())
}

/// Where in a page the reading stands.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// The outermost element whose content is skipped, and how many of its name are open.
    skipped: Option<(String, usize)>,
    /// How many elements are open in which line breaks stand as written.
    preformatted: usize,
}

impl Page {
    /// Reads a stretch of HTML that stands in the file at `base`.
    pub(super) fn read(&mut self, html: &str, base: usize, builder: &mut Builder) {
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        emitter.naively_switch_states(true);
        for token in Tokenizer::new_with_emitter(html, emitter) {
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => self.start(&tag, builder),
                Token::EndTag(tag) => self.end(&name(&tag.name), builder),
                Token::String(text) if self.skipped.is_none() => self.text(html, text.span, base, builder),
                Token::Comment(text) => builder.comment(&String::from_utf8_lossy(&text.value)),
                Token::String(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
        }
    }

    fn start(&mut self, tag: &StartTag<usize>, builder: &mut Builder) {
        let name = name(&tag.name);
        let attribute = |key: &str| tag.attributes.get(key.as_bytes());
        let void = VOID.contains(&&*name);
        if name == "body" {
            // The end tag of the head may be left out.
            self.skipped.take_if(|(open, _)| open == "head" || open == "title");
        }
        if let Some((open, count)) = &mut self.skipped {
            *count += usize::from(!void && *open == name);
            return;
        }
        if !void && (SKIPPED.contains(&&*name) || attribute("hidden").is_some()) {
            self.skipped = Some((name, 1));
            return;
        }
        if name == "html" && builder.language.is_none() {
            let tag = attribute("lang").or_else(|| attribute("xml:lang"));
            builder.language = tag.map(|tag| String::from_utf8_lossy(&tag.value).into_owned());
        }
        self.preformatted += usize::from(name == "pre");
        if BLOCKS.contains(&&*name) {
            builder.paragraph();
        }
    }

    fn end(&mut self, name: &str, builder: &mut Builder) {
        if let Some((open, count)) = &mut self.skipped {
            *count -= usize::from(open == name);
            self.skipped.take_if(|(_, count)| *count == 0);
            return;
        }
        if name == "pre" {
            self.preformatted = self.preformatted.saturating_sub(1);
        }
        if BLOCKS.contains(&name) {
            builder.paragraph();
        }
    }

    /// Text with its character references.
    fn text(&self, html: &str, span: Span, base: usize, builder: &mut Builder) {
        let end = span.end.min(html.len());
        let Some(raw) = html.get(span.start.min(end)..end) else { return };
        let mut from = 0;
        while from < raw.len() {
            let rest = &raw[from..];
            let at = base + span.start + from;
            let length = match rest.strip_prefix('&') {
                Some(name) => {
                    let length = reference_length(name);
                    builder.replaced(&decoded(&rest[..length]), at..at + length);
                    length
                }
                None => {
                    let length = rest.find('&').unwrap_or(rest.len());
                    self.plain(&rest[..length], at, builder);
                    length
                }
            };
            from += length;
        }
    }

    fn plain(&self, text: &str, at: usize, builder: &mut Builder) {
        if self.preformatted == 0 {
            return builder.verbatim(text, at);
        }
        let mut from = 0;
        for line in text.split_inclusive('\n') {
            builder.verbatim(line, at + from);
            from += line.len();
            if line.ends_with('\n') {
                builder.paragraph();
            }
        }
    }
}

/// The length of a character reference with its `&`, given what follows that.
fn reference_length(name: &str) -> usize {
    let body = name.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    1 + body + usize::from(name[body..].starts_with(';'))
}

/// A character reference as HTML reads it; what is none stays as it is.
fn decoded(reference: &str) -> String {
    let mut text = String::new();
    for token in Tokenizer::new(reference) {
        let Ok(token) = token;
        if let Token::String(part) = token {
            text.push_str(&String::from_utf8_lossy(&part));
        }
    }
    text
}

fn name(name: &HtmlString) -> String {
    String::from_utf8_lossy(name).into_owned()
}
