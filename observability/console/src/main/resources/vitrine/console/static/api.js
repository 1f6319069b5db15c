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
