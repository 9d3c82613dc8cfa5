//! The desk: a page and an HTTP API on this machine.
//!
//! A request passes the guard (whose page sent it?), its body is collected within bounds, and the
//! work is done on a pool of its own, so that a slow client keeps nobody waiting. Nothing of a text is
//! written to disk or to a log; what goes wrong is told as problem+json (RFC 9457).

use std::io::Write;
use std::net::{IpAddr, SocketAddr};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use diptych::error::Error;
use diptych::language::Language;
use diptych::read::Reading;
use diptych::words::Messages;
use fluent::fluent_args;
use tokio::net::TcpListener;

use crate::cli::arguments::Asked;
use crate::cli::house::House;

mod asked;
mod body;
mod check;
mod connection;
mod correct;
mod guard;
mod languagetool;
mod openapi;
mod page;
mod pairs;
mod problem;
mod read;
mod workers;

use body::Budget;
use guard::Hosts;
use problem::Fault;
use workers::Workers;

/// The port where none is named.
pub(crate) const USUAL_PORT: u16 = 7410;
/// How many seconds a request may take where nothing else is said.
pub(crate) const USUAL_SECONDS: u64 = 120;

/// The options of `serve`.
pub(crate) struct Serving {
    pub(crate) asked: Asked,
    pub(crate) reading: Reading,
    pub(crate) address: IpAddr,
    /// 0 for one that is free.
    pub(crate) port: u16,
    /// Names by which the machine may be called, beside those of the loopback.
    pub(crate) hosts: Vec<String>,
    pub(crate) seconds: u64,
    /// Whether a browser is to be opened.
    pub(crate) open: bool,
    /// Who accepts findings.
    pub(crate) who: String,
}

/// What all requests share.
struct Desk {
    house: House,
    /// In every language that ships.
    voices: Vec<Messages>,
    /// The language of who asks for none.
    usual: &'static Language,
    who: String,
    hosts: Hosts,
    /// How long a body may take to arrive, and its answer to be found.
    time: Duration,
    budget: Budget,
    /// They compare documents.
    workers: Workers,
    /// They check single pairs, which somebody may be typing.
    quick: Workers,
}

impl Desk {
    /// The messages of a language, or of the usual one.
    fn voice(&self, language: Option<&Language>) -> &Messages {
        let language = language.unwrap_or(self.usual);
        self.voices.iter().find(|voice| voice.language == language).unwrap_or(&self.voices[0])
    }
}

/// Serves until the process is told to end.
pub(crate) fn serve(options: &Serving, messages: &Messages, out: &mut dyn Write) -> anyhow::Result<ExitCode> {
    let house = House::open(&options.asked, options.reading, &std::env::current_dir()?)?;
    let size = house.reading.limits.size;
    let desk = Arc::new(Desk {
        house,
        voices: Language::all().map(Messages::new).collect(),
        usual: messages.language,
        who: options.who.clone(),
        hosts: Hosts::new(options.address, &options.hosts),
        time: Duration::from_secs(options.seconds),
        budget: Budget::new(size),
        workers: Workers::for_documents(),
        quick: Workers::for_pairs(),
    });
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let address = SocketAddr::new(options.address, options.port);
        let listener = TcpListener::bind(address)
            .await
            .map_err(|error| Error::Address { address: address.to_string(), reason: error.to_string() })?;
        let url = format!("http://{}/", listener.local_addr()?);
        writeln!(out, "{}", messages.format("serve-ready", &fluent_args!["url" => url.as_str()]))?;
        out.flush()?;
        if options.open {
            // A desk without a browser still serves; its address has been told.
            let _ = open::that_detached(&url);
        }
        tokio::select! {
            () = connection::accept(listener, router(desk)) => {}
            () = told_to_end() => {}
        }
        Ok::<(), anyhow::Error>(())
    })?;
    // Work that is under way is for clients that are gone.
    runtime.shutdown_background();
    Ok(ExitCode::SUCCESS)
}

fn router(desk: Arc<Desk>) -> Router {
    Router::new()
        .route("/", get(page::index))
        .route("/assets/{name}", get(page::asset))
        .route("/texts", get(page::texts))
        .route("/healthz", get(async || "ok\n"))
        .route("/openapi.json", get(openapi::document))
        .route("/v1/check", post(check::check))
        .route("/v1/pairs", post(pairs::pairs))
        .route("/v1/read", post(read::read))
        .route("/v1/correct", post(correct::correct))
        .route("/v2/check", post(languagetool::check))
        .route("/v2/languages", get(languagetool::languages))
        .fallback(async || Fault::NOT_FOUND)
        .method_not_allowed_fallback(async || Fault::NOT_ALLOWED)
        .layer(from_fn_with_state(desk.clone(), guard::same_origin))
        .layer(from_fn_with_state(desk.clone(), problem::tell))
        .layer(from_fn(guard::headers))
        .with_state(desk)
}

async fn told_to_end() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate());
        if let Ok(mut terminate) = terminate {
            tokio::select! {
                _ = interrupted => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = interrupted.await;
}
