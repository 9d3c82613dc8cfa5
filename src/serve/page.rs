//! The page and its files, which are part of the binary. Its texts are those of `page.ftl`: they are
//! put where the page names them, by `data-text` for what an element says and `data-label` for what
//! it is called.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{Html, IntoResponse, Response};
use diptych::checks::CHECKS;
use diptych::language::{LANGUAGES, Language};
use diptych::report::html::escape;
use diptych::words::Messages;
use fluent::{FluentArgs, FluentValue};
use serde::Deserialize;
use serde_json::{Value, json};

use super::Desk;
use super::problem::{Fault, wanted};

const PAGE: &str = include_str!("page/index.html");

const CSS: &str = "text/css; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// The files that the page loads.
static ASSETS: &[(&str, &str, &str)] = &[
    ("view.css", CSS, diptych::report::html::VIEW),
    ("desk.css", CSS, include_str!("page/desk.css")),
    ("desk.js", SCRIPT, include_str!("page/desk.js")),
    ("state.js", SCRIPT, include_str!("page/state.js")),
    ("rows.js", SCRIPT, include_str!("page/rows.js")),
    ("list.js", SCRIPT, include_str!("page/list.js")),
    ("panes.js", SCRIPT, include_str!("page/panes.js")),
    ("edit.js", SCRIPT, include_str!("page/edit.js")),
    ("keys.js", SCRIPT, include_str!("page/keys.js")),
    ("api.js", SCRIPT, include_str!("page/api.js")),
    ("save.js", SCRIPT, include_str!("page/save.js")),
    ("texts.js", SCRIPT, include_str!("page/texts.js")),
    ("icon.svg", "image/svg+xml", include_str!("page/icon.svg")),
];

/// The variables of the page's texts, which the page fills in; no word of it depends on their values.
const VARIABLES: [&str; 7] = ["count", "all", "percent", "name", "rule", "severity", "text"];

#[derive(Deserialize)]
pub(super) struct Spoken {
    lang: Option<String>,
}

/// The language that is asked for: by name, else by the browser.
fn spoken(desk: &Desk, spoken: &Spoken, headers: &HeaderMap) -> &'static Language {
    let named = spoken.lang.as_deref().and_then(Language::get);
    named.or_else(|| wanted(headers)).unwrap_or(desk.usual)
}

pub(super) async fn index(
    State(desk): State<Arc<Desk>>,
    Query(asked): Query<Spoken>,
    headers: HeaderMap,
) -> Html<String> {
    let messages = desk.voice(Some(spoken(&desk, &asked, &headers)));
    Html(filled(PAGE, messages))
}

pub(super) async fn asset(Path(name): Path<String>) -> Response {
    match ASSETS.iter().find(|(own, ..)| *own == name) {
        Some((_, media, text)) => {
            ([(header::CONTENT_TYPE, HeaderValue::from_static(media))], *text).into_response()
        }
        None => Fault::NOT_FOUND.into_response(),
    }
}

/// The texts of the page in one language, and the names of rules and languages.
pub(super) async fn texts(
    State(desk): State<Arc<Desk>>,
    Query(asked): Query<Spoken>,
    headers: HeaderMap,
) -> Json<Value> {
    let messages = desk.voice(Some(spoken(&desk, &asked, &headers)));
    let named = |code: &&str| ((*code).to_owned(), messages.language_name(code));
    let rule = |name: &'static str| (name, messages.rule_name(name));
    let severity = |name| (name, messages.text(&format!("severity-{name}")));
    let severities: BTreeMap<_, _> = ["critical", "major", "minor"].map(severity).into();
    Json(json!({
        "language": messages.language.code(),
        "texts": page_texts(messages),
        "languages": LANGUAGES.iter().map(named).collect::<BTreeMap<_, _>>(),
        "rules": CHECKS.iter().map(|check| rule(check.rule)).collect::<BTreeMap<_, _>>(),
        "severities": severities,
        "confidence": desk.house.confidence(),
    }))
}

/// Every text of `page.ftl`, its variables standing as `{name}`.
fn page_texts(messages: &Messages) -> BTreeMap<&str, String> {
    let args: FluentArgs =
        VARIABLES.iter().map(|name| (*name, FluentValue::from(format!("{{{name}}}")))).collect();
    let file = messages.language.file("page.ftl").unwrap_or_default();
    let ids = file.lines().filter(|line| line.starts_with("page-")).filter_map(|line| line.split_once(" ="));
    ids.map(|(id, _)| (id.trim(), messages.format(id.trim(), &args))).collect()
}

/// The page with its texts.
fn filled(page: &str, messages: &Messages) -> String {
    let texts = page_texts(messages);
    let text = |id: &str| texts.get(id).map_or_else(|| id.to_owned(), |text| escape(text));
    let mut parts = page.split("data-");
    let mut filled = parts.next().unwrap_or_default().replace("{{language}}", messages.language.code());
    for part in parts {
        let (name, rest) = part.split_once("=\"").unwrap_or((part, ""));
        let (id, rest) = rest.split_once('"').unwrap_or((rest, ""));
        match name {
            "text" => {
                let (tag, inside) = rest.split_once('>').unwrap_or((rest, ""));
                filled.push_str(&format!("data-text=\"{id}\"{tag}>{}{inside}", text(id)));
            }
            "label" => filled.push_str(&format!("data-label=\"{id}\" aria-label=\"{}\"{rest}", text(id))),
            _ => filled.push_str(&format!("data-{part}")),
        }
    }
    filled
}
