// What a click on a part shows: five minutes as charts, its processes and pools, and of one process threads and sockets.
import { get } from "../api.js";
import { el } from "../dom.js";
import { follow } from "../knobs.js";
import { chart } from "./chart.js";
import { clock, core, count, memory, rate, time } from "./form.js";
import { inspection } from "./inspection.js";
import { PARTS, TERMS } from "./parts.js";
import { table } from "./table.js";

const KEPT_MILLIS = 300_000;

/** Answers { element, update(picture), end() }. process is the name of one of its processes, or null for all of them. */
export function detail(id, process, { choose, close }) {
  const part = PARTS[id];
  const series = process ? `${part.tier}/${process}` : part.tier;
  const isMaster = process === "master";
  const charts = isMaster ? [] : part.charts.map(chart);
  const processes = table(`Processes of ${part.title}`, processColumns(part.tier, name => choose(id, name)), 0, false);
  const pools = part.pool ? table(`Pools of ${part.title}`, poolColumns(), 0, false) : null;
  const inspected = el("div.inspected");
  const problem = el("p.notice", { role: "alert", hidden: true });
  const title = el("h2", { tabindex: "-1" }, process ? `${part.title}: ${process}` : part.title);
  let history = null;
  let ended = false;
  let looked = null;
  let marks = [];
  const unfollow = follow(({ events }) => { marks = events.map(event => ({ at: Date.parse(event.at), label: `${event.knob} ${event.to}` })); });

  const element = el("section.card.detail", { "data-tier": part.accent, "aria-label": part.title },
    el("header", {}, title,
      el("span.terms", {}, part.terms.map(term => el("a.term", { href: `#/glossary/${term}`, title: "In the glossary" }, el("b", {}, term.toUpperCase()), ` ${TERMS[term]}`))),
      process ? el("button", { type: "button", onclick: () => choose(id, null) }, "All processes") : null,
      el("button", { type: "button", onclick: close, title: "Escape does the same" }, "Close")),
    el("p.about", {}, part.about), problem,
    charts.length ? el("div.charts", {}, charts.map(one => one.element)) : null,
    pools ? el("section", {}, el("h3", {}, "Pools, by process"), pools.element) : null,
    el("section", {}, el("h3", {}, "Processes"), processes.element),
    inspected);

  if (!isMaster) {
    get(`/api/live/history?of=${encodeURIComponent(series)}`).then(found => {
      if (ended) return;
      history = found;
      charts.forEach(one => one.draw(history, marks));
    }, error => {
      problem.textContent = error.message;
      problem.hidden = false;
    });
  }

  function look(name) {
    looked = name;
    inspected.replaceChildren(inspection(part.tier, name).element);
  }

  return {
    element,
    focus: () => title.focus({ preventScroll: true }),
    update(picture) {
      const tier = picture.tiers.find(one => one.tier === part.tier);
      if (!tier) return;
      processes.fill(tier.processes);
      pools?.fill(tier.processes.filter(one => one.kind === "serving"));
      const wanted = process ?? tier.processes.find(one => one.kind === "serving" && !one.away)?.name;
      if (looked === null && wanted && wanted !== "master") look(wanted);
      const now = process ? tier.processes.find(one => one.name === process) : tier;
      if (history) {
        append(history, picture.millis, now?.away ? {} : now?.figures ?? {});
        charts.forEach(one => one.draw(history, marks));
      }
    },
    end() {
      ended = true;
      unfollow();
      charts.forEach(one => one.end());
    },
  };
}

function append(history, millis, figures) {
  if (millis <= (history.times.at(-1) ?? 0)) return;
  history.times.push(millis);
  Object.entries(history.figures).forEach(([name, column]) => column.push(figures[name] ?? null));
  while (millis - history.times[0] > KEPT_MILLIS) {
    history.times.shift();
    Object.values(history.figures).forEach(column => column.shift());
  }
}

function processColumns(tier, choose) {
  const of = name => row => row.figures[name];
  const load = tier === "db" ? ["statements", "Statements/s"] : ["requests", "Requests/s"];
  return [
    { label: "Process", title: "Its threads and sockets", value: row => row.name, form: name => (name === "master" ? name : el("button.link", { type: "button", onclick: () => choose(name) }, name)) },
    { label: "PID", number: true, title: "Process id, in its own namespace", value: row => row.pid },
    { label: "State", title: "Whether it answers, and since when it does or does not", value: row => (row.away ? `away since ${clock(row.since)}: ${row.away}` : row.restarted ? "restarted now" : `since ${clock(row.since)}`) },
    { label: load[1], number: true, value: of(load[0]), form: rate },
    { label: "User", number: true, title: "CPU in the program, share of one core", value: of("cpu.user"), form: core },
    { label: "System", number: true, title: "CPU in the kernel for it, share of one core", value: of("cpu.system"), form: core },
    { label: "Threads", number: true, title: "Threads of the kernel: Java's and the JVM's", value: of("threads.alive"), form: count },
    { label: "Private", number: true, title: "Memory that no other process maps", value: of("memory.private"), form: memory },
    { label: "Shared", number: true, title: "Memory that another process maps too", value: of("memory.shared"), form: memory },
    { label: "Its share", number: true, title: "Private, and of each shared page its part (PSS)", value: of("memory.proportional"), form: memory },
    { label: "Waits/s", number: true, title: "Voluntary context switches a second: a thread waited", value: of("switches.voluntary"), form: rate },
    { label: "Preempted/s", number: true, title: "Involuntary context switches a second: its CPU was taken", value: of("switches.involuntary"), form: rate },
  ];
}

function poolColumns() {
  const of = name => row => row.figures[name];
  return [
    { label: "Process", value: row => row.name },
    { label: "Leased", number: true, title: "In use by a request now", value: of("pool.leased"), form: count },
    { label: "Idle", number: true, title: "Open and unused", value: of("pool.idle"), form: count },
    { label: "Pending", number: true, title: "Requests that wait for a connection", value: of("pool.pending"), form: count },
    { label: "Max", number: true, title: "The most that may be open", value: of("pool.max"), form: count },
    { label: "Leases/s", number: true, value: of("pool.leases"), form: rate },
    { label: "Opened/s", number: true, title: "Leases that had to open a connection", value: of("pool.opened"), form: rate },
    { label: "Reused/s", number: true, title: "Leases of a connection that was open", value: of("pool.reused"), form: rate },
    { label: "Mean wait", number: true, title: "Until a connection was leased", value: of("pool.wait"), form: time },
  ];
}
