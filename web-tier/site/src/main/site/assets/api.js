/**
 * The only module that talks to the shop's API. Reads are tried again by themselves, a bounded number of times; writes
 * never are, because the caller must decide that.
 */

const TIMEOUT_MS = 15000;
const RETRY_DELAYS_MS = [600, 1800];
const LONGEST_WAIT_MS = 5000;

/** A refusal or a failure. Status 0: no answer came at all. */
export class Problem extends Error {
  constructor(status, details = {}, retryAfterSeconds = undefined) {
    super(details.detail ?? details.title ?? `status ${status}`);
    this.status = status;
    this.detail = details.detail;
    this.errors = details.errors ?? [];
    this.bookId = details.bookId;
    this.available = details.available;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** Whether the same request may well succeed a little later. */
  get isTemporary() {
    return [0, 429, 502, 503, 504].includes(this.status);
  }

  /** Whether it is unknown if the server did what was asked. */
  get isUncertain() {
    return [0, 500, 502, 504].includes(this.status);
  }
}

/** Gets a resource; `onWait(problem, milliseconds)` is told before each further attempt. */
export async function read(path, onWait = () => {}) {
  for (let attempt = 0; ; attempt++) {
    try {
      return await request("GET", path);
    } catch (problem) {
      if (!problem.isTemporary || attempt === RETRY_DELAYS_MS.length) {
        throw problem;
      }
      const waitMs = problem.retryAfterSeconds ? problem.retryAfterSeconds * 1000 : RETRY_DELAYS_MS[attempt];
      if (waitMs > LONGEST_WAIT_MS) {
        throw problem;
      }
      onWait(problem, waitMs);
      await new Promise((resume) => setTimeout(resume, waitMs));
    }
  }
}

/** Changes something: one attempt. */
export function send(method, path, body, headers = {}) {
  return request(method, path, body === undefined ? undefined : JSON.stringify(body), headers);
}

async function request(method, path, body, headers = {}) {
  const sent = body === undefined ? headers : { ...headers, "Content-Type": "application/json" };
  let response;
  let answer;
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    response = await fetch(path, { method, body, headers: { Accept: "application/json", ...sent }, signal });
    answer = await parsed(response);
  } catch {
    throw new Problem(0);
  }
  if (!response.ok) {
    throw new Problem(response.status, answer, seconds(response.headers.get("Retry-After")));
  }
  return answer;
}

async function parsed(response) {
  const text = await response.text();
  if (text === "" || !response.headers.get("Content-Type")?.includes("json")) {
    return {};
  }
  return JSON.parse(text);
}

/** Retry-After is a number of seconds or a date. */
function seconds(retryAfter) {
  if (!retryAfter) {
    return undefined;
  }
  const value = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isFinite(value) ? Math.max(0, Math.ceil(value)) : undefined;
}
