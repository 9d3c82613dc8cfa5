//! JUnit's XML, as CI servers read it (Jenkins' xUnit schema `junit-10.xsd`): a pair of files is a
//! suite, a rule a test, which fails where the rule found something.

use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};

use super::told::{Told, told};
use super::xml::{clean, writer};
use super::{Outcome, Run};
use crate::words::Messages;

pub fn write(run: &Run, messages: &Messages, out: &mut dyn Write) -> io::Result<()> {
    let mut xml = writer(out)?;
    let suites: Vec<Suite> = run.outcomes.iter().map(|outcome| Suite::new(outcome, run, messages)).collect();
    let failures: usize = suites.iter().map(Suite::failures).sum();
    let tests: usize = suites.iter().map(|suite| suite.tests.len()).sum::<usize>() + run.failures.len();
    let mut root = BytesStart::new("testsuites");
    root.push_attribute(("name", env!("CARGO_PKG_NAME")));
    count(&mut root, "tests", tests);
    count(&mut root, "failures", failures);
    count(&mut root, "errors", run.failures.len());
    xml.write_event(Event::Start(root))?;
    for suite in &suites {
        suite.write(messages, &mut xml)?;
    }
    for failure in &run.failures {
        let mut suite = BytesStart::new("testsuite");
        suite.push_attribute(("name", &*clean(&failure.path)));
        count(&mut suite, "tests", 1);
        count(&mut suite, "failures", 0);
        count(&mut suite, "errors", 1);
        xml.write_event(Event::Start(suite))?;
        let mut test = BytesStart::new("testcase");
        test.push_attribute(("name", "read"));
        test.push_attribute(("classname", &*clean(&failure.path)));
        xml.write_event(Event::Start(test))?;
        super::xml::element(&mut xml, "error", &[("message", &failure.sentence)], "")?;
        close(&mut xml, &["testcase", "testsuite"])?;
    }
    close(&mut xml, &["testsuites"])?;
    writeln!(xml.into_inner())
}

/// A pair of files, with what each rule found in it.
struct Suite<'a> {
    outcome: &'a Outcome<'a>,
    tests: Vec<(&'static str, Vec<Told<'a>>)>,
}

impl<'a> Suite<'a> {
    fn new(outcome: &'a Outcome, run: &Run, messages: &Messages) -> Self {
        let mut found = told(outcome, false, messages);
        let mut tests: Vec<(&'static str, Vec<Told>)> = Vec::new();
        for check in &run.checks {
            let (own, rest) = found.into_iter().partition(|told| told.finding.hit.rule == check.rule);
            tests.push((check.rule, own));
            found = rest;
        }
        Self { outcome, tests }
    }

    fn failures(&self) -> usize {
        self.tests.iter().filter(|(_, found)| !found.is_empty()).count()
    }

    fn write(&self, messages: &Messages, xml: &mut Writer<&mut dyn Write>) -> io::Result<()> {
        let comparison = &self.outcome.comparison;
        let name = format!("{} → {}", comparison.source.path, comparison.target.path);
        let mut suite = BytesStart::new("testsuite");
        suite.push_attribute(("name", &*clean(&name)));
        count(&mut suite, "tests", self.tests.len());
        count(&mut suite, "failures", self.failures());
        count(&mut suite, "errors", 0);
        xml.write_event(Event::Start(suite))?;
        for (rule, found) in &self.tests {
            let mut test = BytesStart::new("testcase");
            test.push_attribute(("name", *rule));
            test.push_attribute(("classname", &*clean(&comparison.target.path)));
            if found.is_empty() {
                xml.write_event(Event::Empty(test))?;
                continue;
            }
            xml.write_event(Event::Start(test))?;
            self.failure(found, messages, xml)?;
            close(xml, &["testcase"])?;
        }
        close(xml, &["testsuite"])
    }

    /// One failure a test, since older schemas allow no more: its text lists the findings.
    fn failure(
        &self,
        found: &[Told],
        messages: &Messages,
        xml: &mut Writer<&mut dyn Write>,
    ) -> io::Result<()> {
        let path = &self.outcome.comparison.target.path;
        let mut text = String::new();
        for told in found {
            let at = told
                .target
                .first()
                .map_or_else(String::new, |region| format!(":{}:{}", region.start.line, region.start.column));
            text.push_str(&format!("{path}{at}: {}\n", told.sentence(messages)));
        }
        let mut failure = BytesStart::new("failure");
        failure.push_attribute(("message", &*clean(&found[0].message)));
        failure.push_attribute(("type", &*found[0].rule));
        xml.write_event(Event::Start(failure))?;
        xml.write_event(Event::Text(BytesText::new(&clean(&text))))?;
        close(xml, &["failure"])
    }
}

fn count(element: &mut BytesStart, name: &str, number: usize) {
    element.push_attribute((name, &*number.to_string()));
}

fn close(xml: &mut Writer<&mut dyn Write>, names: &[&str]) -> io::Result<()> {
    names.iter().try_for_each(|name| xml.write_event(Event::End(BytesEnd::new(*name))))
}
