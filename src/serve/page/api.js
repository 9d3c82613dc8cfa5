// The desk's HTTP API.

import { language, say } from "/assets/texts.js";

/** What the desk answers to a request that it cannot serve: its sentence is the message. */
export class Problem extends Error {}

async function post(path, body, headers = {}, signal = undefined) {
  let response;
  try {
    const spoken = { "Accept-Language": language(), ...headers };
    response = await fetch(path, { method: "POST", body, headers: spoken, signal });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem(say("page-offline"));
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Problem(problem.detail ?? response.statusText);
  }
  return response;
}

/** The texts that a file, or a text, holds. */
export async function read(given) {
  const form = new FormData();
  form.append("source", given);
  return (await (await post("/v1/read", form)).json()).texts;
}

/** Compares two texts or files; `told` hears how far it is, from 0 to 1. */
export async function check(form, told) {
  const response = await post("/v1/check", form, { Accept: "text/event-stream" });
  let report = null;
  for await (const { event, data } of events(response.body)) {
    const said = JSON.parse(data);
    if (event === "progress") told(said.total ? said.done / said.total : 0);
    if (event === "problem") throw new Problem(said.detail);
    if (event === "report") report = said;
  }
  if (!report) throw new Problem(say("page-offline"));
  return report;
}

/** The server-sent events of a body. */
async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    rest += value;
    for (let end = rest.indexOf("\n\n"); end >= 0; end = rest.indexOf("\n\n")) {
      const lines = rest.slice(0, end).split("\n");
      rest = rest.slice(end + 2);
      const field = (name) => lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2));
      yield { event: field("event")[0], data: field("data").join("\n") };
    }
  }
}

/** Checks one pair of sentences. */
export async function checkPair(pair, signal) {
  const path = `/v1/pairs?min_confidence=0&lang=${language()}`;
  const response = await post(path, JSON.stringify(pair), { "Content-Type": "application/jsonl" }, signal);
  const answer = JSON.parse((await response.text()).trim());
  if (answer.error) throw new Problem(answer.error);
  return answer.findings;
}

/** A report, or what else `/v1/check` writes, as a file. */
export async function report(form) {
  return (await post("/v1/check", form)).blob();
}

/** The file of the translation with edits in it. */
export async function correct(form) {
  return (await post("/v1/correct", form)).blob();
}
