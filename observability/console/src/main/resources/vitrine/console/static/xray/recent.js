// The last requests that were looked at: the newest, and the slowest.
import { el } from "../dom.js";
import { get } from "../api.js";
import { duration } from "../units.js";

const SHOWN = 8;

export function recent() {
  const newest = el("tbody");
  const slowest = el("tbody");
  const element = el("div.recent", {}, list("Newest", newest), list("Slowest", slowest));

  async function refresh(current) {
    try {
      const all = await get("/api/xrays");
      fill(newest, all.slice(0, SHOWN), current);
      fill(slowest, [...all].sort((a, b) => b.totalNanos - a.totalNanos).slice(0, SHOWN), current);
    } catch (error) {
      newest.replaceChildren(el("tr", {}, el("td", {}, error.message)));
    }
  }
  return { element, refresh };
}

function list(title, body) {
  return el("section.card", {}, el("header", {}, el("h2", {}, title)), el("table", {}, body));
}

function fill(body, some, current) {
  body.replaceChildren(...some.map(one => el("tr", { "aria-current": one.traceId === current ? "true" : null },
    el("td.when.soft", {}, new Date(one.at).toLocaleTimeString("en-GB")),
    el("td", {}, el("a", { href: `#/xray/${one.traceId}`, title: one.name }, one.name)),
    el("td.soft", {}, one.kept ? "" : "not by the console"),
    el("td.number", {}, duration(one.totalNanos)))));
  if (!some.length) body.append(el("tr", {}, el("td.soft", {}, "Nothing was looked at yet.")));
}
