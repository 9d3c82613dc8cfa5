//! The API described (OpenAPI 3.1).

use axum::Json;
use utoipa::OpenApi;

use super::{check, correct, languagetool, pairs, read};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Diptych",
        description = "Lines up two language versions of a news dispatch and flags where the translation does not say what the original says. Offsets are Unicode code points, except in /v2."
    ),
    paths(
        check::check,
        pairs::pairs,
        read::read,
        correct::correct,
        languagetool::check,
        languagetool::languages
    )
)]
struct Api;

pub(super) async fn document() -> Json<utoipa::openapi::OpenApi> {
    Json(Api::openapi())
}
