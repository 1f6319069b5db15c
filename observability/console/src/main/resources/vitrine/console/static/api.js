// Asks the console's own server. What acts carries this start's token, which the page was handed.
const TOKEN = document.querySelector("meta[name=vitrine-token]").content;
const PATIENCE_MILLIS = 30_000;

/** Answers what the server says as an object; throws an error whose text a person can read. */
export async function get(path) {
  return answer(await ask(path, { headers: { Accept: "application/json" } }));
}

export async function post(path, body) {
  return answer(await ask(path, {
    method: "POST",
    headers: { Accept: "application/json", "Content-Type": "application/json", "Vitrine-Token": TOKEN },
    body: JSON.stringify(body),
  }));
}

/** Sends a form's fields. */
export async function send(path, fields) {
  return answer(await ask(path, {
    method: "POST",
    headers: { Accept: "application/json", "Vitrine-Token": TOKEN },
    body: new URLSearchParams(fields),
  }));
}

/** A text of this media type. */
export async function text(path, type) {
  const response = await ask(path, { headers: { Accept: type } });
  return response.ok ? response.text() : answer(response);
}

export async function remove(path) {
  return answer(await ask(path, { method: "DELETE", headers: { Accept: "application/json", "Vitrine-Token": TOKEN } }));
}

async function ask(path, options) {
  try {
    return await fetch(path, { ...options, signal: AbortSignal.timeout(PATIENCE_MILLIS) });
  } catch (error) {
    throw new Error(error.name === "TimeoutError" ? "The console did not answer within 30 s." : "The console cannot be reached. Is it up?");
  }
}

async function answer(response) {
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  if (response.status === 403) throw new Error(`${problem.detail ?? "Refused."} Load this page anew: the console was started again.`);
  const error = new Error(problem.detail ?? `The console answered ${response.status}.`);
  error.status = response.status;
  throw error;
}
