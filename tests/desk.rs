//! The desk over HTTP: what it answers, and what it does not take.

#![cfg(feature = "serve")]

mod tool;

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};
use tool::{Desk, folder, json_of};

const FR: &str = "tests/dispatch/dam.fr.txt";
const EN: &str = "tests/dispatch/dam.en.txt";
const BOUNDARY: &str = "form-boundary";

/// An answer.
struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn of(bytes: &[u8]) -> Answer {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
        let head = String::from_utf8(bytes[..end].to_vec()).expect("heads are text");
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        Answer { status, head, body: bytes[end + 4..].to_vec() }
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("answers are text")
    }

    fn json(&self) -> Value {
        serde_json::from_str(self.text()).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }
}

impl Desk {
    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(&self.address).expect("the desk listens");
        stream.set_read_timeout(Some(Duration::from_secs(60))).expect("a socket");
        stream
    }

    /// Asks in HTTP/1.0, so that the answer ends with the connection.
    fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut request = format!("{method} {path} HTTP/1.0\r\nContent-Length: {}\r\n", body.len());
        if !headers.iter().any(|(name, _)| *name == "Host") {
            request.push_str(&format!("Host: {}\r\n", self.address));
        }
        headers.iter().for_each(|(name, value)| request.push_str(&format!("{name}: {value}\r\n")));
        request.push_str("\r\n");
        let mut stream = self.connect();
        let mut bytes = request.into_bytes();
        bytes.extend_from_slice(body);
        // Who is refused early may find the connection closed while still writing.
        let _ = stream.write_all(&bytes);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        Answer::of(&answer)
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], b"")
    }

    fn post(&self, path: &str, media: &str, body: &[u8]) -> Answer {
        self.ask("POST", path, &[("Content-Type", media)], body)
    }

    fn post_json(&self, path: &str, body: &Value) -> Answer {
        self.post(path, "application/json", body.to_string().as_bytes())
    }

    fn post_form(&self, path: &str, parts: &[(&str, Option<&str>, &[u8])]) -> Answer {
        self.post(path, &form_type(), &form(parts))
    }
}

fn form_type() -> String {
    format!("multipart/form-data; boundary={BOUNDARY}")
}

