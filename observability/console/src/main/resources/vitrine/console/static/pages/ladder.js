// The ladder of distance (P01) and the width of the ways (P02), as this machine measured them.
import { get, post, remove } from "../api.js";
import { el } from "../dom.js";
import { bytes, duration, grouped } from "../units.js";
import { logChart } from "../log-chart.js";

const WHILE_RUNNING_MILLIS = 500;
const AFTER_A_PROBLEM_MILLIS = 3000;
const GROUPS = { memory: "One load from memory, from a set of", file: "One page of a file", socket: "One byte over TCP", tier: "Between the tiers" };
const WAYS = [
  { way: "memory", title: "memory to memory", colour: "--ap", dash: [] },
  { way: "file warm", title: "file, warm", colour: "--web", dash: [8, 3] },
  { way: "file cold", title: "file, cold", colour: "--storage", dash: [3, 3] },
  { way: "socket", title: "socket", colour: "--db", dash: [10, 3, 2, 3] },
];

export function mount(page) {
  const parts = skeleton(page);
  let timer = null;
  let shown = "";
  let ended = false;

  async function refresh() {
    try {
      show(await get("/api/ladder"));
    } catch (error) {
      parts.problem(error.message);
      again(AFTER_A_PROBLEM_MILLIS);
    }
  }

  function again(millis) {
    clearTimeout(timer);
    if (!ended) timer = setTimeout(refresh, millis);
  }

  function show(state) {
    if (ended) return;
    parts.problem("");
    parts.progress(state);
    const found = state.last ?? (state.rungs.length ? { rungs: state.rungs, bandwidths: state.bandwidths, caches: [] } : null);
    const version = `${found?.measuredAt} ${found?.rungs.length} ${found?.bandwidths.length}`;
    if (version !== shown) {
      shown = version;
      parts.results(found);
    }
    if (state.running) again(WHILE_RUNNING_MILLIS);
  }

  async function act(request) {
    parts.problem("");
    try {
      await request();
    } catch (error) {
      parts.problem(error.message);
    }
    again(0);
  }

  parts.start.addEventListener("click", () => act(() => post("/api/ladder", {})));
  parts.stop.addEventListener("click", () => act(() => remove("/api/ladder")));
  refresh();
  return {
    end() {
      ended = true;
      clearTimeout(timer);
      parts.end();
    },
  };
}

function skeleton(page) {
  const start = el("button.primary", { type: "button" }, "Measure this machine");
  const stop = el("button", { type: "button", hidden: true }, "Stop");
  const bar = el("progress", { "aria-label": "Progress", max: 1, value: 0, hidden: true });
  const status = el("p.soft.ladder-status", { role: "status" });
  const problem = el("p.notice", { role: "alert", hidden: true });
  const rungs = el("section.card.ladder-rungs");
  const latency = el("section.card");
  const bandwidth = el("section.card");
  let charts = [];

  page.append(
    el("header.ladder-head", {},
      el("div", {}, el("h1", {}, "Ladder"),
        el("p.soft", {}, "How far away data is, and how wide the way to it: measured on this machine, now.")),
      el("div.ladder-act", {}, start, stop)),
    el("div.ladder-progress", {}, bar, status),
    problem,
    el("div.ladder-grid", {}, rungs, el("div.ladder-charts", {}, latency, bandwidth)));

  return {
    start, stop,
    end: () => charts.forEach(chart => chart.end()),
    problem(text) {
      problem.hidden = !text;
      problem.textContent = text;
    },
    progress(state) {
      start.disabled = state.running;
      start.textContent = state.last ? "Measure again" : "Measure this machine";
      stop.hidden = bar.hidden = !state.running;
      bar.max = state.of || 1;
      bar.value = state.done;
      status.textContent = state.running ? `${state.done} of ${state.of}: ${state.doing ?? "starting"}` : when(state.last);
      if (state.problem) this.problem(`Not measured: ${state.problem}.`);
    },
    results(found) {
      charts.forEach(chart => chart.end());
      charts = [];
      if (!found) {
        rungs.replaceChildren(el("p.soft", {}, "Nothing has been measured yet. It takes some twenty seconds, keeps a processor busy, and disturbs whatever runs beside it."));
        latency.hidden = bandwidth.hidden = true;
        return;
      }
      latency.hidden = bandwidth.hidden = false;
      rungs.replaceChildren(...rungTable(found.rungs));
      charts = [latencyChart(latency, found), bandwidthChart(bandwidth, found)];
    },
  };
}

