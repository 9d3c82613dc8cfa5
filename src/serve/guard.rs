//! Who may ask: the desk's own page, and programs. Not the pages of other sites, nor those that call
//! this machine by a name of theirs (DNS rebinding).

use std::net::IpAddr;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use axum::http::uri::Authority;
use axum::http::{Method, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::Desk;
use super::problem::Fault;

/// The names by which this machine may be called.
pub(super) struct Hosts {
    names: Vec<String>,
    /// Whether any address does: it is no name that somebody else could own.
    addresses: bool,
}

impl Hosts {
    pub(super) fn new(address: IpAddr, names: &[String]) -> Self {
        let own = ["localhost", "127.0.0.1", "[::1]"].map(str::to_owned);
        let names = own.into_iter().chain(names.iter().map(|name| name.to_lowercase())).collect();
        Self { names, addresses: !address.is_loopback() }
    }

    fn has(&self, host: &str) -> bool {
        let host = host.to_lowercase();
        let address = || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok();
        self.names.contains(&host) || self.addresses && address()
    }
}

/// Refuses what other sites' pages send.
pub(super) async fn same_origin(State(desk): State<Arc<Desk>>, request: Request, next: Next) -> Response {
    match refused(&desk.hosts, request.method(), request.uri(), request.headers()) {
        Some(fault) => fault.into_response(),
        None => next.run(request).await,
    }
}

fn refused(hosts: &Hosts, method: &Method, uri: &Uri, headers: &HeaderMap) -> Option<Fault> {
    let text = |name: HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    let called = uri.authority().cloned().or_else(|| text(header::HOST)?.parse::<Authority>().ok());
    let Some(called) = called.filter(|called| hosts.has(called.host())) else {
        return Some(Fault::WRONG_HOST.into());
    };
    let own = |origin: &str| {
        let (scheme, authority) = origin.split_once("://").unwrap_or_default();
        ["http", "https"].contains(&scheme) && authority.eq_ignore_ascii_case(called.as_str())
    };
    let foreign = text(header::ORIGIN).is_some_and(|origin| !own(origin));
    let site = text(HeaderName::from_static("sec-fetch-site"));
    let apart = site.is_some_and(|site| !["same-origin", "none"].contains(&site));
    // A link to the page may stand anywhere.
    let visit = method == Method::GET
        && text(HeaderName::from_static("sec-fetch-mode")).is_some_and(|mode| mode == "navigate");
    (foreign || apart && !visit).then(|| Fault::FOREIGN.into())
}

/// What every answer says: nothing from elsewhere, no script but the page's own files, nothing kept.
pub(super) async fn headers(request: Request, next: Next) -> Response {
    const HEADERS: [(HeaderName, &str); 6] = [
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
             base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        ),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    let mut response = next.run(request).await;
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(method: Method, headers: &[(&'static str, &'static str)]) -> Option<&'static str> {
        let hosts = Hosts::new([127, 0, 0, 1].into(), &["desk.example".to_owned()]);
        let map = headers
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect();
        refused(&hosts, &method, &Uri::from_static("/"), &map).map(|fault| fault.code())
    }

    #[test]
    fn programs_and_the_own_page_may_ask() {
        let post = |headers: &[_]| verdict(Method::POST, headers);
        assert_eq!(post(&[("host", "127.0.0.1:7410")]), None);
        assert_eq!(post(&[("host", "Desk.Example")]), None);
        assert_eq!(post(&[("host", "[::1]:80"), ("origin", "http://[::1]:80")]), None);
        let own =
            [("host", "localhost:1"), ("origin", "http://localhost:1"), ("sec-fetch-site", "same-origin")];
        assert_eq!(post(&own), None);
    }

    #[test]
    fn other_sites_may_not() {
        let post = |headers: &[_]| verdict(Method::POST, headers);
        assert_eq!(post(&[("host", "evil.example")]), Some("error-host"));
        assert_eq!(post(&[("host", "192.168.1.2")]), Some("error-host"), "only the loopback is served");
        assert_eq!(post(&[]), Some("error-host"));
        for origin in ["http://evil.example", "http://localhost:2", "null", "file://", "localhost:1"] {
            assert_eq!(
                post(&[("host", "localhost:1"), ("origin", origin)]),
                Some("error-foreign"),
                "{origin}"
            );
        }
        let cross = [("host", "localhost:1"), ("sec-fetch-site", "cross-site")];
        assert_eq!(verdict(Method::GET, &cross), Some("error-foreign"));
        let visit = [cross[0], cross[1], ("sec-fetch-mode", "navigate")];
        assert_eq!(verdict(Method::GET, &visit), None);
        assert_eq!(verdict(Method::POST, &visit), Some("error-foreign"));
    }
}
