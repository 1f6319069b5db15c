// What all tiers do now, once a second. #/live/web opens a part of the picture, #/live/web/worker%201 one process of it.
import { get } from "../api.js";
import { el } from "../dom.js";
import { clock, count, rate } from "../live/form.js";
import { detail } from "../live/detail.js";
import { knobs } from "../live/knobs.js";
import { map } from "../live/map.js";
import { PARTS } from "../live/parts.js";

const PATIENCE_MILLIS = 4_000;
const RETRY_MILLIS = 2_000;

export function mount(page, [part = null, process = null]) {
  const status = el("p.status", { role: "status", "data-state": "connecting" });
  const at = el("span.soft.at");
  const picture = map((id, name) => choose(id, name ?? null));
  const network = el("div.network");
  const hint = el("p.hint.soft");
  const below = el("div.opened");
  const panel = knobs();
  let opened = null;
  let last = null;
  let source = null;
  let timer = null;
  let ended = false;

  page.append(el("div.live", {}, el("header.head", {}, el("h1", {}, "Live"), status, at), picture.element, network, hint, below, panel.element));
  function tell(state, words) {
    if (status.dataset.state === state && status.textContent === words) return;
    status.dataset.state = state;
    status.textContent = words;
    picture.element.toggleAttribute("data-stale", state !== "live");
  }

  function connect() {
    source?.close();
    source = new EventSource("/api/live");
    source.onmessage = event => show(JSON.parse(event.data));
    source.onerror = refused;
    watch();
  }

  function watch() {
    clearTimeout(timer);
    timer = setTimeout(() => refused(), PATIENCE_MILLIS);
  }

  async function refused() {
    if (ended) return;
    source.close();
    clearTimeout(timer);
    timer = setTimeout(connect, RETRY_MILLIS);
    tell("away", "The console does not answer. Trying again …");
    try {
      await get("/api/live");
    } catch (error) {
      if (error.status === 503) tell("refused", error.message);
    }
  }

  function show(now) {
    watch();
    last = now;
    tell("live", now.tiers.every(one => one.up) ? "Live, once a second" : `Live, but without ${now.tiers.filter(one => !one.up).map(one => ({ web: "web tier", ap: "AP tier", db: "database" })[one.tier]).join(", ")}`);
    at.textContent = clock(now.millis);
    picture.update(now);
    showNetworks(now.networks);
    const quiet = now.hasRates && !(now.tiers[0].figures.requests > 0);
    const words = quiet ? "Nobody sends requests now. Open the shop, or put load on it: " : "";
    if (hint.dataset.words !== words) {
      hint.dataset.words = words;
      hint.replaceChildren(words, quiet ? el("code", {}, `wrk -t1 -c8 -d20 ${now.shop}/api/books/42`) : "");
    }
    opened?.update(now);
    panel.update(now);
  }

  function showNetworks(networks) {
    const names = networks.map(one => one.name).join();
    if (network.dataset.names !== names) {
      network.dataset.names = names;
      network.replaceChildren(...networks.map(one => el("dl.tcp", {},
        el("dt", { title: one.name }, networks.length === 1 ? "TCP, one network namespace for all tiers" : `TCP of ${one.tiers.join(", ")}`),
        FIGURES.map(([figure, label, title]) => el("div", { title }, el("output", { "data-figure": figure }), el("span.soft", {}, label))))));
    }
    networks.forEach((one, i) => network.children[i].querySelectorAll("output").forEach(out => { out.textContent = (LEVELS.has(out.dataset.figure) ? count : rate)(one.figures[out.dataset.figure]); }));
  }

  function choose(id, name) {
    const same = id === part && name === process && opened;
    open(same ? null : id, same ? null : name);
    opened?.focus();
    opened?.element.scrollIntoView({ block: "nearest", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }

  function open(id, name) {
    const from = part;
    opened?.end();
    opened = null;
    [part, process] = PARTS[id] ? [id, name] : [null, null];
    history.replaceState(null, "", `#/live${part ? `/${part}${process ? `/${encodeURIComponent(process)}` : ""}` : ""}`);
    picture.mark(part, process);
    if (part) {
      opened = detail(part, process, { choose: (to, one) => open(to, one), close: () => { open(null, null); page.querySelector(`[data-part="${from ?? id}"] .name`)?.focus(); } });
      below.replaceChildren(opened.element);
      if (last) opened.update(last);
    } else {
      below.replaceChildren();
    }
  }

  function escape(event) {
    if (event.key === "Escape" && part) {
      const id = part;
      open(null, null);
      page.querySelector(`[data-part="${id}"] .name`)?.focus();
    }
  }

  /** Nobody watches a page that is hidden, and being watched costs the tiers. */
  function visible() {
    source?.close();
    clearTimeout(timer);
    if (document.hidden) tell("connecting", "Paused while this page is hidden");
    else connect();
  }

  addEventListener("keydown", escape);
  document.addEventListener("visibilitychange", visible);
  tell("connecting", "Connecting …");
  open(part, process);
  connect();
  return {
    update: ([id = null, name = null]) => open(id, name),
    end() {
      removeEventListener("keydown", escape);
      document.removeEventListener("visibilitychange", visible);
      clearTimeout(timer);
      source.close();
      opened?.end();
      panel.end();
      ended = true;
    },
  };
}

const LEVELS = new Set(["tcp.established", "tcp.timewait"]);
const FIGURES = [
  ["tcp.segments.in", "segments in/s", "Segments received a second, by all processes in there"],
  ["tcp.segments.out", "segments out/s", "Segments sent a second, without those sent again"],
  ["tcp.retransmitted", "sent again/s", "Segments retransmitted a second (P16)"],
  ["tcp.connected", "opened/s", "Connections opened from in there (P12)"],
  ["tcp.accepted", "accepted/s", "Connections taken in there (P13)"],
  ["tcp.listen.drops", "dropped/s", "Connections that listening sockets dropped, as their queue was full (P13)"],
  ["tcp.established", "established", "Connections established now"],
  ["tcp.timewait", "in TIME_WAIT", "Connections closed here whose ports are still held (P12)"],
];
