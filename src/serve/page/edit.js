// What an editor does to findings and sentences: accept, apply, edit in place, undo.

import { Problem } from "/assets/api.js";
import { drawList, drawFilters, look } from "/assets/list.js";
import { drawRow, drawRows, element, marked } from "/assets/rows.js";
import { find, findingsOf, isAccepted, isShown, put, recheck, remember, shown, state } from "/assets/state.js";
import { number, say } from "/assets/texts.js";

/** How long nothing is typed before the sentence is checked. */
const REST = 80;

let tell = () => {};
let fail = () => {};
/** The sentence that is being edited. */
let open = null;

/** `said` hears what was done, `failed` what could not be. */
export function listenToEdits(said, failed) {
  [tell, fail] = [said, failed];
}

export const isEditing = () => open !== null;

function drawn(bead) {
  drawRow(bead);
  drawFilters();
  drawList();
}

/** The finding after one that is about to go, or the one before the end. */
function neighbour(finding) {
  const findings = shown();
  const at = findings.indexOf(finding);
  return findings[at + 1]?.id ?? findings[at - 1]?.id ?? null;
}

/** Accepts a finding, or takes that back. */
export function accept(finding) {
  const next = neighbour(finding);
  const before = new Set(state.accepted);
  const own = finding.fingerprint;
  isAccepted(finding) ? state.accepted.delete(own) : state.accepted.add(own);
  remember(() => {
    state.accepted = before;
    drawRows();
    drawList();
    look(finding.id);
  });
  drawRows();
  drawList();
  tell(isAccepted(finding) ? say("page-done-accept") : "");
  if (isShown(finding)) look(finding.id);
  else if (next) look(next);
}

/** Puts the suggestion of a finding in the place of its words, and checks the sentence. */
export async function apply(finding) {
  const span = finding.target[0];
  if (!finding.suggestion || !span) return tell(say("page-no-suggestion"));
  const { bead } = finding;
  const points = [...state.beads[bead].text];
  const old = points.slice(span.start, span.end).join("");
  const text = [...points.slice(0, span.start), cased(finding.suggestion, old), ...points.slice(span.end)].join("");
  const next = neighbour(finding);
  if (!(await change(bead, text))) return;
  const left = findingsOf(bead).filter(isShown).length;
  tell(say("page-applied", { count: number(left) }));
  if (find(next)) look(next);
}

/** A suggestion written as the words that it replaces: with a capital, or not. */
function cased(suggestion, old) {
  const [first, second] = [...old];
  const capital = first && first !== first.toLowerCase() && (!second || second === second.toLowerCase());
  return capital ? suggestion.charAt(0).toUpperCase() + suggestion.slice(1) : suggestion;
}

/** Gives a bead another text; whether it could be checked. */
async function change(bead, text) {
  const before = { text: state.beads[bead].text, findings: findingsOf(bead) };
  try {
    put(bead, text, await recheck(bead, text));
  } catch (error) {
    fail(error);
    return false;
  }
  remember(() => {
    put(bead, before.text, before.findings);
    drawn(bead);
    const first = before.findings.find(isShown);
    if (first) look(first.id);
  });
  drawn(bead);
  return true;
}

/** Takes the last thing back. */
export function undo() {
  const last = state.undo.pop();
  if (!last) return tell(say("page-nothing-to-undo"));
  last();
  tell(say("page-undone"));
}

/** Opens the translation of a bead for editing; findings follow what is typed. */
export function edit(bead) {
  if (open?.bead === bead) return;
  open?.finish();
  const row = document.getElementById(`b${bead}`);
  const cell = row.querySelector(".target");
  const before = { text: state.beads[bead].text, findings: findingsOf(bead) };
  const area = element("textarea", { lang: state.sides.target.language, dir: "auto", spellcheck: "true", rows: "1", "aria-label": say("page-editing") });
  const behind = element("div", { class: "behind", "aria-hidden": "true" });
  const hint = element("small", { class: "hint", lang: document.documentElement.lang }, say("page-edit-hint"));
  area.value = before.text;
  cell.replaceWith(element("div", { class: "target editing" }, element("div", { class: "both" }, behind, area), hint));
  let asked = new AbortController();
  let timer = 0;

  const draw = () => {
    const findings = findingsOf(bead).filter(isShown);
    const marks = findings.flatMap((finding) => finding.target.map((span) => ({ ...span, finding })));
    // Places where words are missing would move what stands behind them.
    const wide = marks.filter(({ start, end }) => start < end);
    behind.replaceChildren(...marked(area.value, wide), "\u200b");
    for (const link of behind.querySelectorAll("a")) link.tabIndex = -1;
  };
  const typed = () => {
    clearTimeout(timer);
    asked.abort();
    behind.replaceChildren(area.value, "\u200b");
    timer = setTimeout(check, REST);
  };
  const check = async () => {
    asked = new AbortController();
    const text = area.value.replace(/\s+/g, " ").trim();
    try {
      const findings = await recheck(bead, text, asked.signal);
      put(bead, text, findings);
      row.dataset.checked = text;
      draw();
      drawFilters();
      drawList();
      return true;
    } catch (error) {
      if (error.name !== "AbortError") fail(error);
      return false;
    }
  };
  const close = () => {
    clearTimeout(timer);
    asked.abort();
    open = null;
    drawn(bead);
    document.querySelector(`#b${bead} .edit`)?.focus();
  };
  const restore = () => put(bead, before.text, before.findings);
  const finish = async () => {
    const text = area.value.replace(/\s+/g, " ").trim();
    clearTimeout(timer);
    if (text === before.text.replace(/\s+/g, " ").trim()) restore();
    else {
      if (state.beads[bead].text !== text && !(await check())) return;
      remember(() => {
        restore();
        drawn(bead);
      });
    }
    close();
  };
  area.addEventListener("input", typed);
  area.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      finish();
    } else if (event.key === "Escape") {
      event.preventDefault();
      restore();
      close();
    }
  });
  open = { bead, finish };
  draw();
  area.focus();
}

/** Ends editing, if something is open. */
export async function finishEdit() {
  await open?.finish();
}

/** Checks again what was edited, so that the messages are in the page's language. */
export async function retell() {
  const edited = state.beads.filter((bead) => bead.text !== bead.target.text);
  for (const bead of edited) put(bead.index, bead.text, await recheck(bead.index, bead.text));
}

export { Problem };
