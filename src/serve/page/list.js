// The list of findings, the filters, and the finding that is looked at.

import { element, drawRows, light } from "/assets/rows.js";
import { find, isAccepted, shown, state } from "/assets/state.js";
import { number, ruleName, rules, say, severityName, usualConfidence } from "/assets/texts.js";

const by = (id) => document.getElementById(id);

/** Draws the list. */
export function drawList() {
  const findings = shown();
  by("list").replaceChildren(...findings.map(entry));
  const all = state.findings.length;
  const counted = { count: number(findings.length), all: number(all) };
  const empty = all ? say("page-none-shown") : say("page-none");
  by("shown").textContent = findings.length ? say("page-shown", counted) : `${empty} ${all ? say("page-shown", counted) : ""}`.trim();
  if (!findings.some(({ id }) => id === state.current)) state.current = null;
  drawCurrent();
}

export function percent(value) {
  return number(Math.round(value * 100));
}

function entry(finding) {
  const accepted = isAccepted(finding);
  const made = element("li", { class: `finding ${finding.severity}${accepted ? " accepted" : ""}`, id: finding.id, tabindex: "-1" });
  const what = element(
    "p",
    { class: "what" },
    element("strong", {}, severityName(finding.severity)),
    ` · ${ruleName(finding.rule)} `,
    element("small", {}, say("page-confidence-of", { percent: percent(finding.confidence) })),
  );
  made.append(what, element("p", { class: "said" }, finding.message));
  const actions = element("p", { class: "actions" });
  const act = (name, text) => actions.append(element("button", { type: "button", "data-act": name }, text));
  act("accept", accepted ? say("page-restore") : say("page-accept"));
  if (finding.suggestion) act("apply", say("page-apply", { text: finding.suggestion }));
  act("edit", say("page-edit"));
  made.append(actions);
  return made;
}

/** Shows which finding is looked at, everywhere. */
export function drawCurrent() {
  const finding = state.current && find(state.current);
  for (const entry of document.querySelectorAll("#list [aria-current]")) entry.removeAttribute("aria-current");
  light(finding ? [finding.id] : [], "current");
  const bar = by("current");
  bar.hidden = !shown().length;
  document.body.classList.toggle("barred", !bar.hidden);
  const findings = shown();
  const at = findings.indexOf(finding);
  bar.querySelector("p").textContent = finding ? finding.message : "";
  by("place").textContent = say("page-current", { count: at < 0 ? "–" : number(at + 1), all: number(findings.length) });
  by("accept-current").disabled = !finding;
  if (finding) by(finding.id)?.setAttribute("aria-current", "true");
}

/** Looks at a finding. */
export function look(id, { focus = true } = {}) {
  state.current = id;
  drawCurrent();
  const finding = find(id);
  if (!finding) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const how = { block: "nearest", behavior: calm ? "auto" : "smooth" };
  by(`b${finding.bead}`)?.scrollIntoView({ ...how, block: "center" });
  by(id)?.scrollIntoView(how);
  if (focus) by(id)?.focus({ preventScroll: true });
}

/** Looks at the finding so many further on. */
export function step(by) {
  const findings = shown();
  if (!findings.length) return;
  const at = findings.findIndex(({ id }) => id === state.current);
  const next = at < 0 ? (by > 0 ? 0 : findings.length - 1) : (at + by + findings.length) % findings.length;
  look(findings[next].id);
}

/** Says the filters in the page's language. */
export function drawFilters() {
  for (const box of document.querySelectorAll("#severities input")) {
    box.nextElementSibling.textContent = severityName(box.value);
    box.checked = state.filter.severities.has(box.value);
  }
  const found = new Set(state.findings.map(({ rule }) => rule.split(".")[0]));
  const options = Object.keys(rules()).filter((rule) => found.has(rule));
  by("rule").replaceChildren(
    element("option", { value: "" }, say("page-all-rules")),
    ...options.map((rule) => element("option", { value: rule }, ruleName(rule))),
  );
  by("rule").value = options.includes(state.filter.rule) ? state.filter.rule : "";
  state.filter.rule = by("rule").value;
  by("confidence").value = Math.round(state.filter.confidence * 100);
  by("accepted-too").checked = state.filter.accepted;
  sayConfidence();
}

function sayConfidence() {
  const text = say("page-confidence", { percent: percent(state.filter.confidence) });
  by("confidence-text").textContent = text;
  by("confidence").setAttribute("aria-valuetext", text);
}

/** Puts the filters back to what is usual. */
export function resetFilters() {
  state.filter = { ...state.filter, severities: new Set(["critical", "major", "minor"]), rule: "", confidence: usualConfidence(), accepted: false };
}

/** Lets the filters act. */
export function listenToFilters() {
  const drawn = () => {
    drawRows();
    drawList();
  };
  by("severities").addEventListener("change", ({ target }) => {
    state.filter.severities[target.checked ? "add" : "delete"](target.value);
    drawn();
  });
  by("rule").addEventListener("change", ({ target }) => {
    state.filter.rule = target.value;
    drawn();
  });
  by("confidence").addEventListener("input", ({ target }) => {
    state.filter.confidence = target.value / 100;
    sayConfidence();
    drawn();
  });
  by("accepted-too").addEventListener("change", ({ target }) => {
    state.filter.accepted = target.checked;
    drawn();
  });
}
