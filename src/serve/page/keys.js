// One key each for what is done most.

import { accept, apply, edit, isEditing, undo } from "/assets/edit.js";
import { step } from "/assets/list.js";
import { find, state } from "/assets/state.js";

const current = () => state.current && find(state.current);

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  a: () => current() && accept(current()),
  f: () => current() && apply(current()),
  e: () => current() && edit(current().bead),
  u: undo,
  "?": () => document.getElementById("help").showModal(),
};

/** Whether letters belong to what has the focus. */
function isTyping(target) {
  return target.closest("textarea, select, dialog, input:not([type=checkbox], [type=range])") !== null;
}

export function listenToKeys() {
  document.addEventListener("keydown", (event) => {
    if (isTyping(event.target) || isEditing() || event.altKey || event.isComposing) return;
    const control = event.ctrlKey || event.metaKey;
    const act = control ? event.key === "z" && undo : KEYS[event.key];
    if (!act || document.getElementById("result").hidden && event.key !== "?") return;
    event.preventDefault();
    act();
  });
}
