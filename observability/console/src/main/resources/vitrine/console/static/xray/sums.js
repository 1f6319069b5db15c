// Where the time was: every part, what all of them add up to, and what nobody accounts for.
import { el } from "../dom.js";
import { micros, percent } from "../units.js";
import { NAMES, SHORT, TIERS, inSentence, total, unaccounted } from "./model.js";

export function sums(xray) {
  const groups = grouped(xray);
  return el("div.sums", {},
    el("div.stack", { role: "img", "aria-label": groups.map(group => `${group.name} ${percent(group.nanos / xray.totalNanos)}`).join(", ") },
      groups.filter(group => group.nanos > 0).map(group => el(`span.${group.kind}`, { "data-tier": group.tier, style: `flex:${group.nanos} 0 0`, title: `${group.name}: ${micros(group.nanos)} µs` }, el("em", {}, group.short)))),
    el("table", { "data-sums": true },
      el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Part"), el("th.number", { scope: "col" }, "µs"), el("th.number", { scope: "col" }, "Share"))),
      groups.map(group => el("tbody", { "data-tier": group.tier },
        el(`tr.group.${group.kind}`, {}, el("th", { scope: "rowgroup" }, el("span.swatch"), group.name), el("td.number", {}, micros(group.nanos)), el("td.number", {}, percent(group.nanos / xray.totalNanos))),
        merged(group.parts).map(part => el("tr.item", { "data-part": part.kind }, el("td", {}, part.name, part.count > 1 ? el("span.soft", {}, ` × ${part.count}`) : ""), el("td.number", {}, micros(part.nanos)), el("td.number.soft", {}, percent(part.nanos / xray.totalNanos)))))),
      el("tfoot", {}, el("tr", {}, el("th", { scope: "row" }, `Total, measured by the ${inSentence(xray.hops[0].tier)}`), el("td.number", { "data-total": true }, micros(xray.totalNanos)), el("td.number", {}, percent(1))))));
}

/** Parts of one name as one line, the longest first. */
function merged(parts) {
  return [...Map.groupBy(parts, part => part.name)]
    .map(([name, some]) => ({ name, kind: some[0].kind, count: some.length, nanos: total(some.map(part => part.nanos)) }))
    .sort((a, b) => b.nanos - a.nanos);
}

function grouped(xray) {
  const steps = TIERS.map(tier => group(tier, "STEP", NAMES[tier], SHORT[tier], xray.parts.filter(part => part.kind === "STEP" && part.tier === tier)));
  const ways = TIERS.slice(0, -1).map((tier, i) => group(tier, "TRANSIT", `Between ${inSentence(tier)} and ${inSentence(TIERS[i + 1])}`, "⇄", xray.parts.filter(part => part.kind === "TRANSIT" && part.tier === tier)));
  const inOrder = TIERS.flatMap((_, i) => [steps[i], ways[i]]).filter(one => one?.parts.length);
  return [...inOrder, { ...group(undefined, "UNACCOUNTED", "Unaccounted", "?", xray.parts.filter(part => part.kind === "UNACCOUNTED")), nanos: unaccounted(xray) }];
}

function group(tier, kind, name, short, parts) {
  return { tier: kind === "STEP" ? tier : undefined, kind: kind.toLowerCase(), name, short, parts, nanos: total(parts.map(part => part.nanos)) };
}
