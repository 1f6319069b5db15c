// What an X-ray says, in the forms that the page draws. Nothing here touches the document.
export const TIERS = ["client", "web", "ap", "db"];
export const NAMES = { client: "Client", web: "Web tier", ap: "AP tier", db: "Database tier", storage: "Storage" };
export const SHORT = { client: "client", web: "web", ap: "AP", db: "DB", storage: "storage" };

/** A tier's name within a sentence. */
export function inSentence(tier) {
  return tier === "ap" ? NAMES.ap : NAMES[tier].toLowerCase();
}

/** The rows of the waterfall, each behind the one that it is within: hop, step, transit, unaccounted. */
export function rows(xray) {
  const all = [];
  xray.hops.filter(hop => !hop.callerId).forEach(hop => addHop(xray, hop, 0, all));
  return all;
}

/** The steps of a hop, inner ones behind their outer one. */
export function steps(hop) {
  return hop.steps.flatMap(function walk(step) { return [step, ...step.steps.flatMap(walk)]; });
}

export function hopsOf(xray, tier) {
  return xray.hops.filter(hop => hop.tier === tier);
}

/** The value of a fact of the hop or of its steps; undefined if there is none. */
export function value(hop, name) {
  return found(hop, name)?.value;
}

export function values(hops, name) {
  return hops.flatMap(hop => [hop, ...steps(hop)]).flatMap(place => place.facts)
    .filter(fact => fact.name === name && fact.value !== undefined).map(fact => fact.value);
}

export function total(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** How long each tier itself took, and what was on the way between two: keys are "web" and "client-web". */
export function times(xray) {
  const times = {};
  for (const part of xray.parts) {
    const key = part.kind === "TRANSIT" ? `${part.tier}-${part.towards}` : part.tier;
    times[key] = (times[key] ?? 0) + part.nanos;
  }
  return times;
}

export function unaccounted(xray) {
  return total(xray.parts.filter(part => part.kind === "UNACCOUNTED").map(part => part.nanos));
}

function found(hop, name) {
  return [hop, ...steps(hop)].flatMap(place => place.facts).find(fact => fact.name === name && fact.value !== undefined);
}

function addHop(xray, hop, depth, all) {
  all.push({ kind: "hop", id: hop.id, tier: hop.tier, name: hop.name, depth, nanos: hop.endNanos - hop.beginNanos, pieces: [[hop.beginNanos, hop.endNanos]], facts: hop.facts, hop });
  hop.steps.forEach(step => addStep(xray, hop, step, depth + 1, all));
  callees(xray, hop, undefined).forEach(callee => addHop(xray, callee, depth + 1, all));
  const lost = xray.parts.find(part => part.kind === "UNACCOUNTED" && part.hopId === hop.id);
  if (lost) {
    all.push({ kind: "unaccounted", id: `${hop.id}.unaccounted`, tier: hop.tier, name: "unaccounted", depth: depth + 1, nanos: lost.nanos, pieces: gaps(hop), facts: [], hop });
  }
}

function addStep(xray, hop, step, depth, all) {
  all.push({ kind: "step", id: step.id, tier: hop.tier, name: step.name, depth, nanos: step.endNanos - step.beginNanos, pieces: [[step.beginNanos, step.endNanos]], facts: step.facts, hop, step });
  step.steps.forEach(inner => addStep(xray, hop, inner, depth + 1, all));
  const called = callees(xray, hop, step.id);
  let from = step.beginNanos;
  called.forEach((callee, i) => {
    addTransit(xray, hop, step, callee, i ? "between" : "to", from, callee.beginNanos, depth + 1, all);
    addHop(xray, callee, depth + 1, all);
    from = Math.max(from, callee.answeredNanos);
  });
  if (called.length) addTransit(xray, hop, step, called.at(-1), "back", from, step.endNanos, depth + 1, all);
}

function addTransit(xray, hop, step, callee, way, from, to, depth, all) {
  if (to <= from) return;
  const name = { to: `on the way to the ${inSentence(callee.tier)}`, back: `on the way back to the ${inSentence(hop.tier)}`, between: "between two exchanges" }[way];
  all.push({ kind: "transit", id: `${step.id}.${way}${callee.id}`, tier: hop.tier, towards: callee.tier, name, depth, nanos: to - from, pieces: [[from, to]], facts: [], hop, callee, way });
}

function callees(xray, hop, stepId) {
  return xray.hops.filter(callee => callee.callerId === hop.id && callee.callerStepId === stepId)
    .sort((a, b) => a.beginNanos - b.beginNanos);
}

/** Where a hop is in none of its steps. */
function gaps(hop) {
  const gaps = [];
  let from = hop.beginNanos;
  for (const step of [...hop.steps].sort((a, b) => a.beginNanos - b.beginNanos)) {
    if (step.beginNanos > from) gaps.push([from, step.beginNanos]);
    from = Math.max(from, step.endNanos);
  }
  if (hop.endNanos > from) gaps.push([from, hop.endNanos]);
  return gaps;
}
