//! The tool's words: the Fluent messages of `locales/<lang>/messages.ftl` in the reader's language.
//!
//! Only this module and `report/` make sentences; what goes into them comes from findings and errors.

use std::borrow::Cow;
use std::convert::Infallible;

use fluent::concurrent::FluentBundle;
use fluent::memoizer::MemoizerKind;
use fluent::{FluentArgs, FluentError, FluentResource, FluentValue};
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::error::Error;
use crate::finding::Finding;
use crate::language::Language;

/// The files of a language that hold its messages: those of the tool, and those of the desk.
pub const FILES: [&str; 2] = ["messages.ftl", "page.ftl"];

/// The messages of one language.
pub struct Messages {
    pub language: &'static Language,
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// The messages of a language, or of English where it has none. What a broken file says badly is left out.
    pub fn new(language: &'static Language) -> Self {
        let speaks = |language: &&Language| language.file("messages.ftl").is_some();
        let language = Some(language).filter(speaks).or_else(|| Language::get("en")).unwrap_or(language);
        let mut bundle = FluentBundle::new_concurrent(vec![language.tag.clone()]);
        // The marks of direction that Fluent would put around variables leak into terminals.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(localize));
        for text in FILES.iter().filter_map(|name| language.file(name)) {
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// A message, or an attribute of it, with the errors that formatting it met; `None` when there is no such text.
    pub fn try_format(
        &self,
        id: &str,
        attribute: Option<&str>,
        args: &FluentArgs,
    ) -> Option<(String, Vec<FluentError>)> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        Some((text, errors))
    }

    /// A message with its variables.
    pub fn format(&self, id: &str, args: &FluentArgs) -> String {
        self.try_format(id, None, args).map_or_else(|| id.to_owned(), |(text, _)| text)
    }

    /// A message without variables.
    pub fn text(&self, id: &str) -> String {
        self.format(id, &FluentArgs::new())
    }

    /// An attribute of a message, such as a rule's `name` or `help`.
    pub fn attribute(&self, id: &str, attribute: &str) -> Option<String> {
        self.try_format(id, Some(attribute), &FluentArgs::new()).map(|(text, _)| text)
    }

    /// What a rule is called in a text.
    pub fn rule_name(&self, rule: &str) -> String {
        self.attribute(rule, "name").unwrap_or_else(|| rule.to_owned())
    }

    /// The sentence of a finding.
    pub fn finding(&self, finding: &Finding) -> String {
        let args = arguments(finding.hit.args.iter().map(|(name, value)| (*name, value.as_str())));
        self.format(finding.hit.rule, &args)
    }

    /// The sentence of an error.
    pub fn error(&self, error: &Error) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in error.args() {
            match name {
                "language" | "from" | "to" => args.set(name, self.language_name(&value)),
                // A count decides between one and many.
                "bad" => args.set(name, value.parse().unwrap_or(0.0)),
                _ => args.set(name, value),
            }
        }
        self.format(error.message_id(), &args)
    }

    /// A language's name in the reader's language.
    pub fn language_name(&self, code: &str) -> String {
        self.format("language-name", &arguments([("code", code)]))
    }
}

fn arguments<'a, V: Into<Cow<'a, str>>>(pairs: impl IntoIterator<Item = (&'a str, V)>) -> FluentArgs<'a> {
    pairs.into_iter().map(|(name, value)| (name, FluentValue::String(value.into()))).collect()
}

impl std::fmt::Debug for Messages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Messages").field("language", &self.language.code()).finish_non_exhaustive()
    }
}

/// Writes the numbers inside messages as the language does; Fluent alone writes all as English programs do.
fn localize(value: &FluentValue, memoizer: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    memoizer
        .with_try_get_threadsafe::<NumberStyle, _, _>((), |style| style.write(&number.as_string()))
        .ok()
        .filter(|_| number.value.is_finite())
}

/// A language's separators, as `language.toml` gives them.
struct NumberStyle {
    decimal: char,
    group: char,
}

impl Memoizable for NumberStyle {
    type Args = ();
    type Error = Infallible;

    fn construct(tag: LanguageIdentifier, (): ()) -> Result<Self, Infallible> {
        let options = Language::get(&tag.to_string()).map(|language| &language.options.numbers);
        let first = |list: Option<&Vec<char>>, usual| list.and_then(|l| l.first().copied()).unwrap_or(usual);
        let group = first(options.map(|o| &o.group), ',');
        Ok(Self {
            decimal: first(options.map(|o| &o.decimal), '.'),
            // A space inside a number must not end a line.
            group: if group.is_whitespace() { '\u{202f}' } else { group },
        })
    }
}

impl NumberStyle {
    fn write(&self, plain: &str) -> String {
        let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |digits| ("-", digits));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mut text = sign.to_owned();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at) % 3 == 0 {
                text.push(self.group);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(self.decimal);
            text.push_str(fraction);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_language_writes_them() {
        let style = |tag: &str| NumberStyle::construct(tag.parse().expect("a tag"), ()).expect("infallible");
        assert_eq!(style("en").write("1234567.5"), "1,234,567.5");
        assert_eq!(style("fr").write("1234567.5"), "1\u{202f}234\u{202f}567,5");
        assert_eq!(style("fr").write("-120"), "-120");
    }

    #[test]
    fn a_missing_message_is_told_by_its_id() {
        let messages = Messages::new(Language::get("en").expect("ships"));
        assert_eq!(messages.text("no-such-message"), "no-such-message");
    }
}
