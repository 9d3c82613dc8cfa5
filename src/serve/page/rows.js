// The beads as rows, with the words of the findings marked; the same markup as in the static report.

import { find, isAccepted, isShown, findingsOf, state } from "/assets/state.js";
import { say } from "/assets/texts.js";

const GRAVITY = { minor: 0, major: 1, critical: 2 };

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** Draws all rows. */
export function drawRows() {
  document.getElementById("rows").replaceChildren(...state.beads.map(row));
}

/** Draws the row of one bead again. */
export function drawRow(bead) {
  document.getElementById(`b${bead}`)?.replaceWith(row(state.beads[bead]));
}

function row(bead) {
  const findings = findingsOf(bead.index).filter(isShown);
  const edited = bead.text !== bead.target.text;
  const made = element("div", { class: edited ? "row edited" : "row", id: `b${bead.index}` });
  made.append(cell("source", bead.source.text, findings), cell("target", bead.text, findings));
  const edit = element("button", { type: "button", class: "edit", "data-bead": bead.index }, "✎");
  edit.setAttribute("aria-label", say("page-edit-sentence"));
  edit.title = say("page-edit-sentence");
  made.lastChild.after(edit);
  if (bead.moved) made.append(element("p", { class: "moved" }, `↕ ${say("page-moved")}`));
  return made;
}

function cell(side, text, findings) {
  const language = state.sides[side].language;
  const made = element("p", { class: text ? side : `${side} gap`, lang: language, dir: "auto" });
  const marks = findings.flatMap((finding) => finding[side].map((span) => ({ ...span, finding })));
  if (text || marks.length) made.append(...marked(text, marks));
  if (!text) {
    const note = element("span", { class: "nothing", lang: document.documentElement.lang }, say("page-gap"));
    made.append(note);
  }
  return made;
}

/** A text with its marks; where marks overlap, the gravest is shown. */
export function marked(text, marks) {
  const points = [...text];
  const fitting = marks.filter(({ start, end }) => start >= 0 && end <= points.length);
  const edges = new Set([0, points.length, ...fitting.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...edges].sort((a, b) => a - b);
  const nodes = [];
  sorted.forEach((from, at) => {
    const places = fitting.filter(({ start, end }) => start === from && end === from);
    if (places.length) nodes.push(place(places.map(({ finding }) => finding)));
    const to = sorted[at + 1];
    if (to === undefined) return;
    const words = points.slice(from, to).join("");
    const over = fitting.filter(({ start, end }) => start <= from && to <= end).map(({ finding }) => finding);
    nodes.push(over.length ? mark(over, words) : words);
  });
  return nodes;
}

function mark(findings, words) {
  const gravest = findings.reduce((a, b) => (GRAVITY[b.severity] > GRAVITY[a.severity] ? b : a));
  const accepted = findings.every(isAccepted);
  const made = element("mark", { class: accepted ? "accepted" : gravest.severity });
  made.dataset.findings = findings.map(({ id }) => id).join(" ");
  made.append(element("a", { href: `#${gravest.id}` }, words));
  return made;
}

function place(findings) {
  const made = mark(findings, "‸");
  made.classList.add("place");
  made.firstChild.setAttribute("aria-label", say("page-place"));
  return made;
}

/** Lights the marks and the entries of some findings, or of none. */
export function light(ids, how) {
  for (const lit of document.querySelectorAll(`.${how}`)) lit.classList.remove(how);
  for (const id of ids) {
    if (!find(id)) continue;
    for (const made of document.querySelectorAll(`mark[data-findings~="${id}"]`)) made.classList.add(how);
    document.getElementById(id)?.classList.add(how);
  }
}