function when(last) {
  if (!last) return "";
  const at = new Date(last.measuredAt).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
  return `Measured ${at}, took ${Math.round(last.tookSeconds)} s, ${last.cpus} processors.`;
}

function rungTable(rungs) {
  const known = rungs.filter(rung => rung.nanos != null);
  const nearest = Math.min(...known.map(rung => rung.nanos));
  const farthest = Math.max(...known.map(rung => rung.nanos));
  const share = nanos => (Math.log10(nanos / nearest) / Math.log10(farthest / nearest || 10)) * 100;
  const rows = [];
  let group = null;
  for (const rung of rungs) {
    if (rung.group !== group) {
      group = rung.group;
      rows.push(el("tr.group", {}, el("th.label", { colspan: 4, scope: "rowgroup" }, GROUPS[group] ?? group)));
    }
    rows.push(rungRow(rung, nearest, share));
  }
  return [
    el("header", {}, el("h2", {}, "How far is it?"), el("span.soft", {}, "each bar's length is the logarithm of its time")),
    el("table", {},
      el("thead", {}, el("tr", {}, ["", "", "time", "if 1 ns were 1 s"].map(name => el("th.label", { scope: "col" }, name)))),
      el("tbody", {}, rows)),
  ];
}

function rungRow(rung, nearest, share) {
  if (rung.nanos == null) {
    return el("tr", {}, el("td", {}, rung.name), el("td.soft", { colspan: 3 }, `not available here: ${rung.unknownBecause}`));
  }
  return el("tr", {},
    el("td", {}, rung.group === "memory" ? binary(rung.bytes) : rung.name),
    el("td.ladder-bar", { "aria-hidden": "true" }, el("span", { style: `inline-size: ${Math.max(1.5, share(rung.nanos))}%` })),
    el("td.number", { title: `${grouped(rung.nanos / nearest, 1)} times the nearest` }, rung.nanos < 10_000 ? `${grouped(rung.nanos, 1)}\u202fns` : duration(rung.nanos)),
    el("td.number.soft", {}, human(rung.nanos)));
}

/** The same number in seconds: what a person can feel. */
function human(seconds) {
  const units = [[86_400 * 365, "years"], [86_400, "days"], [3_600, "hours"], [60, "minutes"], [1, "seconds"]];
  const [size, name] = units.find(([size]) => seconds >= size * 2) ?? units.at(-1);
  return `${grouped(seconds / size, seconds / size < 10 ? 1 : 0)} ${name}`;
}

function latencyChart(card, found) {
  const points = found.rungs.filter(rung => rung.group === "memory" && rung.nanos != null);
  return logChart(card, {
    title: "One load from memory",
    subtitle: "by the size of the set that is walked through at random; the steps are where a cache ends",
    x: { label: "set", values: points.map(rung => rung.bytes), format: binary },
    y: { label: "nanoseconds", format: value => grouped(value) },
    series: [{ title: "time of a load", colour: "--ap", dash: [], values: points.map(rung => rung.nanos), format: value => `${grouped(value, 1)}\u202fns` }],
    marks: found.caches.filter(cache => cache.type !== "Instruction")
      .map(cache => ({ at: cache.bytes, text: `L${cache.level} ${binary(cache.bytes)}, as claimed` })),
  });
}

function bandwidthChart(card, found) {
  const sizes = [...new Set(found.bandwidths.map(one => one.blockBytes))].sort((a, b) => a - b);
  const series = WAYS.map(way => {
    const rate = new Map(found.bandwidths.filter(one => one.way === way.way).map(one => [one.blockBytes, one.bytesPerSecond]));
    return { ...way, values: sizes.map(size => rate.get(size) ?? null), format: value => `${bytes(value)}/s` };
  }).filter(way => way.values.some(value => value != null));
  const missing = found.bandwidths.find(one => one.unknownBecause);
  return logChart(card, {
    title: "Bytes a second",
    subtitle: `by the size of the block that one call moves${missing ? `; ${missing.way}: not available here, ${missing.unknownBecause}` : ""}`,
    x: { label: "block", values: sizes, format: binary },
    y: { label: "bytes a second", format: bytes },
    series,
    marks: [],
  });
}

/** Sizes of memory, which come in powers of two. */
function binary(count) {
  if (count < 1024) return `${count}\u202fB`;
  return count < 1 << 20 ? `${Math.round(count / 1024)}\u202fKiB` : `${Math.round(count / (1 << 20))}\u202fMiB`;
}
