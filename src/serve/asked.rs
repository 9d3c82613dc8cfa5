//! Two texts or files and what is to be done with them, from JSON or from a form.

use std::path::PathBuf;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::HeaderMap;
use diptych::config::Rules;
use diptych::error::Error;
use diptych::language::Language;
use diptych::read::{Format, Reading, parse};
use diptych::select::known;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use utoipa::ToSchema;

use super::Desk;
use super::body::{self, Collected, Share};
use super::problem::Fault;
use crate::cli::input::{Held, Material, in_two_languages};

/// What a body may be.
pub(super) const MEDIA: &str = "application/json, multipart/form-data";

/// What is wanted of a check, all of it optional.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Options {
    /// Told from the text if not given.
    pub(super) source_language: Option<String>,
    pub(super) target_language: Option<String>,
    /// The language of the messages; else that of `Accept-Language`.
    pub(super) lang: Option<String>,
    /// The format of the files; told from content and name if not given.
    pub(super) from: Option<String>,
    /// Findings of at least this confidence, from 0 to 1.
    pub(super) min_confidence: Option<f32>,
    /// These rules alone.
    pub(super) rule: Vec<String>,
    /// All but these rules.
    pub(super) ignore: Vec<String>,
    /// One of the formats of the command line, or `baseline`: what is accepted, for `check --baseline`.
    pub(super) format: Option<String>,
    /// Whether the texts are wanted as they were read; offsets then count in these.
    pub(super) texts: bool,
    /// Findings that are no matter.
    pub(super) accepted: Vec<Acceptance>,
}

/// A finding that is accepted.
#[derive(Clone, Debug, Default, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Acceptance {
    pub(super) fingerprint: String,
    #[serde(default)]
    pub(super) why: String,
}

/// A check as JSON.
#[derive(Deserialize, ToSchema)]
#[expect(dead_code, reason = "it only describes what `Asked::collect` takes apart")]
pub(super) struct CheckRequest {
    source: String,
    target: String,
    /// What the texts are called in the report.
    source_path: Option<String>,
    target_path: Option<String>,
    #[serde(flatten)]
    options: Options,
}

/// A check as a form: each further field of the JSON is a part too, JSON or a plain string.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it only describes what `Asked::collect` takes apart")]
pub(super) struct CheckForm {
    /// A file, or a text.
    #[schema(value_type = String, format = Binary)]
    source: Vec<u8>,
    /// Left out where the source holds both languages.
    #[schema(value_type = Option<String>, format = Binary)]
    target: Option<Vec<u8>>,
}

/// A text or a file.
pub(super) struct Given {
    pub(super) path: PathBuf,
    pub(super) bytes: Bytes,
    /// A file's format is told from its content; a text is what it is.
    file: bool,
}

/// What somebody asks.
pub(super) struct Asked<T> {
    pub(super) source: Option<Given>,
    pub(super) target: Option<Given>,
    pub(super) options: T,
    /// Held as long as the texts are.
    _share: Share,
}

impl<T: DeserializeOwned> Asked<T> {
    /// Collects the body of a request.
    pub(super) async fn collect(desk: &Desk, request: Request) -> Result<Self, Fault> {
        let (head, body) = request.into_parts();
        Self::of(desk, &head.headers, body).await
    }

    async fn of(desk: &Desk, headers: &HeaderMap, body: Body) -> Result<Self, Fault> {
        let media = body::media_type(headers);
        match media.as_str() {
            "application/json" => Self::from_json(body::collect(desk, headers, body).await?),
            "multipart/form-data" => {
                Self::from_form(headers, body::collect(desk, headers, body).await?).await
            }
            _ => Err(Fault::media(MEDIA)),
        }
    }

    fn from_json(Collected { bytes, share }: Collected) -> Result<Self, Fault> {
        let mut fields = body::object(&bytes)?;
        let source = text(&mut fields, "source", "source_path")?;
        let target = text(&mut fields, "target", "target_path")?;
        Ok(Self { source, target, options: options(fields)?, _share: share })
    }

    async fn from_form(headers: &HeaderMap, Collected { bytes, share }: Collected) -> Result<Self, Fault> {
        let (mut sides, mut fields) = ([None, None], Map::new());
        for part in body::parts(headers, bytes).await? {
            let side = ["source", "target"].iter().position(|name| *name == part.name);
            match side {
                Some(side) => {
                    let file = part.file.filter(|name| !name.is_empty());
                    let path = PathBuf::from(file.as_ref().unwrap_or(&part.name));
                    sides[side] = Some(Given { path, bytes: part.bytes, file: file.is_some() });
                }
                None => {
                    let value = part.value()?;
                    fields.insert(part.name, value);
                }
            }
        }
        let [source, target] = sides;
        Ok(Self { source, target, options: options(fields)?, _share: share })
    }
}

