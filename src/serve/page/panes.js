// The two panes: what is pasted or dropped, and its language.

import * as api from "/assets/api.js";
import { element } from "/assets/rows.js";
import { languages, say } from "/assets/texts.js";

/** How long nothing is typed before the language is told. */
const REST = 400;
/** Texts longer than this many letters are told by their beginning. */
const SAMPLE = 4000;

const SIDES = ["source", "target"];
const panes = Object.fromEntries(SIDES.map((side) => [side, { file: null, detected: null, timer: 0 }]));

const part = (side, selector) => document.querySelector(`[data-side="${side}"] ${selector}`);
const text = (side) => part(side, "textarea");
const note = (side, words) => (part(side, ".note").textContent = words);

/** Lets the panes take texts and files; `failed` hears of files that cannot be read. */
export function listenToPanes(failed) {
  for (const side of SIDES) {
    text(side).addEventListener("input", () => typed(side));
    part(side, ".file").addEventListener("change", ({ target }) => {
      if (target.files[0]) drop(side, target.files[0]).catch(failed);
      target.value = "";
    });
    const pane = document.querySelector(`[data-side="${side}"]`);
    pane.addEventListener("dragover", (event) => {
      event.preventDefault();
      pane.classList.add("over");
    });
    pane.addEventListener("dragleave", () => pane.classList.remove("over"));
    pane.addEventListener("drop", (event) => {
      pane.classList.remove("over");
      const file = event.dataTransfer.files[0];
      // Text that is dragged is the text area's own affair.
      if (!file) return;
      event.preventDefault();
      drop(side, file).catch(failed);
    });
  }
  document.getElementById("swap").addEventListener("click", swap);
}

function typed(side) {
  const pane = panes[side];
  if (pane.file) {
    note(side, say("page-file-left", { name: pane.file.name }));
    for (const other of SIDES) if (panes[other].file === pane.file) panes[other].file = null;
  }
  clearTimeout(pane.timer);
  pane.timer = setTimeout(() => detect(side), REST);
}

async function detect(side) {
  const sample = text(side).value.slice(0, SAMPLE);
  if (!sample.trim()) return told(side, null);
  const [seen] = await api.read(sample).catch(() => [{ language: null }]);
  told(side, seen.language);
}

function told(side, language) {
  panes[side].detected = language;
  drawLanguages();
}

async function drop(side, file) {
  note(side, say("page-reading", { name: file.name }));
  try {
    const texts = await api.read(file);
    const into = texts.length === 2 ? SIDES : [side];
    texts.forEach((seen, at) => {
      const own = into[at];
      panes[own].file = file;
      text(own).value = seen.text;
      note(own, say("page-file", { name: file.name }));
      told(own, seen.language);
    });
  } catch (error) {
    note(side, "");
    throw error;
  }
}

function swap() {
  [panes.source, panes.target] = [panes.target, panes.source];
  const [source, target] = SIDES.map((side) => ({ text: text(side).value, note: part(side, ".note").textContent, language: part(side, ".language").value }));
  const fill = (side, from) => {
    text(side).value = from.text;
    note(side, from.note);
    part(side, ".language").value = from.language;
  };
  fill("source", target);
  fill("target", source);
  drawLanguages();
}

/** Offers the languages, the one that was told first. */
export function drawLanguages() {
  for (const side of SIDES) {
    const select = part(side, ".language");
    const chosen = select.value;
    const { detected } = panes[side];
    const first = detected ? say("page-detected", { name: languages()[detected] ?? detected }) : say("page-detect");
    const options = Object.entries(languages()).map(([code, name]) => element("option", { value: code }, name));
    select.replaceChildren(element("option", { value: "" }, first), ...options);
    select.value = chosen;
  }
}

/** What the panes hold; none if one of them is empty. */
export function given() {
  const sides = {};
  for (const side of SIDES) {
    const { file, detected } = panes[side];
    const own = text(side).value;
    if (!file && !own.trim()) return null;
    const chosen = part(side, ".language").value;
    const name = file?.name ?? `${side}.${chosen || detected || "und"}.txt`;
    // As a file, since a form would change the ends of a text's lines.
    sides[side] = { file, given: file ?? new File([own], name), name, chosen };
  }
  // One file of both languages stands for both sides.
  sides.bilingual = Boolean(sides.source.file) && sides.source.file === sides.target.file;
  return sides;
}

/** The form of a check of what was given. */
export function form(sides, fields) {
  const form = new FormData();
  form.append("source", sides.source.given);
  if (!sides.bilingual) form.append("target", sides.target.given);
  for (const side of SIDES) if (sides[side].chosen) form.append(`${side}_language`, sides[side].chosen);
  for (const [name, value] of Object.entries(fields)) form.append(name, typeof value === "string" ? value : JSON.stringify(value));
  return form;
}
