//! What the house wants, from `diptych.toml` and the command line, and a pair judged by it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use diptych::baseline::{self, Accepted, Baseline};
use diptych::checks::{Check, Context};
use diptych::config::{self, Config, FailOn, Rules};
use diptych::error::Error;
use diptych::finding::Finding;
use diptych::glossary::Glossary;
use diptych::language::Language;
use diptych::meaning::encoder::Encoder;
use diptych::meaning::states;
use diptych::progress::Progress;
use diptych::read::{Limits, Problem, Reading};
use diptych::report::{Outcome, Silence, Silenced, fingerprint};
use diptych::revision::Revision;
use diptych::select::{Selection, USUAL_CONFIDENCE};
use globset::{Glob, GlobSet, GlobSetBuilder};

use super::arguments::Asked;
use super::input::Material;

/// What one comparison is to be, beyond what the house wants of all.
#[derive(Default)]
pub(crate) struct Wish<'a> {
    pub(crate) revision: Option<&'a Revision>,
    /// Only what is found where something changed.
    pub(crate) changed_only: bool,
    /// They go before those of the house.
    pub(crate) rules: Rules,
    pub(crate) progress: Arc<Progress>,
}

/// The house.
pub(crate) struct House {
    pub(crate) config: Config,
    /// The folder of `diptych.toml`, from which its paths count.
    pub(crate) folder: PathBuf,
    pub(crate) fail_on: FailOn,
    pub(crate) reading: Reading,
    pub(crate) baseline: Option<(PathBuf, Baseline)>,
    pub(crate) glossaries: Vec<PathBuf>,
    asked: Rules,
    encoder: Option<&'static Encoder>,
    /// The files of each of the configuration's `paths`.
    globs: Vec<GlobSet>,
    glossary: Glossary,
}

impl House {
    /// What holds for files at `start`.
    pub(crate) fn open(asked: &Asked, reading: Reading, start: &Path) -> Result<House, Error> {
        let file = asked.config.clone().or_else(|| config::find(start));
        let config = file.as_deref().map_or_else(|| Ok(Config::default()), Config::read)?;
        let folder = file.as_deref().and_then(Path::parent).unwrap_or(Path::new("")).to_owned();
        let mut house = House {
            fail_on: asked.fail_on.or(config.fail_on).unwrap_or(FailOn::Major),
            reading: read_as(reading, &config)?,
            baseline: None,
            glossaries: config
                .glossary
                .iter()
                .map(|path| folder.join(path))
                .chain(asked.glossary.clone())
                .collect(),
            asked: asked.rules.clone(),
            encoder: asked.model.open()?,
            globs: Vec::new(),
            glossary: Glossary::default(),
            folder,
            config,
        };
        for over in &house.config.paths {
            house.globs.push(globs(&over.files, file.as_deref().unwrap_or(start))?);
        }
        for path in &house.glossaries {
            house.glossary.entries.extend(diptych::read::glossary(path, &house.reading)?.entries);
        }
        let own = || house.config.baseline.as_ref().map(|path| house.folder.join(path));
        if let Some(path) = asked.baseline.clone().or_else(own) {
            let baseline = match asked.new_baseline && !path.exists() {
                true => Baseline::default(),
                false => Baseline::read(&path)?,
            };
            house.baseline = Some((path, baseline));
        } else if asked.new_baseline {
            let path = house.folder.join(baseline::FILE);
            let baseline = if path.exists() { Baseline::read(&path)? } else { Baseline::default() };
            house.baseline = Some((path, baseline));
        }
        Ok(house)
    }

    /// The rules for a file.
    fn rules(&self, path: &Path) -> Rules {
        let inside = std::path::absolute(path).ok().and_then(|path| {
            let folder = std::path::absolute(&self.folder).ok()?;
            Some(path.strip_prefix(folder).ok()?.to_owned())
        });
        let path = inside.as_deref().unwrap_or(path);
        let own = self.config.paths.iter().zip(&self.globs).filter(|(_, globs)| globs.is_match(path));
        let rules = own.fold(self.config.rules(), |rules, (over, _)| rules.under(over.clone()));
        rules.under(self.asked.clone())
    }

