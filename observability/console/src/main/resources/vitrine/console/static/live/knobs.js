// The knobs of all tiers, each beside the figure that it moves. Turning one takes effect at once, in all its processes.
import { get, remove, send } from "../api.js";
import { el } from "../dom.js";
import { follow, left, look } from "../knobs.js";
import { core, count, memory, rate, share, time } from "./form.js";

const GROUPS = [
  ["Clients", "client", ["web.client."]],
  ["Web tier", "web", ["web.workers", "web.asset-cache"]],
  ["Fault in the web tier", "web", ["web.fault."]],
  ["Pool to AP", "web", ["web.ap."]],
  ["AP tier", "ap", ["ap.worker.", "ap.cache"]],
  ["Faults in the AP tier", "ap", ["ap.fault."]],
  ["Pool to database", "ap", ["ap.database."]],
  ["Database and storage", "db", ["db."]],
];

// which figure of the map a knob moves: tier, name, how it is written, what it is
const FIGURES = {
  "web.client.keep-alive": ["web", "clients.opened", rate, "connections/s"],
  "web.client.keep-alive-timeout": ["web", "clients.open", count, "open"],
  "web.client.requests": ["web", "clients.reused", rate, "kept/s"],
  "web.workers": ["web", "cpu.user", core, "user CPU"],
  "web.fault.kill-worker": ["web", "processes.restarted", count, "restarted"],
  "web.asset-cache": ["web", "requests.asset_disk", rate, "from disk/s"],
  "web.asset-cache.size": ["web", "cache.resident", memory, "in memory"],
  "web.ap.keep-alive": ["web", "pool.opened", rate, "opened/s"],
  "web.ap.pool-size": ["web", "pool.pending", count, "pending"],
  "web.ap.tcp-nodelay": ["ap", "requests", rate, "requests/s"],
  "ap.worker.threads": ["ap", "threads.busy", count, "busy"],
  "ap.worker.queue": ["ap", "queue.length", count, "queued"],
  "ap.worker.kind": ["ap", "threads.busy", count, "busy"],
  "ap.cache": ["ap", "cache.ratio", share, "hits"],
  "ap.cache.size": ["ap", "cache.evictions", rate, "evictions/s"],
  "ap.cache.policy": ["ap", "cache.ratio", share, "hits"],
  "ap.cache.expire": ["ap", "cache.ratio", share, "hits"],
  "ap.fault.operation": ["ap", "requests", rate, "requests/s"],
  "ap.fault.delay": ["ap", "requests.mean", time, "mean time"],
  "ap.fault.cpu": ["ap", "cpu.user", core, "user CPU"],
  "ap.fault.lock": ["ap", "requests.mean", time, "mean time"],
  "ap.fault.failures": ["ap", "requests.failed", rate, "failed/s"],
  "ap.database.pool-size": ["ap", "pool.pending", count, "pending"],
  "ap.database.pool": ["ap", "pool.opened", rate, "opened/s"],
  "db.page-cache.size": ["db", "pages.ratio", share, "hits"],
  "db.page-cache.empty": ["db", "pages.misses", rate, "misses/s"],
  "db.write-delay": ["db", "storage.writes", rate, "writes/s"],
  "db.storage.read-latency": ["db", "storage.read.mean", time, "a read"],
};
const TIMES = [["1m", "1 minute"], ["10m", "10 minutes"], ["1h", "1 hour"]];

/** Answers { element, update(picture), end() }. */
export function knobs() {
  const presets = el("div.presets", { role: "group", "aria-label": "Presets" });
  const during = el("select", { "aria-label": "For how long" }, TIMES.map(([value, words]) => el("option", { value, selected: value === "10m" }, words)));
  const problem = el("p.notice", { role: "alert", hidden: true });
  const groups = el("div.groups");
  const element = el("section.card.knobs", { "aria-label": "Knobs" },
    el("header", {}, el("h2", {}, "Knobs"), el("span.soft", {}, "Turned at once, in all processes; each goes back by itself."),
      el("label.during", {}, "Turn for ", during), el("button", { type: "button", onclick: () => act(() => remove("/api/knobs")) }, "Put all back")),
    presets, problem, groups);
  const rows = new Map();
  let names = "";
  let turned = null;

  async function act(what) {
    element.setAttribute("aria-busy", "true");
    problem.hidden = true;
    try {
      show(await what());
      await look();
    } catch (error) {
      problem.textContent = error.message;
      problem.hidden = false;
      rows.forEach(row => row.restore());
    }
    element.removeAttribute("aria-busy");
  }

  const turn = (name, value) => act(() => send("/api/knobs", { [name]: value, expiry: during.value }));
  const reload = () => get("/api/knobs").then(show, error => {
    problem.textContent = error.message;
    problem.hidden = false;
  });

  function show(told) {
    const all = told.knobs.map(one => one.knob.name).join();
    if (all !== names) {
      names = all;
      build(told);
    }
    told.knobs.forEach(one => rows.get(one.knob.name).show(one));
  }

  function build(told) {
    rows.clear();
    told.knobs.forEach(({ tier, knob }) => rows.set(knob.name, row(tier, knob, turn)));
    groups.replaceChildren(...GROUPS.map(([title, accent, prefixes]) => {
      const own = told.knobs.map(one => one.knob.name).filter(name => prefixes.some(prefix => name.startsWith(prefix)));
      return own.length ? el("section.group", { "data-tier": accent, "aria-label": title }, el("h3", {}, el("i.swatch", { "aria-hidden": "true" }), " ", title), own.map(name => rows.get(name).element)) : null;
    }).filter(Boolean));
    presets.replaceChildren(el("span.soft", {}, "Presets"), ...Object.entries(told.presets).map(([name, preset]) =>
      el("button", { type: "button", title: preset.does, "data-preset": name, onclick: () => act(() => send(`/api/knobs/presets/${encodeURIComponent(name)}`, { expiry: during.value })) }, name)));
  }

  reload();
  const end = follow(({ knobs: off }) => {
    const now = JSON.stringify(off.map(knob => [knob.name, knob.value]));
    if (turned !== null && now !== turned) reload();
    turned = now;
    off.forEach(knob => rows.get(knob.name)?.tick(knob));
  });
  return { element, update: picture => rows.forEach(one => one.update(picture)), end };
}

