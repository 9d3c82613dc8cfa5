//! XML reports against their public schemas, as `xmllint` reads them.
//!
//! - JUnit: Jenkins' `junit-10.xsd`, which stands in `tests/schemas`.
//! - XLIFF 1.2 (strict) and 2.x: OASIS' schemas, which `.ci/run` fetches into `DIPTYCH_SCHEMAS`. That of
//!   2.x is the core of 2.0, to which 2.1 added modules alone.
//! - ITS 2.0, inside of these: no package carries the W3C's schema, so `tests/schemas/its-issues.xsd` says
//!   what it states of the attributes that are written.
//! - TMX: no package carries its DTD; `tests/reports.rs` holds the output to the facts that it states.
//!
//! Without `xmllint`, or `DIPTYCH_SCHEMAS`, nothing is tested here; with `DIPTYCH_SCHEMAS`, what is missing
//! fails.

mod tool;

use std::path::{Path, PathBuf};
use std::process::Command;

use tool::{command, file, folder, out, run};

const FR: &str = "tests/dispatch/harbour.fr.txt";
const EN: &str = "tests/dispatch/harbour.en.txt";

/// The folder of the schemas that are fetched.
fn fetched() -> Option<PathBuf> {
    std::env::var_os("DIPTYCH_SCHEMAS").map(PathBuf::from)
}

/// What `xmllint` says against a document; `None` where there is no `xmllint`.
fn against(schema: &Path, document: &str, name: &str) -> Option<Result<(), String>> {
    let path = file(&folder(&format!("validity-{name}")), "report.xml", document.as_bytes());
    let asked =
        Command::new("xmllint").args(["--nonet", "--noout", "--schema"]).arg(schema).arg(path).output();
    let output = match asked {
        Ok(output) => output,
        Err(error) => {
            assert!(fetched().is_none(), "xmllint cannot be run: {error}");
            return None;
        }
    };
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    // 3 and 4 say that the document is not valid; anything else, that it was not looked at.
    match output.status.code() {
        Some(0) => Some(Ok(())),
        Some(3 | 4) => Some(Err(told)),
        other => panic!("xmllint ends with {other:?}: {told}"),
    }
}

fn valid(schema: &Path, document: &str, name: &str) {
    if let Some(Err(told)) = against(schema, document, name) {
        panic!("{name}: {told}\n{document}");
    }
}

/// A schema that takes this as well would say nothing.
fn invalid(schema: &Path, document: &str, name: &str) {
    assert!(!matches!(against(schema, document, name), Some(Ok(()))), "{name}: {document}");
}

fn shipped(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schemas").join(name)
}

/// A schema of XLIFF together with that of ITS.
fn with_its(folder: &Path, xliff: (&str, &Path)) -> PathBuf {
    let import = |namespace: &str, path: &Path| {
        format!("<xs:import namespace=\"{namespace}\" schemaLocation=\"file://{}\"/>", path.display())
    };
    let both = format!(
        "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">{}{}</xs:schema>",
        import(&format!("urn:oasis:names:tc:xliff:document:{}", xliff.0), xliff.1),
        import("http://www.w3.org/2005/11/its", &shipped("its-issues.xsd"))
    );
    PathBuf::from(file(folder, &format!("{}.xsd", xliff.0), both.as_bytes()))
}

#[test]
fn junit_is_valid() {
    let schema = shipped("junit-10.xsd");
    let found = out(&run(&["check", FR, EN, "--all", "--format", "junit"]));
    assert!(found.contains("<failure "));
    valid(&schema, &found, "junit-found");
    // A folder with a pair without findings, and a file that cannot be read.
    let pairs = folder("validity-pairs");
    for (name, text) in [
        ("a.fr.txt", "Le maire a démissionné."),
        ("a.en.txt", "The mayor resigned."),
        ("b & <c>.fr.txt", "Le maire a démissionné."),
        ("b & <c>.en.txt", ""),
    ] {
        file(&pairs, name, text.as_bytes());
    }
    let folder = pairs.display().to_string();
    let failed = out(&run(&["check", &folder, "--source-language", "fr", "--format", "junit"]));
    assert!(failed.contains("<error ") && failed.contains("b &amp; &lt;c&gt;"), "{failed}");
    valid(&schema, &failed, "junit-failed");
    invalid(
        &schema,
        &found.replacen("<failure ", "<failed ", 1).replacen("</failure>", "</failed>", 1),
        "junit-bad",
    );
    invalid(&schema, &found.replacen(" name=\"", " title=\"", 2), "junit-attribute");
}

const TWO: &str = "<?xml version=\"1.0\"?>
<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"fr\" trgLang=\"en\">
<file id=\"f\"><unit id=\"u\"><segment>
<source>Il a livré <pc id=\"1\">1 200</pc> tonnes et 3 camions.</source>
<target>He delivered 1,<pc id=\"1\">300</pc> tonnes and 4 lorries.</target>
</segment></unit></file></xliff>
";

const ONE: &str = "<?xml version=\"1.0\"?>
<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">
<file original=\"a\" datatype=\"plaintext\" source-language=\"fr\" target-language=\"en\"><body><trans-unit id=\"u\">
<source>Il a livré <g id=\"1\">1 200</g> tonnes et 3 camions.</source>
<target>He delivered 1,<g id=\"1\">300</g> tonnes and 4 lorries.</target>
</trans-unit></body></file></xliff>
";

#[test]
fn xliff_is_valid() {
    let Some(schemas) = fetched() else { return };
    let both = folder("validity-schemas");
    let two = with_its(&both, ("2.0", &schemas.join("xliff-core-2.0.xsd")));
    let made = out(&run(&["check", FR, EN, "--all", "--format", "xliff"]));
    assert!(made.contains("<mrk ") && made.contains("version=\"2.1\""));
    valid(&two, &made, "xliff-made");
    let marked = |name: &str, text: &str| {
        let path = file(&folder(name), "pairs.xlf", text.as_bytes());
        out(&command(&["check", &path, "--rule", "number", "--format", "xliff"])
            .output()
            .expect("the tool runs"))
    };
    let written = marked("validity-two", TWO);
    assert!(written.contains("<sm ") && written.contains("<mrk ") && written.contains("<em "), "{written}");
    valid(&two, &written, "xliff-two");
    let one = with_its(&both, ("1.2", &schemas.join("xliff-core-1.2-strict.xsd")));
    let written = marked("validity-one", ONE);
    assert!(written.contains("<mrk mtype=\"x-its\""), "{written}");
    valid(&one, &written, "xliff-one");
    invalid(&two, &made.replace("<segment>", "<part>").replace("</segment>", "</part>"), "xliff-bad");
    invalid(&two, &made.replacen(" id=\"u1\"", "", 1), "xliff-without-id");
    invalid(&two, &made.replacen("IssueSeverity=\"", "IssueSeverity=\"9", 1), "its-severity");
    invalid(&two, &made.replacen("IssueType=\"", "IssueType=\"un", 1), "its-type");
    invalid(&one, &written.replacen("its:locQualityIssueType", "its:locQualityType", 1), "its-name");
    invalid(&one, &written.replacen(" mtype=\"x-its\"", "", 1), "xliff-one-bad");
}
