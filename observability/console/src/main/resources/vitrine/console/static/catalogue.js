// What each fact and each step means, with a link to who says so.
import { bytes, duration, grouped } from "./units.js";

const catalogue = await (await fetch("/facts.json")).json();
export const FACTS = catalogue.facts;
export const STEPS = catalogue.steps;

/** A fact's value as a person reads it. */
export function shown(fact) {
  if (fact.value === undefined) return "not available";
  if (typeof fact.value === "boolean") return fact.value ? "yes" : "no";
  if (typeof fact.value !== "number") return String(fact.value);
  switch (fact.unit) {
    case "ns": return duration(fact.value);
    case "µs": return duration(fact.value * 1_000);
    case "bytes": return bytes(fact.value);
    case undefined: return fact.name.endsWith(".id") || fact.name === "http.status" ? String(fact.value) : grouped(fact.value);
    default: return `${grouped(fact.value, Number.isInteger(fact.value) ? 0 : 2)} ${fact.unit}`;
  }
}