function row(tier, knob, turn) {
  const figure = FIGURES[knob.name];
  const out = el("output");
  const note = el("p.note");
  const control = controlOf(knob, value => turn(knob.name, value));
  const element = el("div.knob", { "data-knob": knob.name },
    el("div.what", {}, el("label", control.id ? { for: control.id } : {}, knob.does), el("span.soft", {}, el("code", {}, knob.name), " ", el("a.term", { href: `#/glossary/${knob.phenomenon.toLowerCase()}`, title: "In the glossary" }, el("b", {}, knob.phenomenon)))),
    control.element,
    figure ? el("div.moves", { title: "The figure that it moves" }, out, el("small.soft", {}, figure[3])) : null, note);
  let now = knob;

  function tell(one, values) {
    const apart = Object.entries(values).map(([process, value]) => `${process} has ${value}`).join(", ");
    note.textContent = [one.turned ? `default ${one.default}; by ${one.turned.by}, for another ${left(one.turned.until)}` : "", apart ? `not the same everywhere: ${apart}` : ""].filter(Boolean).join(". ");
  }

  return {
    element,
    show({ knob: one, values }) {
      now = one;
      control.set(one.value);
      element.toggleAttribute("data-turned", Boolean(one.turned));
      tell(one, values);
    },
    tick: one => tell(one, {}),
    restore: () => control.set(now.value),
    update(picture) {
      if (!figure) return;
      const value = valueOf(picture.tiers.find(one => one.tier === figure[0]), figure[1]);
      const words = figure[2](value);
      if (out.textContent !== words) out.textContent = words;
    },
  };
}

/** A figure of the tier, or of the one process in it that has it: the web tier's master is no part of the tier's sums. */
function valueOf(tier, name) {
  return tier?.figures[name] ?? tier?.processes.find(one => name in one.figures)?.figures[name];
}

/** Answers { element, set(value) } and, if a label can name it, an id. */
function controlOf(knob, turn) {
  const id = `knob-${knob.name.replaceAll(".", "-")}`;
  switch (knob.kind) {
    case "push":
      return { element: el("button", { type: "button", "aria-label": knob.does, onclick: () => turn("now") }, "Now"), set() {} };
    case "switch": {
      const buttons = ["on", "off"].map(value => el("button", { type: "button", "aria-pressed": "false", onclick: () => turn(value) }, value));
      return {
        element: el("div.segmented", { role: "group", "aria-label": knob.does }, buttons),
        set: value => buttons.forEach(button => button.setAttribute("aria-pressed", String(button.textContent === value))),
      };
    }
    case "choice": {
      const select = el("select", { id, onchange: () => turn(select.value) }, knob.choices.map(choice => el("option", {}, choice)));
      return { id, element: select, set(value) { select.value = value; } };
    }
    default: {
      const input = el("input", { id, type: "text", inputmode: knob.kind === "number" ? "numeric" : "text", autocomplete: "off", spellcheck: "false", title: knob.range, size: 8, "aria-description": knob.range });
      const set = el("button", { type: "submit" }, "Set");
      let edited = false; // what somebody types is not overwritten by news of it
      const submit = event => {
        event.preventDefault();
        edited = false;
        turn(input.value.trim());
      };
      input.addEventListener("input", () => { edited = true; });
      return {
        id,
        element: el("form", { onsubmit: submit }, input, set),
        set(value) {
          if (!edited) input.value = value;
        },
      };
    }
  }
}
