/** Numbers, dates and problems in words. */

const EUROS = new Intl.NumberFormat("en-IE", { style: "currency", currency: "EUR" });
const NUMBER = new Intl.NumberFormat("en");
const DAY = new Intl.DateTimeFormat("en-IE", { dateStyle: "long" });
const MOMENT = new Intl.DateTimeFormat("en-IE", { dateStyle: "long", timeStyle: "short" });
const TIME = new Intl.DateTimeFormat("en-IE", { timeStyle: "medium" });
const COUNTRIES = new Intl.DisplayNames("en", { type: "region" });

export const euros = (cents) => EUROS.format(cents / 100);
export const number = (value) => NUMBER.format(value);
export const day = (text) => DAY.format(new Date(text));
export const moment = (text) => MOMENT.format(new Date(text));
export const plural = (count, one, many) => `${number(count)} ${count === 1 ? one : many}`;
export const country = (code) => (/^[A-Z]{2}$/.test(code) ? COUNTRIES.of(code) : code);

/** What went wrong and what to do, for a reader: `{title, text}`. */
export function describe(problem, thing = "this page") {
  if (problem.status === 0) {
    return navigator.onLine
      ? { title: "The shop does not answer", text: "No answer came in time. Check your connection, then try again." }
      : { title: "You are offline", text: "Your device has no connection. Your cart is safe; try again once you are back online." };
  }
  if (problem.status === 404 || problem.status === 410) {
    return { title: "Not found", text: `We do not have ${thing}. It may be gone, or the address has a slip of the pen.` };
  }
  if (problem.status === 409 && problem.available !== undefined) {
    return { title: "Not enough copies", text: stockSentence(problem.available) };
  }
  if (problem.status === 503 || problem.status === 429) {
    return { title: "The shop is busy", text: `More visitors than we can serve at this moment. ${whenToRetry(problem)}` };
  }
  if (problem.status === 502 || problem.status === 504) {
    return { title: "The back room does not answer", text: "The page reached you, but the service behind it did not answer. Try again in a moment." };
  }
  if (problem.status >= 500) {
    return { title: "Something broke on our side", text: "It is not your fault. Try again; if it stays, come back later." };
  }
  return { title: "That did not work", text: problem.detail ?? "The shop refused the request." };
}

export function stockSentence(available) {
  return available > 0
    ? `Only ${plural(available, "copy is", "copies are")} left. Lower the quantity to go on.`
    : "The last copy has just been sold. Remove it to go on.";
}

function whenToRetry(problem) {
  const wait = problem.retryAfterSeconds;
  if (!wait) {
    return "Try again in a moment.";
  }
  return `Try again in ${plural(wait, "second", "seconds")}, at ${TIME.format(new Date(Date.now() + wait * 1000))}.`;
}
