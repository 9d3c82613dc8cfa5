//! The desk in a real browser: chromium, driven by WebDriver.
//!
//! Without chromium and its driver the test says so and is left out, unless `DIPTYCH_BROWSER` is
//! `required`, as `.ci/run` sets it. `DIPTYCH_AXE` names the script of axe-core, `DIPTYCH_SCREENSHOTS`
//! a folder for pictures.

#![cfg(feature = "serve")]
#![allow(clippy::print_stderr, reason = "whoever runs the tests must know that one was left out")]

#[path = "../tool/mod.rs"]
mod tool;

mod browser;

use std::path::Path;

use browser::Browser;
use tool::{Desk, folder};

const FR: &str = include_str!("../dispatch/dam.fr.txt");
const EN: &str = include_str!("../dispatch/dam.en.txt");

fn required() -> bool {
    std::env::var_os("DIPTYCH_BROWSER").is_some_and(|value| value == "required")
}

#[tokio::test]
async fn an_editor_checks_a_dispatch() {
    let downloads = folder("browser");
    let Some(browser) = Browser::start(&downloads).await else {
        assert!(!required(), "chromium and chromedriver are missing");
        eprintln!("left out: chromium and chromedriver are not there");
        return;
    };
    let desk = Desk::open(&["--lang", "en"]);
    browser.open(&desk.address).await;
    check(&browser).await;
    looks(&browser, "checked").await;
    same_as_the_static_report(&browser).await;
    walk(&browser).await;
    accept(&browser).await;
    apply(&browser).await;
    edit(&browser).await;
    filter(&browser).await;
    speak_french(&browser).await;
    save(&browser, &downloads).await;
    reload(&browser).await;
    drop_files(&browser, &downloads).await;
    browser.end().await;
}

/// Pastes both texts, whose languages are told, and checks.
async fn check(browser: &Browser) {
    looks(browser, "empty").await;
    browser.fill("#source-text", FR).await;
    browser.fill("#target-text", EN).await;
    browser.wait("document.querySelector('[data-side=source] .language').selectedOptions[0].text == 'French (detected)'").await;
    browser.wait("document.querySelector('[data-side=target] .language').selectedOptions[0].text == 'English (detected)'").await;
    browser.click("#check").await;
    browser.wait("!document.getElementById('result').hidden && document.querySelector('#list li')").await;
    assert_eq!(browser.text("mark.critical a").await, "2 400");
    assert!(browser.is("document.querySelector('.gap')").await, "the dropped sentence has a gap beside it");
    assert!(browser.is("!document.getElementById('texts').open").await);
}

/// No picture of the page has a violation of the accessibility rules, or is wider than its window.
async fn looks(browser: &Browser, name: &str) {
    for (width, height) in [(1280, 900), (360, 740)] {
        browser.resize(width, height).await;
        for scheme in ["light", "dark"] {
            browser.scheme(scheme).await;
            let what = format!("{name}-{width}-{scheme}");
            browser.picture(&what).await;
            let wide = "[...document.querySelectorAll('body *')].filter((one) => one.checkVisibility() && !one.closest('.skip') && \
                        one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.outerHTML.slice(0, 80))";
            assert_eq!(browser.value(wide).await, serde_json::json!([]), "{what}: wider than the window");
            match browser.violations().await {
                Some(violations) => assert!(violations.is_empty(), "{what}: {violations:#?}"),
                None => assert!(!required(), "DIPTYCH_AXE names no script of axe-core"),
            }
        }
    }
    browser.scheme("light").await;
    browser.resize(1280, 900).await;
}

/// The page draws the rows as the static report does.
async fn same_as_the_static_report(browser: &Browser) {
    let same = browser
        .later(
            "const form = new FormData();
             form.append('source', document.getElementById('source-text').value);
             form.append('target', document.getElementById('target-text').value);
             form.append('format', 'html');
             const page = new DOMParser().parseFromString(await (await fetch('/v1/check', { method: 'POST', body: form })).text(), 'text/html');
             const plain = (view) => [...view.querySelectorAll('.row')].map((row) => {
               const copy = row.cloneNode(true);
               copy.querySelectorAll('button').forEach((button) => button.remove());
               const tell = (node) => node.nodeType === 3 ? node.data.trim() : [node.localName, [...node.classList].filter((name) => !['lit', 'current'].includes(name)).sort().join(' '), node.lang, [...node.childNodes].map(tell).filter((told) => told !== '')];
               return JSON.stringify(tell(copy));
             });
             return [plain(page), plain(document.getElementById('rows'))];",
        )
        .await;
    assert!(same[0].as_array().is_some_and(|rows| rows.len() > 10));
    assert_eq!(same[0], same[1]);
}

