// The X-ray page: #/xray, #/xray/TRACE, #/xray/TRACE/EARLIER for two of the same request side by side.
import { el } from "../dom.js";
import { get, post } from "../api.js";
import { duration, bytes } from "../units.js";
import { compare } from "../xray/compare.js";
import { composer } from "../xray/composer.js";
import { details } from "../xray/details.js";
import { picture } from "../xray/picture.js";
import { recent } from "../xray/recent.js";
import { sums } from "../xray/sums.js";
import { waterfall } from "../xray/waterfall.js";

const narrow = matchMedia("(max-width: 700px)");
const taken = new Map();
const MOST_KEPT = 20;

export function mount(page, rest) {
  const result = el("div.result");
  const status = el("p.skip", { role: "status" });
  let turn = 0;
  const composing = composer(send);
  const lists = recent();
  let redraw = () => {};
  const onWidth = () => redraw();
  narrow.addEventListener("change", onWidth);
  page.append(composing.element, status, result, lists.element);
  open(rest);

  async function send(wanted, connection, before) {
    const mine = ++turn;
    composing.busy(true);
    result.setAttribute("aria-busy", "true");
    try {
      const xray = await post("/api/xrays", { ...wanted, connection });
      keep(xray);
      if (mine !== turn) return;
      status.textContent = `${xray.request.method} ${xray.request.path} took ${duration(xray.totalNanos)}`;
      location.hash = `#/xray/${xray.traceId}${before ? `/${before}` : ""}`;
    } catch (error) {
      if (mine === turn) result.replaceChildren(el("p.notice", { role: "alert" }, error.message));
    } finally {
      composing.busy(false);
      result.removeAttribute("aria-busy");
    }
  }

  async function open([trace, earlier]) {
    const mine = ++turn;
    lists.refresh(trace);
    if (!trace) {
      redraw = () => {};
      result.replaceChildren(el("p.empty.soft", {}, "Pick an operation above, or type a path and press Enter."));
      return;
    }
    result.setAttribute("aria-busy", "true");
    try {
      const [xray, before] = await Promise.all([load(trace), earlier ? load(earlier) : null]);
      if (mine !== turn) return;
      redraw = () => show(xray, before);
      redraw();
    } catch (error) {
      if (mine === turn) result.replaceChildren(el("p.notice", { role: "alert" }, error.message));
    }
    if (mine === turn) result.removeAttribute("aria-busy");
  }

  function show(xray, before) {
    const side = el("aside.card.side", { "aria-label": "What is known of the chosen step" });
    const apart = el("div.apart");
    const falls = waterfall(xray, (row, option, byPerson) => {
      side.replaceChildren(details(row, xray));
      if (narrow.matches && byPerson) option.after(side);
      else if (!side.parentElement) apart.append(side);
    });
    apart.prepend(el("section.card.main", {}, el("header", {}, el("h2", {}, "Step by step"), legend()), falls));
    result.replaceChildren(
      head(xray, () => send(again(xray), "kept", xray.traceId)),
      ...xray.notes.map(note => el("p.notice", {}, note)),
      before ? compare(before, xray) : "",
      el("section.card.way", {}, el("header", {}, el("h2", {}, "The way it took"), el("span.soft", {}, "bold: taken, with the time spent there")), picture(xray, narrow.matches)),
      apart,
      el("div.below", {}, el("section.card", {}, el("header", {}, el("h2", {}, "Where the time was"), el("span.soft", {}, "every moment counted once")), sums(xray)), answer(xray)));
  }

  return {
    update: open,
    end() {
      turn++;
      narrow.removeEventListener("change", onWidth);
    },
  };
}

function head(xray, onAgain) {
  const { request, answer } = xray;
  return el("header.shot", {},
    el("p.big", { "data-measured": xray.totalNanos }, duration(xray.totalNanos)),
    el("div.what", {},
      el("h2.mono", { title: request.path }, `${request.method} ${request.path}`),
      el("p.soft", {}, [answer && `${answer.status}`, answer && bytes(answer.bodyBytes), request.connection && `${request.connection.toLowerCase()} connection`, new Date(xray.at).toLocaleTimeString("en-GB"), `trace ${xray.traceId.slice(0, 8)}…`].filter(Boolean).join(" · "))),
    answer ? el("button", { type: "button", "data-again": true, onclick: onAgain }, "Again, and compare") : null);
}

function legend() {
  return el("span.legend.soft", {},
    el("span", {}, el("i.sign.step"), "step"), el("span", {}, el("i.sign.transit"), "on the way"), el("span", {}, el("i.sign.unaccounted"), "unaccounted"));
}

function answer({ answer }) {
  if (!answer?.text) return "";
  return el("section.card.answer", {}, el("header", {}, el("h2", {}, "The answer"), el("span.soft", {}, `${answer.contentType}, ${bytes(answer.bodyBytes)}`)), el("pre", { tabindex: 0 }, answer.text));
}

function again({ request }) {
  return request.operation ? { operation: request.operation } : { method: request.method, path: request.path, headers: request.headers, body: request.body ?? null };
}

async function load(traceId) {
  if (!taken.has(traceId)) keep(await get(`/api/xrays/${traceId}`));
  return taken.get(traceId);
}

function keep(xray) {
  taken.set(xray.traceId, xray);
  if (taken.size > MOST_KEPT) taken.delete(taken.keys().next().value);
}
