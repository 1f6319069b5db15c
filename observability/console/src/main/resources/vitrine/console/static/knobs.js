// What is turned now: asked every three seconds for all who want to know. Who turned something asks at once.
import { get } from "./api.js";

const INTERVAL_MILLIS = 3_000;
const listeners = new Set();
let last = null;
let timer = null;

/** Calls back now and whenever there is news: { knobs, events }, those off their default and what was turned lately. */
export function follow(listener) {
  listeners.add(listener);
  if (last) listener(last);
  return () => listeners.delete(listener);
}

export async function look() {
  clearTimeout(timer);
  try {
    last = await get("/api/knobs/turned");
    listeners.forEach(listener => listener(last));
  } catch {
    // the page says itself that the console is away
  }
  if (!document.hidden) timer = setTimeout(look, INTERVAL_MILLIS);
}

document.addEventListener("visibilitychange", () => !document.hidden && look());

/** What is left until then, in words. */
export function left(until) {
  const seconds = Math.max(0, Math.round((Date.parse(until) - Date.now()) / 1000));
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