async fn current(browser: &Browser) -> i64 {
    let at = "[...document.querySelectorAll('#list li')].findIndex((entry) => entry.ariaCurrent)";
    browser.value(at).await.as_i64().expect("a number")
}

async fn count(browser: &Browser) -> i64 {
    browser.value("document.querySelectorAll('#list li').length").await.as_i64().expect("a number")
}

async fn walk(browser: &Browser) {
    assert_eq!(current(browser).await, 0, "the first one is looked at");
    browser.keys("jj").await;
    assert_eq!(current(browser).await, 2);
    browser.keys("k").await;
    assert_eq!(current(browser).await, 1);
    assert!(browser.is("document.querySelector('mark.current')").await, "its words are lit");
    assert!(browser.is("document.activeElement.matches('#list li')").await, "a reader is told of it");
    browser.keys("?").await;
    assert!(browser.is("document.getElementById('help').open").await);
    browser.click("#help button").await;
}

async fn accept(browser: &Browser) {
    browser.keys("k").await;
    let before = count(browser).await;
    let message = browser.text("#list li[aria-current] .said").await;
    browser.keys("a").await;
    assert_eq!(count(browser).await, before - 1);
    assert_ne!(browser.text("#list li[aria-current] .said").await, message, "the next one is looked at");
    browser.keys("u").await;
    assert_eq!(count(browser).await, before, "undone");
    browser.keys("a").await;
    assert_eq!(count(browser).await, before - 1);
}

/// Puts the suggestion *it* in the place of *he*.
async fn apply(browser: &Browser) {
    let on =
        "document.querySelector('#list li[aria-current] [data-act=apply]')?.textContent.includes('“it”')";
    for _ in 0..count(browser).await {
        if browser.is(on).await {
            break;
        }
        browser.keys("j").await;
    }
    assert!(browser.is(on).await);
    let before = count(browser).await;
    browser.keys("f").await;
    browser
        .wait("document.getElementById('rows').textContent.includes('Peru insists that it will honour')")
        .await;
    browser.wait(&format!("document.querySelectorAll('#list li').length == {}", before - 1)).await;
}

/// Types a sentence until its finding goes.
async fn edit(browser: &Browser) {
    let said = "[...document.querySelectorAll('#list li')].findIndex((entry) => entry.textContent.includes('countryside'))";
    let at = browser.value(said).await.as_i64().expect("a number");
    assert!(at >= 0, "the wrong word is in the list");
    while current(browser).await != at {
        browser.keys("j").await;
    }
    browser.keys("e").await;
    browser.wait("document.activeElement.matches('.editing textarea')").await;
    let text = browser.value("document.activeElement.value").await;
    let text = text.as_str().expect("a text");
    assert_eq!(text, "Independent observers have been sent to the countryside.");
    browser.picture("editing").await;
    browser.type_anew(".editing textarea", "Independent observers have been sent to the country.").await;
    browser.wait("![...document.querySelectorAll('#list li')].some((entry) => entry.textContent.includes('countryside'))").await;
    assert!(browser.is("document.activeElement.matches('.editing textarea')").await, "while it is open");
    browser.type_anew(".editing textarea", "Independent observers have been sent to the countryside.").await;
    browser.wait("[...document.querySelectorAll('#list li')].some((entry) => entry.textContent.includes('countryside'))").await;
    browser.type_anew(".editing textarea", "Independent observers have been sent to the country.\n").await;
    browser.wait("!document.querySelector('.editing')").await;
    assert!(
        browser.is("document.querySelector('.row.edited .target').textContent.includes('it will')").await
    );
    assert!(browser.text("#rows").await.contains("sent to the country."));
}

async fn filter(browser: &Browser) {
    let all = count(browser).await;
    browser.click("#severities .critical input").await;
    assert!(
        browser
            .is("!document.querySelector('#list .critical') && !document.querySelector('mark.critical')")
            .await
    );
    assert!(count(browser).await < all);
    browser.click("#severities .critical input").await;
    browser.choose("#rule", "hedging").await;
    assert_eq!(count(browser).await, 1);
    browser.choose("#rule", "").await;
    browser.slide("#confidence", 100).await;
    assert_eq!(count(browser).await, 0);
    assert!(browser.text("#shown").await.contains("None with these filters"));
    browser.slide("#confidence", 50).await;
    assert_eq!(count(browser).await, all);
    browser.click("#accepted-too").await;
    assert_eq!(count(browser).await, all + 1);
    browser.click("#accepted-too").await;
}

