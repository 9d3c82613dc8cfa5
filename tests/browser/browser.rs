//! Chromium and its driver, for one test.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};

/// How long something may take to show before the test fails.
const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) struct Browser {
    client: Client,
    driver: Child,
}

/// A command of chromium's developer tools.
#[derive(Debug)]
struct DevTools(Value);

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.0.to_string()))
    }
}

impl Browser {
    /// None where chromium or its driver is missing.
    pub(crate) async fn start(downloads: &Path) -> Option<Browser> {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let lines = BufReader::new(driver.stdout.take().expect("piped")).lines();
        // The driver says where it listens.
        let port = lines.map_while(Result::ok).find_map(|line| {
            Some(line.rsplit_once("started successfully on port ")?.1.trim_end_matches('.').to_owned())
        });
        let port = port.expect("chromedriver tells its port");
        let options = json!({
            "goog:chromeOptions": {
                // The sandbox does not work for root in a container.
                "args": ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=en"],
                "prefs": {
                    "download.default_directory": downloads.display().to_string(),
                    "download.prompt_for_download": false,
                    "intl.accept_languages": "en",
                },
            },
            "unhandledPromptBehavior": "accept",
        });
        let capabilities: Capabilities = serde_json::from_value(options).expect("an object");
        let client = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await;
        match client {
            Ok(client) => Some(Browser { client, driver }),
            Err(error) => {
                let _ = driver.kill();
                assert!(std::env::var_os("DIPTYCH_BROWSER").is_none(), "chromium does not start: {error}");
                None
            }
        }
    }

    pub(crate) async fn open(&self, address: &str) {
        self.client.goto(&format!("http://{address}/")).await.expect("the page opens");
        self.wait("document.documentElement.dataset.ready").await;
    }

    pub(crate) async fn reload(&self) {
        // A second press on a page that asks whether to leave it.
        self.client.refresh().await.expect("the page opens");
        let _ = self.client.accept_alert().await;
        self.wait("document.documentElement.dataset.ready").await;
    }

    pub(crate) async fn end(mut self) {
        let _ = self.client.clone().close().await;
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }

    pub(crate) async fn value(&self, expression: &str) -> Value {
        self.client
            .execute(&format!("return {expression}"), Vec::new())
            .await
            .unwrap_or_else(|error| panic!("{expression}: {error}"))
    }

    pub(crate) async fn is(&self, expression: &str) -> bool {
        self.value(&format!("Boolean({expression})")).await == json!(true)
    }

    /// The value of statements that wait.
    pub(crate) async fn later(&self, statements: &str) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1]; (async () => {{ {statements} }})().then(done, (error) => done(String(error)));"
        );
        self.client
            .execute_async(&script, Vec::new())
            .await
            .unwrap_or_else(|error| panic!("{statements}: {error}"))
    }

    pub(crate) async fn wait(&self, expression: &str) {
        let began = Instant::now();
        while !self.is(expression).await {
            if began.elapsed() > PATIENCE {
                let said = self.text("body").await;
                panic!("never true: {expression}\n{said}");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    async fn find(&self, selector: &str) -> Element {
        let found = self.client.find(Locator::Css(selector)).await;
        found.unwrap_or_else(|error| panic!("{selector}: {error}"))
    }

    pub(crate) async fn text(&self, selector: &str) -> String {
        self.find(selector).await.prop("textContent").await.expect("an element").unwrap_or_default()
    }

    pub(crate) async fn click(&self, selector: &str) {
        let element = self.find(selector).await;
        element.click().await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Puts a text into a field, as pasting does.
    pub(crate) async fn fill(&self, selector: &str, text: &str) {
        self.set(selector, text, "input").await;
    }

    pub(crate) async fn choose(&self, selector: &str, value: &str) {
        self.set(selector, value, "change").await;
    }

    pub(crate) async fn slide(&self, selector: &str, value: u32) {
        self.set(selector, &value.to_string(), "input").await;
    }

    async fn set(&self, selector: &str, value: &str, event: &str) {
        let script = "const [selector, value, event] = arguments; const field = document.querySelector(selector); \
                      field.value = value; field.dispatchEvent(new Event(event, { bubbles: true }));";
        let args = vec![json!(selector), json!(value), json!(event)];
        self.client.execute(script, args).await.unwrap_or_else(|error| panic!("{selector}: {error}"));
    }

    /// Types over what a field holds.
    pub(crate) async fn type_anew(&self, selector: &str, text: &str) {
        self.value(&format!("document.querySelector('{selector}').select()")).await;
        self.find(selector).await.send_keys(text).await.expect("it can be typed into");
    }

    /// Presses keys, wherever the focus is.
    pub(crate) async fn keys(&self, keys: &str) {
        let active = self.client.active_element().await.expect("something has the focus");
        active.send_keys(keys).await.expect("keys can be pressed");
    }

    pub(crate) async fn attach(&self, selector: &str, path: &str) {
        self.find(selector).await.send_keys(path).await.expect("a file field");
    }

    async fn dev_tools(&self, command: &str, params: Value) {
        let command = DevTools(json!({ "cmd": command, "params": params }));
        self.client.issue_cmd(command).await.expect("chromium's tools");
    }

    /// Makes the window as large; narrower than a window can be, too.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        let params =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.dev_tools("Emulation.setDeviceMetricsOverride", params).await;
    }

    pub(crate) async fn scheme(&self, scheme: &str) {
        let params = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.dev_tools("Emulation.setEmulatedMedia", params).await;
    }

    /// As on paper, or on a screen again.
    pub(crate) async fn medium(&self, medium: &str) {
        self.dev_tools("Emulation.setEmulatedMedia", json!({ "media": medium })).await;
    }

    /// A picture of the page, if pictures are wanted.
    pub(crate) async fn picture(&self, name: &str) {
        let Some(folder) = std::env::var_os("DIPTYCH_SCREENSHOTS").map(PathBuf::from) else { return };
        let png = self.client.screenshot().await.expect("a picture");
        std::fs::write(folder.join(format!("{name}.png")), png).expect("the folder can be written");
    }

    /// What axe-core finds serious or critical; none where its script is not there.
    pub(crate) async fn violations(&self) -> Option<Vec<Value>> {
        let axe =
            std::fs::read_to_string(std::env::var_os("DIPTYCH_AXE")?).expect("DIPTYCH_AXE names a script");
        self.client.execute(&axe, Vec::new()).await.expect("axe-core is a script");
        let found = self
            .later(
                "const { violations } = await axe.run(document, { resultTypes: ['violations'] });
                 return violations.filter(({ impact }) => ['serious', 'critical'].includes(impact))
                   .map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html + ' ' + node.failureSummary) }));",
            )
            .await;
        Some(found.as_array().unwrap_or_else(|| panic!("{found}")).clone())
    }

    /// What a download holds, once it is there whole.
    pub(crate) async fn downloaded(&self, path: &Path) -> String {
        let began = Instant::now();
        loop {
            match std::fs::read_to_string(path) {
                Ok(text) if !text.is_empty() => return text,
                _ if began.elapsed() < PATIENCE => {}
                _ => panic!("{} was not saved: {}", path.display(), self.text("#problem").await),
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}
