// What was compared, what was found, and what the editor has done about it.

import * as api from "/assets/api.js";

/** All offsets are code points: of the texts in `beads`, of a bead's text in `findings`. */
export const state = {
  /** What was checked: `{source, target}`, each `{given, name, file, text, language}`. */
  sides: null,
  beads: [],
  findings: [],
  /** Fingerprints. */
  accepted: new Set(),
  undo: [],
  /** The id of the finding that is looked at. */
  current: null,
  filter: { severities: new Set(["critical", "major", "minor"]), rule: "", confidence: 0.5, accepted: false },
  saved: true,
};

let ids = 0;

/** Takes over a report with its texts. */
export function take(report, sides) {
  const texts = { source: [...report.source.text], target: [...report.target.text] };
  let behind = { source: 0, target: 0 };
  state.beads = report.beads.map((bead, index) => {
    const side = (name) => {
      const ranges = bead[name];
      const [start, end] = ranges.length ? [ranges[0][0], ranges.at(-1)[1]] : [behind[name], behind[name]];
      // What belongs between two sentences stands behind the last one that kept its place.
      if (!bead.moved) behind[name] = end;
      return { start, end, text: texts[name].slice(start, end).join("") };
    };
    const [source, target] = [side("source"), side("target")];
    const lone = !bead.source.length || !bead.target.length;
    return { index, source, target, text: target.text, lone, moved: Boolean(bead.moved) };
  });
  state.sides = {
    source: { ...sides.source, text: report.source.text, language: report.source.language },
    target: { ...sides.target, text: report.target.text, language: report.target.language },
  };
  state.findings = report.findings.map((finding) => {
    const bead = state.beads[finding.bead];
    return kept(finding, finding.bead, bead.source.start, bead.target.start);
  });
  state.accepted = new Set(report.silenced);
  state.undo = [];
  state.current = null;
  state.saved = true;
  sort();
}

/** A finding of a report, with its places counted from the beginning of its bead. */
function kept(finding, bead, source, target) {
  const moved = (places, by) => places.map(({ start, end }) => ({ start: start - by, end: end - by }));
  return {
    id: `f${ids++}`,
    bead,
    rule: finding.rule,
    severity: finding.severity,
    confidence: finding.confidence,
    message: finding.message,
    suggestion: finding.suggestion,
    fingerprint: finding.fingerprint,
    source: moved(finding.source, source),
    target: moved(finding.target, target),
  };
}

function sort() {
  const place = (finding) => finding.target[0]?.start ?? 0;
  state.findings.sort((a, b) => a.bead - b.bead || place(a) - place(b));
}

export const find = (id) => state.findings.find((finding) => finding.id === id);
export const isAccepted = (finding) => state.accepted.has(finding.fingerprint);

/** Whether the filters let a finding through. */
export function isShown(finding) {
  const { severities, rule, confidence, accepted } = state.filter;
  return (
    severities.has(finding.severity) &&
    (!rule || finding.rule.split(".")[0] === rule) &&
    finding.confidence >= confidence &&
    (accepted || !isAccepted(finding))
  );
}

export const shown = () => state.findings.filter(isShown);

/** Puts a text in a bead's place and what is found in it, without checking. */
export function put(bead, text, findings) {
  state.beads[bead].text = text;
  state.findings = state.findings.filter((finding) => finding.bead !== bead).concat(findings);
  sort();
}

export const findingsOf = (bead) => state.findings.filter((finding) => finding.bead === bead);

/** The text of a side before a bead, as far as antecedents and names may be looked for. */
function context(side, bead) {
  const FAR = 1500;
  let text = "";
  let behind = state.beads[bead][side].start;
  for (let at = bead - 1; at >= 0 && text.length < FAR; at--) {
    const before = state.beads[at];
    const between = [...state.sides[side].text].slice(before[side].end, behind).join("");
    text = (side === "target" ? before.text : before.source.text) + between + text;
    behind = before[side].start;
  }
  return text.trim();
}

/** What is found in a bead if it says `text`. */
export async function recheck(bead, text, signal) {
  const findings = await api.checkPair(
    {
      id: String(bead),
      source: state.beads[bead].source.text,
      target: text,
      source_language: state.sides.source.language,
      target_language: state.sides.target.language,
      source_context: context("source", bead),
      target_context: context("target", bead),
    },
    signal,
  );
  return findings.map((finding) => kept(finding, bead, 0, 0));
}

/** The edits of the translation, as `/v1/correct` takes them. */
export function edits() {
  return state.beads
    .filter((bead) => bead.text !== bead.target.text)
    .map((bead) => {
      // A sentence that stood nowhere is written behind the one before it.
      const inserted = bead.target.start === bead.target.end;
      return { start: bead.target.start, end: bead.target.end, text: inserted ? ` ${bead.text}` : bead.text };
    });
}

/** Remembers how to take something back. */
export function remember(undo) {
  state.undo.push(undo);
  state.saved = false;
}
