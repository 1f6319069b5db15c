// The same request twice, side by side: what was cold and is warm, what was opened and is used again.
import { el } from "../dom.js";
import { duration, micros, percent } from "../units.js";
import { shown } from "../catalogue.js";
import { SHORT, steps } from "./model.js";

const TELLING = ["connection.new", "connection.reused", "web.decision", "cache.hit", "page.misses", "page.hits", "db.roundtrips", "http.status", "tcp.segments.sent", "tcp.retransmits"];

export function compare(before, now) {
  const change = now.totalNanos / before.totalNanos - 1;
  return el("section.card.compare", { "data-compare": true },
    el("header", {}, el("h2", {}, "The same request twice"), el("span.soft", {}, `${change < 0 ? `${percent(-change)} shorter` : `${percent(change)} longer`} than before`)),
    el("div.pair", {}, bar("before", before, Math.max(before.totalNanos, now.totalNanos)), bar("now", now, Math.max(before.totalNanos, now.totalNanos))),
    el("div.columns", {}, times(before, now), facts(before, now)));
}

function bar(label, xray, longest) {
  const segments = xray.parts.map(part => el(`span.${part.kind.toLowerCase()}`, { "data-tier": part.tier, style: `flex:${part.nanos} 0 0`, title: `${part.name}: ${duration(part.nanos)}` }));
  return el("div.one", {}, el("span.label", {}, label), el("div.stack", { style: `width:${(xray.totalNanos / longest * 100).toFixed(2)}%` }, segments), el("strong", {}, duration(xray.totalNanos)));
}

function times(before, now) {
  const was = byName(before);
  const is = byName(now);
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return el("div", {}, el("h3", {}, "Time, µs"), el("table", {},
    el("thead", {}, el("tr", {}, el("th", {}, "Part"), el("th.number", {}, "before"), el("th.number", {}, "now"), el("th.number", {}, "difference"))),
    el("tbody", {}, names.map(name => {
      const difference = (is.get(name) ?? 0) - (was.get(name) ?? 0);
      return el("tr", {}, el("td", {}, name), cell(was.get(name)), cell(is.get(name)), el("td.number", { class: difference > 0 ? "number more" : "number less" }, `${difference > 0 ? "+" : "−"}${micros(Math.abs(difference))}`));
    }))));
}

function cell(nanos) {
  return el("td.number", {}, nanos === undefined ? "–" : micros(nanos));
}

function facts(before, now) {
  const was = telling(before);
  const is = telling(now);
  const names = [...new Set([...was.keys(), ...is.keys()])].filter(name => was.get(name) !== is.get(name));
  return el("div", {}, el("h3", {}, "Facts that differ"), names.length ? el("table", {},
    el("thead", {}, el("tr", {}, el("th", {}, "Fact"), el("th", {}, "before"), el("th", {}, "now"))),
    el("tbody", {}, names.map(name => el("tr", {}, el("td", {}, name), el("td", {}, was.get(name) ?? "–"), el("td", {}, is.get(name) ?? "–"))))) : el("p.soft", {}, "None of those that tell cold from warm or new from reused."));
}

function byName(xray) {
  const sums = new Map();
  for (const part of xray.parts) {
    const name = part.kind === "TRANSIT" ? `⇄ ${part.name}` : part.kind === "UNACCOUNTED" ? part.name : `${SHORT[part.tier]}: ${part.name}`;
    sums.set(name, (sums.get(name) ?? 0) + part.nanos);
  }
  return sums;
}

function telling(xray) {
  const found = new Map();
  for (const hop of xray.hops) {
    for (const place of [hop, ...steps(hop)]) {
      for (const fact of place.facts.filter(one => TELLING.includes(one.name))) {
        const key = `${SHORT[hop.tier]}: ${fact.name}${place === hop ? "" : ` (${place.name})`}`;
        found.set(key, found.has(key) ? `${found.get(key)}, ${shown(fact)}` : shown(fact));
      }
    }
    const key = `${SHORT[hop.tier]}: process`;
    if (hop.tier !== "client" && hop.tier !== "db") found.set(key, String(hop.pid));
  }
  found.set("db: exchanges", String(xray.hops.filter(hop => hop.tier === "db").length));
  return found;
}