async fn speak_french(browser: &Browser) {
    browser.choose("#lang", "fr").await;
    browser.wait("document.documentElement.lang == 'fr' && [...document.querySelectorAll('.said')].some((said) => said.textContent.includes('L\\'original'))").await;
    assert_eq!(browser.text("#found").await, "Constats");
    assert!(browser.text("#rows").await.contains("it will honour"), "edits stay");
    browser.picture("french").await;
    browser.medium("print").await;
    let tools = "document.querySelector('.tools').checkVisibility()";
    assert!(!browser.is(tools).await, "paper has no buttons");
    browser.picture("print").await;
    browser.medium("screen").await;
    browser.choose("#lang", "en").await;
    browser.wait("document.getElementById('found').textContent == 'Findings'").await;
}

async fn save(browser: &Browser, downloads: &Path) {
    let saved = async |what: &str, name: &str| -> String {
        browser.click("#save summary").await;
        browser.click(&format!("#save [value={what}]")).await;
        browser.downloaded(&downloads.join(name)).await
    };
    let corrected = saved("file", "target.en.txt").await;
    assert_eq!(corrected, EN.replace("that he will", "that it will").replace("countryside", "country"));
    let report = saved("html", "target.en.txt.diptych.html").await;
    assert!(
        report.contains("it will honour") && !report.contains("countryside") && !report.contains("<script")
    );
    let json: serde_json::Value =
        serde_json::from_str(&saved("json", "target.en.txt.diptych.json").await).expect("JSON");
    let rules = json["findings"].as_array().expect("findings");
    assert!(!rules.is_empty() && rules.iter().all(|finding| finding["rule"] != "number"), "{rules:?}");
    let baseline = saved("baseline", "diptych-baseline.toml").await;
    assert!(baseline.contains("rule = \"number\""), "{baseline}");
    // The command line hides what was accepted here.
    std::fs::write(downloads.join("source.fr.txt"), FR).expect("the folder can be written");
    let path = |name: &str| downloads.join(name).display().to_string();
    let args = ["check", &path("source.fr.txt"), &path("target.en.txt"), "--format", "json", "--baseline"];
    let with = tool::json_of(&[&args[..], &[&path("diptych-baseline.toml")]].concat());
    assert_eq!(with["findings"].as_array().map(Vec::len), Some(rules.len()), "{with}");
}

/// Nothing is kept: a page that is loaded anew is empty.
async fn reload(browser: &Browser) {
    browser.reload().await;
    assert_eq!(browser.value("document.getElementById('source-text').value").await, "");
    assert!(browser.is("document.getElementById('result').hidden").await);
}

/// The markup of a file stays around the words that are corrected.
async fn drop_files(browser: &Browser, downloads: &Path) {
    let given = folder("browser-files");
    let file = |name: &str, text: &str| tool::file(&given, name, text.as_bytes());
    let source = file(
        "a.fr.html",
        "<html lang=fr><p>Le Pérou assure qu’<b>il</b> respectera ses engagements.</p><p>Le ministre a démissionné lundi.</p></html>",
    );
    let target = file(
        "a.en.html",
        "<html lang=en><p>Peru insists that <b>he</b> will honour its commitments.</p><p>The minister resigned on Monday.</p></html>",
    );
    browser.attach("[data-side=source] .file", &source).await;
    browser.attach("[data-side=target] .file", &target).await;
    browser.wait("document.getElementById('target-text').value.includes('Peru insists that he')").await;
    browser.wait("document.querySelector('[data-side=target] .language').selectedOptions[0].text.startsWith('English')").await;
    browser.click("#check").await;
    browser
        .wait("!document.getElementById('result').hidden && document.querySelector('#list [data-act=apply]')")
        .await;
    browser.keys("f").await;
    browser.wait("document.getElementById('rows').textContent.includes('that it will')").await;
    browser.click("#save summary").await;
    browser.click("#save [value=file]").await;
    let corrected = browser.downloaded(&downloads.join("a.en.html")).await;
    assert!(corrected.contains("<b>it</b> will honour"), "{corrected}");
}