/// Parts: a name, the name of a file if it is one, and what it holds.
fn form(parts: &[(&str, Option<&str>, &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (name, file, content) in parts {
        let file = file.map_or_else(String::new, |file| format!("; filename=\"{file}\""));
        let head = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
        bytes.extend_from_slice(head.as_bytes());
        bytes.extend_from_slice(content);
        bytes.extend_from_slice(b"\r\n");
    }
    bytes.extend_from_slice(format!("--{BOUNDARY}--\r\n").as_bytes());
    bytes
}

fn texts() -> [Vec<u8>; 2] {
    [FR, EN].map(|path| std::fs::read(path).expect("the dispatch is there"))
}

fn rules(report: &Value) -> Vec<String> {
    let findings = report["findings"].as_array().expect("findings");
    findings.iter().map(|finding| finding["rule"].as_str().expect("a rule").to_owned()).collect()
}

#[test]
fn texts_and_files_give_what_the_command_line_gives() {
    let desk = Desk::open(&[]);
    let [fr, en] = texts();
    let mut told = json_of(&["check", FR, EN, "--format", "json"]);
    for side in ["source", "target"] {
        let name = told[side]["path"].as_str().and_then(|path| path.rsplit('/').next()).map(str::to_owned);
        told[side]["path"] = json!(name);
    }
    let parts: [(&str, Option<&str>, &[u8]); 2] =
        [("source", Some("dam.fr.txt"), &fr), ("target", Some("x/dam.en.txt"), &en)];
    assert_eq!(desk.post_form("/v1/check", &parts).json(), told);
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("text");
    let body = json!({
        "source": text(&fr), "target": text(&en), "source_path": "dam.fr.txt", "target_path": "dam.en.txt",
    });
    assert_eq!(desk.post_json("/v1/check", &body).json(), told);
    let only = json!({ "source": text(&fr), "target": text(&en), "rule": ["number"], "lang": "fr" });
    let report = desk.post_json("/v1/check", &only).json();
    assert_eq!(rules(&report), ["number"]);
    assert!(report["findings"][0]["message"].as_str().is_some_and(|message| message.contains("L'original")));
}

#[test]
fn every_format_of_a_report() {
    let desk = Desk::open(&[]);
    let [fr, en] = texts();
    for (name, _) in diptych::report::FORMATS {
        let parts: [(&str, Option<&str>, &[u8]); 3] =
            [("source", None, &fr), ("target", None, &en), ("format", None, name.as_bytes())];
        let answer = desk.post_form("/v1/check", &parts);
        assert_eq!(answer.status, 200, "{name}: {}", answer.text());
        assert!(answer.text().contains("countryside"), "{name}");
    }
}

#[test]
fn files_of_every_format_are_read() {
    let desk = Desk::open(&[]);
    let mut read = 0;
    for (format, ..) in diptych::read::FORMATS {
        let seeds = std::fs::read_dir(format!("fuzz/seeds/{format}")).expect("every format has seeds");
        for seed in seeds.map(|entry| entry.expect("a file").path()) {
            let name = seed.file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
            let bytes = std::fs::read(&seed).expect("a file");
            let answer = desk.post_form("/v1/read", &[("source", Some(&name), &bytes)]);
            read += usize::from(answer.status == 200);
            assert!(answer.status == 200 || answer.status == 422, "{}: {}", seed.display(), answer.text());
        }
    }
    assert!(read >= diptych::read::FORMATS.len(), "{read}");
}

#[test]
fn progress_comes_before_the_report() {
    let desk = Desk::open(&[]);
    let [fr, en] = texts();
    let body = form(&[("source", None, &fr), ("target", None, &en), ("texts", None, b"true")]);
    let media = form_type();
    let headers = [("Content-Type", media.as_str()), ("Accept", "text/event-stream")];
    let answer = desk.ask("POST", "/v1/check", &headers, &body);
    let last = answer.text().trim_end().rsplit("\n\n").next().expect("an event");
    let data = last.strip_prefix("event: report\ndata: ").unwrap_or_else(|| panic!("{last}"));
    let report: Value = serde_json::from_str(data).expect("JSON");
    assert_eq!(report["source"]["text"], String::from_utf8(fr).expect("text"));
    let wrong = form(&[("source", None, b"One."), ("target", None, b"One."), ("format", None, b"pdf")]);
    let answer = desk.ask("POST", "/v1/check", &headers, &wrong);
    assert!(
        answer.text().starts_with("event: problem\n") && answer.text().contains("pdf"),
        "{}",
        answer.text()
    );
}

#[test]
fn pairs_are_answered_as_they_come() {
    let desk = Desk::open(&[]);
    let line = |id: u32, target: &str| {
        let pair =
            json!({ "id": id, "source": "Il y a eu 12 morts.", "target": target, "target_language": "en" });
        let line = format!("{pair}\n");
        format!("{:x}\r\n{line}\r\n", line.len())
    };
    let mut stream = desk.connect();
    let mut read = String::new();
    let mut until = |stream: &mut TcpStream, what: &str| {
        while !read.contains(what) {
            let mut bytes = [0; 4096];
            let count = stream.read(&mut bytes).expect("an answer");
            assert!(count > 0, "{read}");
            read.push_str(&String::from_utf8_lossy(&bytes[..count]));
        }
    };
    let head = format!(
        "POST /v1/pairs?source_language=fr HTTP/1.1\r\nHost: {}\r\nTransfer-Encoding: chunked\r\n\r\n",
        desk.address
    );
    stream.write_all((head + &line(1, "Fifteen people died.")).as_bytes()).expect("a socket");
    until(&mut stream, "\"id\":1");
    stream.write_all(b"4\r\nfoo\n\r\n").expect("a socket");
    until(&mut stream, "\"line\":2");
    stream.write_all((line(3, "Twelve people died.") + "0\r\n\r\n").as_bytes()).expect("a socket");
    until(&mut stream, "\"id\":3");
    until(&mut stream, "0\r\n\r\n");
}

#[test]
fn corrected_files_and_baselines() {
    let desk = Desk::open(&[]);
    let page = "<p>Peru insists that <b>he</b> will pay.</p>";
    let edits = json!([{ "start": 18, "end": 20, "text": "it" }]).to_string();
    let parts: [(&str, Option<&str>, &[u8]); 2] =
        [("target", Some("a.html"), page.as_bytes()), ("edits", None, edits.as_bytes())];
    assert_eq!(desk.post_form("/v1/correct", &parts).text(), page.replace("he<", "it<"));

    let folder = folder("desk-baseline");
    let [fr, en] = texts();
    let first = json_of(&["check", FR, EN, "--format", "json"])["findings"][0]["fingerprint"].clone();
    let accepted = json!([{ "fingerprint": first, "why": "as the agency has it" }]).to_string();
    let parts: [(&str, Option<&str>, &[u8]); 4] = [
        ("source", Some("dam.fr.txt"), &fr),
        ("target", Some("dam.en.txt"), &en),
        ("format", None, b"baseline"),
        ("accepted", None, accepted.as_bytes()),
    ];
    let baseline = tool::file(&folder, "baseline.toml", &desk.post_form("/v1/check", &parts).body);
    let [fr, en] =
        [("dam.fr.txt", &fr), ("dam.en.txt", &en)].map(|(name, text)| tool::file(&folder, name, text));
    let all = json_of(&["check", &fr, &en, "--format", "json"]);
    let rest = json_of(&["check", &fr, &en, "--format", "json", "--baseline", &baseline]);
    assert_eq!(rules(&rest), rules(&all)[1..]);
}

#[test]
fn editors_that_speak_with_languagetool() {
    let desk = Desk::open(&[]);
    // The emoji is two UTF-16 units.
    let text =
        "text=%F0%9F%98%80%20There%20were%2015%20dead.&srctext=Il%20y%20avait%2012%20morts.&language=en-GB";
    let answer = desk.post("/v2/check", "application/x-www-form-urlencoded", text.as_bytes()).json();
    let found = &answer["matches"][0];
    assert_eq!((&found["offset"], &found["length"]), (&json!(14), &json!(2)), "{answer}");
    assert_eq!(found["rule"]["id"], "number");
    assert_eq!(answer["language"]["code"], "en");
    let languages = desk.get("/v2/languages").json();
    assert!(languages.as_array().is_some_and(|all| all.iter().any(|one| one["longCode"] == "fr")));
}

#[test]
fn the_page_loads_nothing_from_elsewhere_and_runs_its_own_files_alone() {
    let desk = Desk::open(&[]);
    let page = desk.ask("GET", "/", &[("Accept-Language", "fr")], b"");
    assert!(
        page.text().contains("<html lang=\"fr\">") && page.text().contains(">Contrôler<"),
        "{}",
        page.text()
    );
    for inline in [" style=", " onclick=", "<style", "<script>", "http://", "https://", "{{"] {
        assert!(!page.text().contains(inline), "{inline}");
    }
    assert!(page.head.contains("content-security-policy: default-src 'none'; script-src 'self'"));
    let loaded = page.text().split("\"/assets/").skip(1).filter_map(|rest| rest.split('"').next());
    let mut names: Vec<String> = loaded.map(str::to_owned).collect();
    assert!(names.len() >= 4);
    while let Some(name) = names.pop() {
        let file = desk.get(&format!("/assets/{name}"));
        assert_eq!(file.status, 200, "{name}");
        if name == "desk.js" {
            names.extend(
                file.text()
                    .split("\"/assets/")
                    .skip(1)
                    .filter_map(|rest| rest.split('"').next())
                    .map(str::to_owned),
            );
        }
        let elsewhere = file.text().replace("http://www.w3.org/2000/svg", "");
        assert!(!elsewhere.contains("http://") && !elsewhere.contains("https://"), "{name}");
    }
    assert_eq!(desk.get("/assets/../Cargo.toml").status, 404);
}

#[test]
fn other_sites_are_refused() {
    let desk = Desk::open(&[]);
    let evil = |header| desk.ask("POST", "/v1/pairs", &[header], b"{}");
    assert_eq!(evil(("Origin", "https://evil.example")).status, 403);
    assert_eq!(evil(("Sec-Fetch-Site", "cross-site")).status, 403);
    assert_eq!(evil(("Host", "evil.example")).status, 421);
    assert_eq!(desk.get("/healthz").text(), "ok\n");
}

#[test]
fn the_description_names_every_part_of_the_api() {
    let desk = Desk::open(&[]);
    let api = desk.get("/openapi.json").json();
    for path in ["/v1/check", "/v1/pairs", "/v1/read", "/v1/correct", "/v2/check", "/v2/languages"] {
        assert!(api["paths"][path].is_object(), "{path}");
    }
    let text = api.to_string();
    for reference in text.split("\"#/").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(api.pointer(&format!("/{reference}")).is_some(), "{reference}");
    }
    assert!(api["components"]["schemas"]["FindingJson"]["properties"]["fingerprint"].is_object());
}

#[test]
fn a_slow_client_delays_nobody() {
    let desk = Desk::open(&[]);
    let slow: Vec<TcpStream> = (0..50)
        .map(|_| {
            let mut stream = desk.connect();
            let head = format!(
                "POST /v1/check HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{",
                desk.address
            );
            stream.write_all(head.as_bytes()).expect("a socket");
            stream
        })
        .collect();
    let body = json!({ "source": "Il y avait 12 morts.", "target": "There were 15 dead." });
    assert_eq!(rules(&desk.post_json("/v1/check", &body).json()), ["number"]);
    drop(slow);
}

/// Requests that are wrong in some way, each with where it goes.
fn malformed() -> Vec<(&'static str, String, Vec<u8>)> {
    const JSON: &str = "application/json";
    let good = json!({
        "source": "Il y avait 12 morts.", "target": "There were 15 dead.", "source_language": "fr",
        "target_language": "en", "source_path": "a", "target_path": "b", "lang": "fr", "from": "text",
        "min_confidence": 0.5, "rule": ["number"], "ignore": ["date"], "format": "json", "texts": true,
        "accepted": [{ "fingerprint": "0", "why": "so" }],
    });
    let text = good.to_string();
    let mut all: Vec<(&'static str, String, Vec<u8>)> = Vec::new();
    let mut add = |path, media: &str, body: &[u8]| all.push((path, media.to_owned(), body.to_vec()));
    // Broken off anywhere; with a byte that is no text; with other types of values; with unknown names.
    for end in 0..text.len() {
        add("/v1/check", JSON, &text.as_bytes()[..end]);
        let mut bytes = text.clone().into_bytes();
        bytes[end] = 0xff;
        add("/v1/check", JSON, &bytes);
    }
    for (name, value) in good.as_object().expect("an object") {
        for other in [
            json!(7),
            json!(-1e300),
            json!({}),
            json!([[]]),
            json!(true),
            json!("\u{0}"),
            json!("x".repeat(5000)),
        ] {
            // Any name and any text will do.
            let free = match name.as_str() {
                "source_path" | "target_path" => other.is_string(),
                "source" | "target" => other.as_str().is_some_and(|text| text.len() > 1),
                _ => name == "texts" && other.is_boolean(),
            };
            if free {
                continue;
            }
            let mut wrong = good.clone();
            wrong[name] = other;
            add("/v1/check", JSON, wrong.to_string().as_bytes());
        }
        let mut wrong = good.clone();
        wrong[format!("{name}s_")] = value.clone();
        add("/v1/check", JSON, wrong.to_string().as_bytes());
    }
    for body in ["", "null", "[]", "7", "\"\"", "{", "{}}", "{\"source\":\"\\ud800\"}", "NaN", "\u{feff}{}"] {
        for path in ["/v1/check", "/v1/read", "/v1/correct"] {
            add(path, JSON, body.as_bytes());
        }
        add("/v1/pairs", "application/jsonl", body.as_bytes());
    }
    add("/v1/check", JSON, "[".repeat(100_000).as_bytes());
    for media in [
        "",
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/mixed; boundary=x",
        "\u{1}",
    ] {
        for path in ["/v1/check", "/v1/read", "/v1/correct"] {
            add(path, media, text.as_bytes());
        }
    }
    // Forms.
    let whole = form(&[
        ("source", Some("a.txt"), "Il y avait 12 morts.".as_bytes()),
        ("target", None, b"There were 15 dead."),
    ]);
    let end = whole.len() - "--\r\n".len();
    for end in 0..end {
        add("/v1/check", &form_type(), &whole[..end]);
    }
    for media in
        ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=other"]
    {
        add("/v1/check", media, &whole);
    }
    let part =
        |name, file, content| form(&[("source", None, b"Il y avait 12 morts."), (name, file, content)]);
    let files: [(&str, &[u8]); 9] = [
        ("a.docx", b"PK\x03\x04 and then nothing"),
        ("a.odt", b"no package"),
        ("a.xml", b"<?xml version='1.0'?><feed/>"),
        ("a.xlf", b"<xliff"),
        ("a.tmx", b"<?xml version='1.0'?><tmx><body></tmx>"),
        ("a.po", b"msgid \"\nmsgstr"),
        ("a.txt", b"\xff\xfe\x00\xd8"),
        ("a.txt", b"one\0two"),
        ("a.json", b"{\"body_text\": 7}"),
    ];
    for (name, content) in files {
        add("/v1/check", &form_type(), &part("target", Some(name), content));
        add("/v1/read", &form_type(), &form(&[("target", Some(name), content)]));
    }
    for (name, content) in
        [("source", "twice"), ("target", ""), ("target", " \n"), ("edits", "[]"), ("", "x"), ("lang", "tlh")]
    {
        add("/v1/check", &form_type(), &part(name, None, content.as_bytes()));
    }
    for edits in [
        "",
        "7",
        "[7]",
        "[{}]",
        "[{\"start\":0,\"end\":99,\"text\":\"\"}]",
        "[{\"start\":2,\"end\":1,\"text\":\"\"}]",
        "[{\"start\":-1,\"end\":1,\"text\":\"\"}]",
        "[{\"start\":0,\"end\":2,\"text\":\"\"},{\"start\":1,\"end\":3,\"text\":\"\"}]",
    ] {
        add(
            "/v1/correct",
            &form_type(),
            &form(&[("target", None, b"A text."), ("edits", None, edits.as_bytes())]),
        );
    }
    // Pairs, of which the first one tells whether anything is.
    let pair = json!({ "source": "Il y avait 12 morts.", "target": "There were 15 dead.", "source_language": "fr", "target_language": "en" });
    let line = pair.to_string();
    for end in 1..line.len() {
        add("/v1/pairs", "application/jsonl", &line.as_bytes()[..end]);
    }
    for name in ["source", "target", "source_language", "target_language"] {
        for other in [json!(7), json!([]), json!({}), json!(false), Value::Null] {
            let mut wrong = pair.clone();
            wrong[name] = other;
            add("/v1/pairs", "application/jsonl", wrong.to_string().as_bytes());
        }
    }
    for query in [
        "?lang=tlh",
        "?source_language=%ff",
        "?min_confidence=x",
        "?min_confidence=7",
        "?min_confidence=NaN",
        "?what=1",
    ] {
        let path: &'static str = format!("/v1/pairs{query}").leak();
        add(path, "application/jsonl", line.as_bytes());
    }
    add("/v1/pairs", "application/jsonl", "x".repeat(2 << 20).as_bytes());
    for body in [
        "",
        "text=One.",
        "srctext=Un.",
        "text=One.&srctext=",
        "data=7&srctext=Un.",
        "data={}&srctext=Un.",
        "text=One.&srctext=One.",
    ] {
        add("/v2/check", "application/x-www-form-urlencoded", body.as_bytes());
        add("/v2/check", "text/plain", body.as_bytes());
    }
    add("/v2/check", "application/x-www-form-urlencoded", b"text=\xff&srctext=Un.");
    all
}

/// What is wrong with the answer to a malformed request.
fn fault(desk: &Desk, (path, media, body): &(&str, String, Vec<u8>)) -> Option<String> {
    let answer = desk.post(path, media, body);
    let shown = format!("{path} {media}: {}", String::from_utf8_lossy(&body[..body.len().min(300)]));
    if !(400..500).contains(&answer.status) {
        return Some(format!("{shown}: {}", answer.status));
    }
    // A header that is none is refused by the HTTP library, before there is anything to tell.
    if media == "\u{1}" {
        return None;
    }
    let problem = answer.json();
    let text = |name: &str| problem[name].as_str().unwrap_or_default().to_owned();
    let (detail, code) = (text("detail"), text("code"));
    let told = problem["status"] == answer.status
        && answer.head.contains("application/problem+json")
        && detail.len() > 10
        && detail.ends_with(['.', '?'])
        && code.starts_with("error-")
        && !detail.contains(&code);
    (!told).then(|| format!("{shown}: {problem}"))
}

#[test]
fn what_is_wrong_is_told_and_never_the_fault_of_the_desk() {
    let desk = Desk::open(&["--max-size", "1"]);
    let requests = malformed();
    assert!(requests.len() > 1000, "{}", requests.len());
    let faults: Vec<String> = requests.iter().filter_map(|request| fault(&desk, request)).collect();
    assert!(faults.is_empty(), "{} of {}: {faults:#?}", faults.len(), requests.len());
    for (method, path, status) in
        [("GET", "/v1/check", 405), ("DELETE", "/", 405), ("POST", "/v3/check", 404), ("GET", "/%ff", 404)]
    {
        let answer = desk.ask(method, path, &[], b"");
        assert_eq!((answer.status, &answer.json()["status"]), (status, &json!(status)), "{method} {path}");
    }
    // Too large, told before it is sent, and found while it comes.
    let large = vec![b' '; (1 << 20) + 1];
    assert_eq!(desk.post("/v1/check", "application/json", &large).status, 413);
    for line in ["GET / HTTP/9.9", "GET", "\0", "POST /v1/check HTTP/1.1\r\nContent-Length: x"] {
        let mut stream = desk.connect();
        stream.write_all(format!("{line}\r\n\r\n").as_bytes()).expect("a socket");
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        assert!(
            answer.starts_with(b"HTTP/1.1 4") || answer.is_empty(),
            "{line}: {}",
            String::from_utf8_lossy(&answer)
        );
    }
    assert_eq!(desk.get("/healthz").status, 200, "it still serves");
}
