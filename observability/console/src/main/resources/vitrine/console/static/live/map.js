// The picture: one element for each part, made once; each second only its numbers and the lengths of its bars change.
import { el } from "../dom.js";
import { core, count, memory, rate, share, size, time } from "./form.js";

const DECISIONS = [
  ["requests.asset_hit", "file, memory", "solid"], ["requests.asset_disk", "file, disk", "dense"], ["requests.not_modified", "not modified", "thin"],
  ["requests.delegated", "delegated", "mid"], ["requests.refused", "refused", "bad"],
];

/** Answers { element, update(picture), mark(part) }; choose(part) is called for what was clicked. */
export function map(choose) {
  const cells = [];
  const bind = update => void cells.push(update);
  const figures = (picture, tier) => picture.tiers.find(one => one.tier === tier) ?? { figures: {}, processes: [] };

  const text = (tier, form, ...names) => {
    const out = el("output");
    bind(picture => {
      const value = form(...names.map(name => figures(picture, tier).figures[name]));
      if (out.textContent !== value) out.textContent = value;
    });
    return out;
  };
  const row = (label, title, ...values) => el("div.row", { title }, el("span.soft", {}, label), el("span.values", {}, ...values));
  const big = (tier, name, unit, title) => el("p.big", { title }, text(tier, rate, name), el("small", {}, unit));
  const meter = (tier, parts, whole) => {
    const bars = parts.map(([, look]) => el(`i.${look}`));
    bind(picture => {
      const values = figures(picture, tier).figures;
      const all = whole ? values[whole] : parts.reduce((sum, [name]) => sum + (values[name] ?? 0), 0);
      bars.forEach((bar, i) => bar.style.setProperty("--share", all > 0 ? Math.min(1, (values[parts[i][0]] ?? 0) / all) : 0));
    });
    return el("div.meter", { "aria-hidden": "true" }, bars);
  };
  const cpu = tier => [
    row("CPU", "Share of one core: in the program (user), in the kernel for it (system)", text(tier, core, "cpu.user"), el("small", {}, "user"), text(tier, core, "cpu.system"), el("small", {}, "sys")),
    coreMeter(tier),
  ];
  const coreMeter = tier => {
    const user = el("i.solid");
    const system = el("i.mid");
    bind(picture => {
      const { figures: values, processes } = figures(picture, tier);
      const cores = Math.max(1, processes.filter(one => one.kind === "serving").length);
      user.style.setProperty("--share", Math.min(1, (values["cpu.user"] ?? 0) / cores));
      system.style.setProperty("--share", Math.min(1, (values["cpu.system"] ?? 0) / cores));
    });
    return el("div.meter", { "aria-hidden": "true" }, user, system);
  };
  const held = tier => [
    row("Memory", "Private: memory that no other process maps; what ending it gives back", text(tier, memory, "memory.private"), el("small", {}, "private")),
    row("", "Shared: pages that another process maps too", text(tier, memory, "memory.shared"), el("small", {}, "shared")),
  ];

  const part = (id, accent, label, ...content) => el("div.part", { "data-part": id, "data-tier": accent }, el("button.name", { type: "button", onclick: () => choose(id), "aria-expanded": "false" }, label), ...content);
  const state = tier => {
    const out = el("p.away", { hidden: true });
    bind(picture => {
      const one = figures(picture, tier);
      const away = one.processes.filter(process => process.kind === "serving" && process.away);
      out.hidden = one.up === true;
      out.textContent = one.up === true ? "" : `Away: ${away[0]?.away ?? one.trouble ?? "no process is known"}`;
      out.parentElement.toggleAttribute("data-away", one.up === false);
    });
    return out;
  };
  const processes = (tier, load) => {
    const list = el("div.processes");
    let keys = "";
    let rows = [];
    bind(picture => {
      const all = figures(picture, tier).processes;
      const now = all.map(one => one.name).join();
      if (now !== keys) {
        keys = now;
        rows = all.map(one => processRow(tier, one, load));
        list.replaceChildren(...rows.map(one => one.element));
      }
      rows.forEach((one, i) => one.update(all[i]));
    });
    return list;
  };
  const processRow = (tier, { name }, load) => {
    const pid = el("small");
    const what = el("output");
    const button = el("button.process", { type: "button", "data-process": `${tier}/${name}`, onclick: () => choose(tier, name) }, el("span", {}, name), pid, what);
    return {
      element: button,
      update(process) {
        pid.textContent = process.pid ? `pid ${process.pid}` : "";
        what.textContent = process.away ? "away" : load(process);
        button.toggleAttribute("data-away", Boolean(process.away));
        button.title = process.away ?? process.address;
      },
    };
  };
  const arrow = (tier, name, unit, what) => el("div.arrow", { title: what }, el("span.shaft", { "aria-hidden": "true" }), el("span.flow", {}, text(tier, rate, name), el("small", {}, unit)));
  const pool = (id, tier, label) => el("div.tie", {},
    part(id, tier, label,
      el("div.fill", { "aria-hidden": "true" }, meter(tier, [["pool.leased", "solid"], ["pool.idle", "thin"]], "pool.max")),
      row("leased", "In use by a request now", text(tier, count, "pool.leased")),
      row("idle", "Open and unused", text(tier, count, "pool.idle")),
      row("pending", "Requests that wait for a connection", text(tier, count, "pool.pending")),
      row("max", "The most that may be open, over all processes", text(tier, count, "pool.max")),
      row("opened/s", "Leases a second that had to open a connection", text(tier, rate, "pool.opened")),
      row("reused/s", "Leases a second of a connection that was open", text(tier, rate, "pool.reused")),
      row("wait", "Mean time until a connection was leased", text(tier, time, "pool.wait"))));

  const decisions = () => el("ul.decisions", {}, DECISIONS.map(([name, label, look]) =>
    el("li", {}, el(`i.key.${look}`, { "aria-hidden": "true" }), el("span.soft", {}, label), text("web", rate, name))));
  const load = process => (process.kind === "master" ? `${count(process.figures["processes.serving"])} of ${count(process.figures["processes.wanted"])} serve` : `${rate(process.figures.requests)}/s`);

  const element = el("div.map", {},
    part("client", "client", "Clients",
      el("p.big", { title: "Connections of clients that are open now" }, text("web", count, "clients.open"), el("small", {}, "open")),
      row("new/s", "Connections accepted a second", text("web", rate, "clients.opened")),
      row("kept/s", "Requests a second on a connection that had served before", text("web", rate, "clients.reused"))),
    arrow("web", "requests", "/s", "Requests a second of clients"),
    part("web", "web", "Web tier", state("web"),
      big("web", "requests", "requests/s", "Requests answered a second, by whatever decision"),
      meter("web", DECISIONS.map(([name, , look]) => [name, look])), decisions(),
      row("Threads", "Worker threads that serve a request, of the most that may", text("web", count, "threads.busy"), el("small", {}, "busy of"), text("web", count, "threads.max")),
      meter("web", [["threads.busy", "solid"]], "threads.max"),
      ...cpu("web"), ...held("web"), processes("web", load)),
    pool("pool-ap", "web", "Pool to AP"),
    part("ap", "ap", "AP tier", state("ap"),
      big("ap", "requests", "requests/s", "Requests served a second"),
      row("Time", "Mean time that a request took its thread", text("ap", time, "requests.mean"), el("small", {}, "mean")),
      row("Threads", "Worker threads that serve a request, of the most that may", text("ap", count, "threads.busy"), el("small", {}, "busy of"), text("ap", count, "threads.max")),
      meter("ap", [["threads.busy", "solid"]], "threads.max"),
      row("Queue", "Requests that wait for a thread, of the most that may", text("ap", count, "queue.length"), el("small", {}, "of"), text("ap", count, "queue.max")),
      meter("ap", [["queue.length", "bad"]], "queue.max"),
      row("Refused", "Requests a second answered 503, as the queue was full", text("ap", rate, "queue.refused"), el("small", {}, "/s")),
      row("Object cache", "Look-ups answered from the cache, of all", text("ap", share, "cache.ratio"), el("small", {}, "hits")),
      meter("ap", [["cache.hits", "solid"], ["cache.misses", "thin"]]),
      ...cpu("ap"), ...held("ap"), processes("ap", load)),
    pool("pool-db", "ap", "Pool to DB"),
    part("db", "db", "Database", state("db"),
      big("db", "statements", "statements/s", "Statements of clients that succeeded, a second"),
      row("Time", "Mean time of a statement", text("db", time, "statements.mean"), el("small", {}, "mean")),
      row("Sessions", "Open; running a statement now", text("db", count, "sessions.open"), el("small", {}, "open"), text("db", count, "sessions.active"), el("small", {}, "active")),
      row("", "Sessions that wait for another one's lock", text("db", count, "sessions.waiting"), el("small", {}, "wait for a lock")),
      row("Page cache", "Pages found in memory, of all that were asked for", text("db", share, "pages.ratio"), el("small", {}, "hits")),
      meter("db", [["pages.hits", "solid"], ["pages.misses", "thin"]]),
      row("filled", "Pages in memory, of the most that may be", text("db", memory, "pages.resident"), el("small", {}, "of"), text("db", memory, "pages.max")),
      meter("db", [["pages.resident", "mid"]], "pages.max"),
      ...cpu("db"), ...held("db"), processes("db", process => `${rate(process.figures.statements)}/s`)),
    arrow("db", "pages.misses", "pages/s", "Pages a second that were not in memory"),
    part("storage", "storage", "Storage",
      big("db", "storage.reads", "reads/s", "Reads of the files a second"),
      row("writes/s", "Writes to the files a second", text("db", rate, "storage.writes")),
      row("read/s", "Bytes read a second", text("db", size, "storage.read.bytes")),
      row("written/s", "Bytes written a second", text("db", size, "storage.write.bytes")),
      row("a read", "Mean time of a read", text("db", time, "storage.read.mean")),
      row("a write", "Mean time of a write", text("db", time, "storage.write.mean")),
      row("file", "Size of the database file", text("db", size, "storage.file"))));

  return {
    element,
    update: picture => cells.forEach(update => update(picture)),
    mark(id, process) {
      element.querySelectorAll("[data-part]").forEach(one => {
        const chosen = one.dataset.part === id;
        one.toggleAttribute("data-chosen", chosen);
        one.querySelector(".name").setAttribute("aria-expanded", String(chosen));
      });
      element.querySelectorAll("[data-process]").forEach(one => one.toggleAttribute("data-chosen", one.dataset.process === `${id}/${process}`));
    },
  };
}
