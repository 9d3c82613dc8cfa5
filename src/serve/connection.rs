//! Connections: each its own task, with bounds on how many there are and how long a request's head
//! may take to arrive.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tower::ServiceExt;

/// Connections at once; the next ones wait to be accepted.
const MOST: usize = 512;
/// How long the head of a request may take, and a connection may rest between two.
const HEAD: Duration = Duration::from_secs(15);
/// What a head may have in bytes.
const HEAD_SIZE: usize = 64 << 10;

/// Accepts connections for ever.
pub(super) async fn accept(listener: TcpListener, router: Router) {
    let places = Arc::new(Semaphore::new(MOST));
    loop {
        let Ok(place) = places.clone().acquire_owned().await else { return };
        let Ok((stream, _)) = listener.accept().await else {
            // Too many open files, or a client that has gone: the next one may succeed.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        // What is typed is answered at once.
        let _ = stream.set_nodelay(true);
        let service = router
            .clone()
            .map_request(|request: hyper::Request<hyper::body::Incoming>| request.map(Body::new))
            .map_err(|never: Infallible| match never {});
        tokio::spawn(async move {
            let _place = place;
            // What a client does wrong here, or that it went away, concerns nobody else.
            let _ = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(HEAD)
                .max_buf_size(HEAD_SIZE)
                .serve_connection(TokioIo::new(stream), TowerToHyperService::new(service))
                .await;
        });
    }
}
