// The texts of the page in the reader's language, from the desk's Fluent files.

let spoken = { language: "en", texts: {}, languages: {}, rules: {}, severities: {}, confidence: 0.5 };

/** Loads the texts of a language, or of the browser's, and says them wherever the page names one. */
export async function speak(language) {
  const query = language ? `?lang=${encodeURIComponent(language)}` : "";
  spoken = await (await fetch(`/texts${query}`)).json();
  document.documentElement.lang = spoken.language;
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = say(element.dataset.text);
  }
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", say(element.dataset.label));
    element.title = say(element.dataset.label);
  }
  for (const element of document.querySelectorAll("[data-hint]")) {
    element.placeholder = say(element.dataset.hint);
  }
}

/** A text with its variables. */
export function say(id, variables = {}) {
  const text = spoken.texts[id] ?? id;
  return text.replace(/\{(\w+)\}/g, (whole, name) => variables[name] ?? whole);
}

export const language = () => spoken.language;
/** The languages that are read, by their codes. */
export const languages = () => spoken.languages;
export const rules = () => spoken.rules;
export const ruleName = (rule) => spoken.rules[rule.split(".")[0]] ?? rule;
export const severityName = (severity) => spoken.severities[severity] ?? severity;
/** The least confidence that is shown where nothing else is asked for. */
export const usualConfidence = () => spoken.confidence;
/** A number as the language writes it. */
export const number = (value) => value.toLocaleString(spoken.language);
