// The waterfall: one row for each hop, step and way between tiers, on the time axis of the first hop.
import { el } from "../dom.js";
import { duration } from "../units.js";
import { SHORT, rows } from "./model.js";

const OPEN_EXCHANGES = 2;

/** Calls select(row, its element, whether a person chose it) for the row that is chosen, by mouse or arrow keys. */
export function waterfall(xray, select) {
  const all = rows(xray);
  const scale = axis(xray.totalNanos);
  const list = el("div.falls", { role: "tree", "aria-label": "Steps of the request on one time axis" });
  list.append(el("div.fall.scale", { "aria-hidden": "true" }, el("span"), el("span"), el("span.track", {},
    scale.map(tick => el("span.tick", { style: `left:${tick / xray.totalNanos * 100}%` }, duration(tick))))));
  const grid = scale.map(tick => el("i", { style: `left:${tick / xray.totalNanos * 100}%` }));
  const items = all.map(row => item(row, xray, grid));
  const last = all.map((row, i) => lastWithin(all, i));
  const closed = new Set(all.flatMap((row, i) => folds(all, i, last[i]) ? [i] : []));
  if (xray.hops.filter(hop => hop.tier === "db").length <= OPEN_EXCHANGES) closed.clear();
  all.forEach((row, i) => { if (folds(all, i, last[i])) foldable(items[i], () => toggle(i), inner(all, i, last[i], xray)); });
  items.forEach((one, i) => {
    one.addEventListener("click", () => choose(i, true));
    one.addEventListener("keydown", event => {
      const shown = items.flatMap((other, k) => other.hidden ? [] : [k]);
      const at = shown.indexOf(i);
      const to = { ArrowDown: shown[at + 1], ArrowUp: shown[at - 1], Home: shown[0], End: shown.at(-1) }[event.key];
      if (to !== undefined) { event.preventDefault(); choose(to, true); items[to].focus(); }
      if (event.key === "ArrowRight" && closed.has(i) || event.key === "ArrowLeft" && one.hasAttribute("aria-expanded") && !closed.has(i)) toggle(i);
    });
  });
  list.append(...items);

  function toggle(i) {
    if (!closed.delete(i)) closed.add(i);
    draw();
  }

  function draw() {
    let hiddenTo = -1;
    items.forEach((one, i) => {
      one.hidden = i <= hiddenTo;
      if (one.hasAttribute("aria-expanded")) one.setAttribute("aria-expanded", String(!closed.has(i)));
      if (!one.hidden && closed.has(i)) hiddenTo = last[i];
    });
  }

  function choose(i, byPerson) {
    items.forEach((one, k) => { one.setAttribute("aria-selected", String(k === i)); one.tabIndex = k === i ? 0 : -1; });
    select(all[i], items[i], byPerson);
  }
  draw();
  choose(0, false);
  return list;
}

/** The last row that is within this one. */
function lastWithin(all, i) {
  const next = all.findIndex((row, k) => k > i && row.depth <= all[i].depth);
  return (next < 0 ? all.length : next) - 1;
}

/** A step that asked the database is folded over what the database did. */
function folds(all, i, last) {
  return all[i].kind === "step" && all.slice(i + 1, last + 1).some(row => row.kind === "hop" && row.tier === "db" && row.depth === all[i].depth + 1);
}

function foldable(item, toggle, bars) {
  const caret = el("span.caret", { "aria-hidden": "true", title: "open or close", onclick: event => { event.stopPropagation(); toggle(); } });
  item.setAttribute("aria-expanded", "true");
  item.querySelector(".name").prepend(caret);
  item.querySelector(".track").append(...bars);
}

function inner(all, i, last, xray) {
  return all.slice(i + 1, last + 1).filter(row => row.kind === "hop")
    .map(row => el("i.bar.hop.inner", { "data-tier": row.tier, style: place(row.pieces[0][0], row.pieces[0][1], xray.totalNanos) }));
}

function item(row, xray, grid) {
  const bars = row.pieces.map(([from, to]) => el(`i.bar.${row.kind}`, { style: place(from, to, xray.totalNanos) }));
  return el(`button.fall.${row.kind}`, {
    type: "button", role: "treeitem", "aria-level": row.depth + 1, "data-tier": row.tier, "data-id": row.id,
    "aria-label": `${row.kind === "hop" ? SHORT[row.tier] + " " : ""}${row.name}, ${duration(row.nanos)}`,
  },
    el("span.name", { style: `--depth:${row.depth}`, title: row.name }, row.kind === "hop" ? el("b.tag", {}, SHORT[row.tier]) : mark(row.kind), el("span.text", {}, row.name, statement(row))),
    el("span.took", {}, duration(row.nanos)),
    el("span.track", {}, ...grid.map(line => line.cloneNode()), ...bars));
}

/** What a statement does, and to which table. */
function statement(row) {
  const sql = row.facts.find(fact => fact.name === "sql")?.value ?? (row.tier === "db" && row.kind === "hop" ? row.name : "");
  const [, verb, table] = /^\s*(select|insert|update|delete|merge)\b(?:.*?\bfrom|\s+into)?\s+"?(\w+)/is.exec(sql) ?? [];
  return verb && row.kind === "step" ? el("span.soft.sql", {}, ` ${verb.toLowerCase()} ${table.toLowerCase()}`) : null;
}

function mark(kind) {
  return kind === "transit" ? el("span.mark", { "aria-hidden": "true" }, "⇄") : kind === "unaccounted" ? el("span.mark", { "aria-hidden": "true" }, "?") : null;
}

function place(from, to, total) {
  const left = Math.min(100, Math.max(0, from / total * 100));
  const width = Math.min(100 - left, Math.max(0, (to - Math.max(0, from)) / total * 100));
  return `left:${left.toFixed(3)}%;width:max(2px,${width.toFixed(3)}%)`;
}

/** Four to six round moments. */
function axis(total) {
  const rough = total / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map(m => m * power).find(s => total / s <= 5.5);
  return Array.from({ length: Math.floor(total * 0.97 / step) + 1 }, (_, i) => i * step);
}
