// The desk: texts in, findings looked at, a corrected translation out.

import * as api from "/assets/api.js";
import { accept, apply, edit, finishEdit, listenToEdits, retell, undo } from "/assets/edit.js";
import { listenToKeys } from "/assets/keys.js";
import { drawFilters, drawList, listenToFilters, look, percent, resetFilters, step } from "/assets/list.js";
import { drawLanguages, form, given, listenToPanes } from "/assets/panes.js";
import { drawRows, element, light } from "/assets/rows.js";
import { save } from "/assets/save.js";
import { find, state, take } from "/assets/state.js";
import { language, languages, say, speak } from "/assets/texts.js";

const by = (id) => document.getElementById(id);

function tell(words) {
  by("status").textContent = words;
  by("problem").hidden = true;
}

function fail(error) {
  if (!(error instanceof api.Problem)) console.error(error);
  by("problem").textContent = error.message;
  by("problem").hidden = false;
  by("status").textContent = "";
}

/** Does something that may fail, and says so if it does. */
const trying = (what) => async (...args) => {
  try {
    await what(...args);
  } catch (error) {
    fail(error);
  }
};

async function compare(sides) {
  const bar = by("progress");
  // What a finding says is wanted whatever its confidence: the slider chooses among all.
  const fields = { lang: language(), texts: true, min_confidence: 0 };
  return api.check(form(sides, fields), (done) => {
    bar.value = done;
    bar.setAttribute("aria-valuetext", say("page-progress", { percent: percent(done) }));
  });
}

const check = trying(async () => {
  const sides = given();
  if (!sides) return tell(say("page-need-both"));
  await finishEdit();
  const began = performance.now();
  [by("progress").hidden, by("progress").value, by("check").disabled] = [false, 0, true];
  tell(say("page-checking"));
  try {
    take(await compare(sides), sides);
  } finally {
    [by("progress").hidden, by("check").disabled] = [true, false];
  }
  tell("");
  resetFilters();
  by("result").hidden = false;
  by("texts").open = false;
  draw();
  by("result").dataset.took = Math.round(performance.now() - began);
  step(1);
});

function draw() {
  drawFilters();
  drawRows();
  drawList();
}

/** Says everything in another language: the page's texts, and what is told of each finding. */
const speakAnew = trying(async (tag) => {
  await finishEdit();
  await speak(tag);
  drawLanguages();
  drawSpoken();
  if (!state.sides) return;
  const report = await compare(state.sides);
  const messages = new Map(report.findings.map(({ fingerprint, message }) => [fingerprint, message]));
  for (const finding of state.findings) finding.message = messages.get(finding.fingerprint) ?? finding.message;
  await retell();
  draw();
});

function drawSpoken() {
  const options = Object.keys(languages()).map((code) => {
    const own = new Intl.DisplayNames([code], { type: "language" }).of(code);
    return element("option", { value: code, lang: code }, own.charAt(0).toUpperCase() + own.slice(1));
  });
  by("lang").replaceChildren(...options);
  by("lang").value = language();
}

function listenToResult() {
  // The list stays under the tools, on as many lines as these are.
  const tools = document.querySelector(".tools");
  new ResizeObserver(() => {
    document.documentElement.style.setProperty("--tools", `${tools.offsetHeight}px`);
  }).observe(tools);
  by("rows").addEventListener("click", (event) => {
    const mark = event.target.closest("mark[data-findings]");
    const button = event.target.closest("button.edit");
    if (mark) {
      event.preventDefault();
      look(mark.dataset.findings.split(" ")[0]);
    }
    if (button) edit(Number(button.dataset.bead));
  });
  by("rows").addEventListener("dblclick", (event) => {
    const row = event.target.closest(".row");
    if (row && event.target.closest(".target") && !event.target.closest("mark, textarea")) edit(Number(row.id.slice(1)));
  });
  by("list").addEventListener("click", (event) => {
    const entry = event.target.closest("li");
    if (!entry) return;
    const finding = find(entry.id);
    const act = event.target.closest("[data-act]")?.dataset.act;
    look(entry.id, { focus: !act });
    if (act === "accept") accept(finding);
    if (act === "apply") trying(apply)(finding);
    if (act === "edit") edit(finding.bead);
  });
  const over = ({ target }) => {
    const mark = target.closest?.("mark[data-findings]");
    const entry = target.closest?.("#list li");
    light(mark ? mark.dataset.findings.split(" ") : entry ? [entry.id] : [], "lit");
  };
  for (const kind of ["mouseover", "focusin"]) by("result").addEventListener(kind, over);
  by("previous").addEventListener("click", () => step(-1));
  by("next").addEventListener("click", () => step(1));
  by("accept-current").addEventListener("click", () => find(state.current) && accept(find(state.current)));
}

function listen() {
  by("form").addEventListener("submit", (event) => {
    event.preventDefault();
    check();
  });
  by("lang").addEventListener("change", ({ target }) => speakAnew(target.value));
  by("help-open").addEventListener("click", () => by("help").showModal());
  by("undo").addEventListener("click", undo);
  by("save").addEventListener("click", trying(async ({ target }) => {
    if (!target.value) return;
    by("save").open = false;
    await finishEdit();
    tell(await save(target.value));
  }));
  addEventListener("beforeunload", (event) => {
    if (!state.saved) event.preventDefault();
  });
  listenToPanes(fail);
  listenToResult();
  listenToFilters();
  listenToEdits(tell, fail);
  listenToKeys();
}

await trying(speak)(new URLSearchParams(location.search).get("lang") ?? "");
drawLanguages();
drawSpoken();
listen();
document.documentElement.dataset.ready = "yes";