    /// The checks that run on some file.
    pub(crate) fn checks(&self, path: &Path) -> Result<Vec<&'static Check>, Error> {
        Ok(selection(&self.rules(path))?.checks())
    }

    /// Compares a pair, and keeps of the findings what the house wants to see.
    pub(crate) fn compare<'a>(&self, material: &'a Material, wish: &Wish) -> Result<Outcome<'a>, Error> {
        let (source, target) = (&material.source, &material.target);
        let rules = self.rules(Path::new(&target.path)).under(wish.rules.clone());
        let selection = selection(&rules)?;
        let terms = self.glossary.terms(source.language, target.language);
        let context = Context { terms: Some(&terms), revision: wish.revision };
        if let Some(encoder) = self.encoder {
            states::encode_watched(encoder, &[states::whole(source), states::whole(target)], &wish.progress);
        }
        let (beads, checks) = (material.beads(), selection.checks());
        let mut comparison =
            diptych::compare_watched(source, target, beads, &checks, context, &wish.progress);
        comparison.findings.retain(|finding| selection.wants(finding));
        if let Some(revision) = wish.revision.filter(|_| wish.changed_only) {
            comparison.findings.retain(|finding| revision.touches(&comparison.beads[finding.bead]));
        }
        comparison.findings.iter_mut().for_each(|finding| grade(finding, &rules));
        let path = self.path(&target.path);
        let all: Vec<String> =
            comparison.findings.iter().map(|finding| fingerprint(finding, source, target)).collect();
        let silence = |finding: &Finding, fingerprint: &str| -> Option<Silence> {
            if finding.is_silenced_in(source, target) {
                return Some(Silence::Comment);
            }
            let accepted = self.baseline.as_ref()?.1.get(fingerprint, path.as_ref()?)?;
            Some(Silence::Accepted { why: Some(accepted.why.clone()).filter(|why| !why.is_empty()) })
        };
        let (mut shown, mut silenced, mut hidden) = (Vec::new(), Vec::new(), 0);
        for (finding, fingerprint) in comparison.findings.drain(..).zip(&all) {
            match silence(&finding, fingerprint) {
                _ if !selection.keeps(&finding) => hidden += 1,
                Some(by) => silenced.push(Silenced { finding, by }),
                None => shown.push(finding),
            }
        }
        comparison.findings = shown;
        let stale = match (&self.baseline, &path) {
            (Some((_, baseline)), Some(path)) => baseline.stale(path, &all),
            _ => Vec::new(),
        };
        Ok(Outcome { comparison, hidden, silenced, stale, also: Vec::new(), explanations: Vec::new() })
    }

    /// The least confidence of what is shown.
    #[cfg(feature = "serve")]
    pub(crate) fn confidence(&self) -> f32 {
        self.rules(Path::new("")).min_confidence.unwrap_or(USUAL_CONFIDENCE)
    }

    /// Checks a pair of sentences: a line of JSON.
    #[cfg(feature = "serve")]
    pub(crate) fn check_pair(
        &self,
        request: &diptych::pairs::Request,
        asked: &Rules,
        messages: &diptych::words::Messages,
    ) -> Result<String, Error> {
        let rules = self.rules(Path::new("")).under(asked.clone());
        let terms = self.glossary.terms(request.source_language, request.target_language);
        let context = Context { terms: Some(&terms), revision: None };
        let adjust = |finding: &mut Finding| grade(finding, &rules);
        let selection = selection(&rules)?;
        Ok(diptych::pairs::check_in(request, &selection, context, &adjust, self.encoder, messages).json)
    }

    /// A target's path as the baseline writes it.
    fn path(&self, target: &str) -> Option<String> {
        self.baseline.as_ref().map(|(file, _)| baseline::relative(Path::new(target), file))
    }
}

/// The entries that accept what an outcome shows.
pub(crate) fn entries(outcome: &Outcome, baseline: &Path, who: &str, why: &str, when: &str) -> Vec<Accepted> {
    let (source, target) = (outcome.comparison.source, outcome.comparison.target);
    let words = |document: &diptych::document::Document, spans: &[diptych::document::Span]| {
        let words: Vec<&str> = spans.iter().map(|span| span.of(&document.text)).collect();
        words.join(" … ")
    };
    let entry = |finding: &Finding| Accepted {
        fingerprint: fingerprint(finding, source, target),
        rule: finding.rule_id(),
        path: baseline::relative(Path::new(&target.path), baseline),
        source: words(source, &finding.hit.source),
        target: words(target, &finding.hit.target),
        who: who.to_owned(),
        when: when.to_owned(),
        why: why.to_owned(),
    };
    outcome.comparison.findings.iter().map(entry).collect()
}

/// Gives a finding the severity that the house gives its rule.
fn grade(finding: &mut Finding, rules: &Rules) {
    let own = rules.severity.get(&finding.rule_id()).or(rules.severity.get(finding.hit.rule));
    finding.hit.severity = own.copied().unwrap_or(finding.hit.severity);
}

fn selection(rules: &Rules) -> Result<Selection, Error> {
    let least = rules.min_confidence.unwrap_or(USUAL_CONFIDENCE);
    Selection::new(rules.rule.clone(), rules.ignore.clone(), least)
}

/// How files are read: what the command line leaves open is the house's.
fn read_as(reading: Reading, config: &Config) -> Result<Reading, Error> {
    let named = |tag: &Option<String>| match tag {
        Some(tag) => Language::named(tag).map(Some),
        None => Ok(None),
    };
    let own = [named(&config.source_language)?, named(&config.target_language)?];
    let usual = Limits::default();
    let limit = |given: usize, usual: usize, own: Option<usize>| match own {
        Some(own) if given == usual => own,
        _ => given,
    };
    let limits = Limits {
        size: limit(reading.limits.size, usual.size, config.limits.max_size.map(|size| size << 20)),
        depth: limit(reading.limits.depth, usual.depth, config.limits.max_depth),
        ratio: limit(reading.limits.ratio, usual.ratio, config.limits.max_ratio),
    };
    let languages = [0, 1].map(|side| reading.languages[side].or(own[side]));
    Ok(Reading { limits, languages, ..reading })
}

/// Globs of the file at `path`.
pub(crate) fn globs(patterns: &[String], path: &Path) -> Result<GlobSet, Error> {
    let broken = |error: globset::Error| Error::Malformed {
        path: path.to_owned(),
        place: None,
        problem: Problem::Syntax { format: "glob", reason: error.to_string() },
    };
    let mut set = GlobSetBuilder::new();
    for pattern in patterns {
        set.add(Glob::new(pattern).map_err(broken)?);
    }
    set.build().map_err(broken)
}
