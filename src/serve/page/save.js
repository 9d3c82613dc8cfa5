// What the editor takes away: the corrected file, reports, the baseline.

import * as api from "/assets/api.js";
import { form } from "/assets/panes.js";
import { edits, state } from "/assets/state.js";
import { language, say } from "/assets/texts.js";

const REPORTS = { html: "html", json: "json", baseline: "toml" };

/** Saves the translation, a report or the baseline; gives what is to be told. */
export async function save(what) {
  const corrected = await file();
  if (what === "file") {
    download(corrected.blob, corrected.name);
    state.saved = true;
    return say(corrected.plain ? "page-saved-text" : "page-saved", { name: corrected.name });
  }
  const { source, target, bilingual } = state.sides;
  const written = new File([corrected.blob], corrected.name);
  // A report is about the translation as it is now. A file of both languages stands for both.
  const side = { ...target, file: written, given: written };
  const sides = bilingual && !corrected.plain ? { source: side, target: side, bilingual } : { source, target: side };
  const accepted = [...state.accepted].map((fingerprint) => ({ fingerprint }));
  const fields = { format: what, lang: language(), accepted, min_confidence: state.filter.confidence };
  const name = what === "baseline" ? "diptych-baseline.toml" : `${corrected.name}.diptych.${REPORTS[what]}`;
  download(await api.report(form(sides, fields)), name);
  if (what === "baseline" && !edits().length) state.saved = true;
  return say("page-saved", { name });
}

/** The file of the translation with the edits in it. */
async function file() {
  const { target } = state.sides;
  const own = new FormData();
  own.append("target", target.given);
  own.append("edits", JSON.stringify(edits()));
  const blob = await api.correct(own);
  const plain = blob.type.startsWith("text/plain");
  return { blob, plain, name: plain ? `${target.name.replace(/\.[^.]+$/, "")}.txt` : target.name };
}

function download(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