fn options<T: DeserializeOwned>(fields: Map<String, Value>) -> Result<T, Fault> {
    serde_json::from_value(Value::Object(fields)).map_err(|error| body::bad_json(&error))
}

fn text(
    fields: &mut Map<String, Value>,
    field: &'static str,
    path: &'static str,
) -> Result<Option<Given>, Fault> {
    let path = string(fields, path)?;
    let Some(text) = string(fields, field)? else { return Ok(None) };
    let path = path.map_or_else(|| PathBuf::from(field), |path| PathBuf::from(body::file_name(&path)));
    Ok(Some(Given { path, bytes: text.into_bytes().into(), file: false }))
}

/// A field that must be a string where it stands; null is as good as absent.
fn string(fields: &mut Map<String, Value>, field: &'static str) -> Result<Option<String>, Fault> {
    match fields.remove(field) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(Error::FieldNotText { field }.into()),
    }
}

impl Asked<Options> {
    /// Two texts that have arrived in another way.
    pub(super) fn of_texts(source: String, target: String, options: Options, share: Share) -> Self {
        let given = |path: &str, text: String| {
            Some(Given { path: PathBuf::from(path), bytes: text.into_bytes().into(), file: false })
        };
        Self { source: given("srctext", source), target: given("text", target), options, _share: share }
    }
}

impl Given {
    /// How it is read.
    pub(super) fn reading(&self, reading: Reading, from: Option<Format>) -> Reading {
        let own = if self.file { reading.from } else { Some(Format::Text) };
        Reading { from: from.or(own), ..reading }
    }

    pub(super) fn held(&self, reading: Reading, from: Option<Format>) -> Result<Held, Error> {
        let content = parse(self.bytes.to_vec(), &self.path, &self.reading(reading, from))?;
        Ok(Held { path: self.path.clone(), content })
    }
}

impl Asked<Options> {
    /// The documents; work for a worker.
    pub(super) fn material(&self, desk: &Desk) -> Result<Material, Fault> {
        let given = [&self.options.source_language, &self.options.target_language];
        let [source, target] = given.map(|tag| tag.as_deref().map(language).transpose());
        let languages = [source?, target?];
        let usual = desk.house.reading.languages;
        let reading =
            Reading { languages: [0, 1].map(|side| languages[side].or(usual[side])), ..desk.house.reading };
        let from = self.options.from()?;
        let source = self.source.as_ref().ok_or_else(|| Fault::missing("source"))?;
        // A text alone cannot hold both languages.
        if self.target.is_none() && !source.file {
            return Err(Fault::missing("target"));
        }
        let target = self.target.as_ref().map(|target| target.held(reading, from)).transpose()?;
        let material = Material::of(source.held(reading, from)?, target, reading.languages, false)?;
        in_two_languages(&material.source, &material.target)?;
        Ok(material)
    }
}

impl Options {
    /// The language of the messages, if it is named.
    pub(super) fn language(&self) -> Result<Option<&'static Language>, Fault> {
        self.lang.as_deref().map(language).transpose()
    }

    fn from(&self) -> Result<Option<Format>, Fault> {
        let named = |name: &str| Format::named(name).ok_or_else(|| no_such("from", name));
        self.from.as_deref().map(named).transpose()
    }

    /// The rules that go before those of the house.
    pub(super) fn rules(&self) -> Result<Rules, Fault> {
        self.rule.iter().chain(&self.ignore).try_for_each(|rule| known(rule).map(|_| ()))?;
        if let Some(least) = self.min_confidence.filter(|least| !(0.0..=1.0).contains(least)) {
            return Err(no_such("min_confidence", &least.to_string()));
        }
        Ok(Rules {
            rule: self.rule.clone(),
            ignore: self.ignore.clone(),
            min_confidence: self.min_confidence,
            ..Rules::default()
        })
    }
}

/// A value that a field cannot have.
pub(super) fn no_such(field: &'static str, value: &str) -> Fault {
    Fault::bad("error-field-value", [("field", field.to_owned()), ("value", value.to_owned())])
}

pub(super) fn language(tag: &str) -> Result<&'static Language, Fault> {
    Language::get(tag).ok_or_else(|| Error::UnknownLanguage { tag: tag.to_owned() }.into())
}
