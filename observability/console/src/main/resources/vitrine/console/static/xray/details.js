// What is known of one row of the waterfall.
import { el } from "../dom.js";
import { duration, percent } from "../units.js";
import { FACTS, STEPS, shown } from "../catalogue.js";
import { NAMES } from "./model.js";

const KINDS = { hop: "stay in", step: "step in", transit: "transit between", unaccounted: "unaccounted in" };

export function details(row, xray) {
  const [from] = row.pieces[0] ?? [0];
  return el("div.details", { "data-tier": row.tier },
    el("header", {},
      el("p.label", {}, `${KINDS[row.kind]} ${row.kind === "transit" ? `${NAMES[row.tier]} and ${NAMES[row.towards]}` : NAMES[row.tier]}`),
      el("h3", {}, row.name),
      el("p.took", {}, el("strong", {}, duration(row.nanos)), el("span.soft", {}, ` · ${percent(row.nanos / xray.totalNanos)} of the total · begins at ${duration(Math.max(0, from))}`))),
    explanation(row),
    row.kind === "hop" ? el("p.soft.where", {}, `process ${row.hop.pid} on ${row.hop.host}${row.hop.place === "INSIDE_CALLER" ? "; its clock is another one: placed within its caller's step" : ""}${row.hop.droppedSteps ? `; ${row.hop.droppedSteps} more steps were not kept` : ""}`) : null,
    groups(row.facts));
}

function explanation(row) {
  const key = row.kind === "transit" ? "transit" : row.kind === "unaccounted" ? "unaccounted" : row.kind === "hop" ? `hop.${row.tier}` : row.name;
  const entry = STEPS[key];
  return entry ? el("p.about", {}, entry.about, " ", source(entry)) : null;
}

function groups(facts) {
  if (!facts.length) return el("p.soft.none", {}, "No facts were kept of it but its time.");
  const byGroup = Map.groupBy(facts, fact => fact.name.split(".")[0]);
  return el("div.groups", {}, [...byGroup].map(([group, some]) => el("section", {}, el("h4.label", {}, group), el("dl", {}, some.map(line)))));
}

function line(fact) {
  const entry = FACTS[fact.name];
  const isLong = typeof fact.value === "string" && fact.value.length > 32;
  return el(`div.fact${isLong ? ".long" : ""}${fact.value === undefined ? ".missing" : ""}`, {},
    el("dt", {}, el("code", {}, fact.name)),
    el("dd.value", {}, shown(fact)),
    el("dd.about", {}, fact.value === undefined ? `${fact.unknownBecause}. ` : "", entry ? [entry.about, " ", source(entry)] : ""));
}

function source(entry) {
  return entry.link ? el("a", { href: entry.link, target: "_blank", rel: "noreferrer" }, entry.source) : "";
}
