// The lab: experiments, the one that runs, and what was found. #/lab/ID shows a report.
import { get, post, remove } from "../api.js";
import { el } from "../dom.js";
import { look } from "../knobs.js";
import { experimentList } from "../lab/experiments.js";
import { reports } from "../lab/reports.js";
import { runPanel } from "../lab/run.js";

const INTERVAL_MILLIS = 1_000;

export function mount(page, [id]) {
  const problem = el("p.notice", { role: "alert", hidden: true });
  const run = runPanel(cancel);
  const experiments = experimentList(start);
  const kept = reports();
  const body = el("div.lab", { "aria-busy": "true", hidden: true }, run.element, experiments.element, kept.element);
  page.append(
    el("header.lab-head", {}, el("h1", {}, "Lab"),
      el("p.soft", {}, "Each experiment predicts by a formula, measures on the running system, and sets both side by side. One runs at a time; what it turns is put back.")),
    problem, body);

  const problems = { connection: "", action: "" };
  let timer = null;
  let ended = false;
  let asked = 0;
  let followed = null;
  let starting = false;
  let open = id;

  /** Shows what is answered, unless something was asked since: that knows better. */
  async function ask(request) {
    clearTimeout(timer);
    const turn = ++asked;
    try {
      const state = await request();
      if (turn === asked && !ended) show(state);
    } finally {
      if (turn === asked) again();
    }
  }

  function again() {
    clearTimeout(timer);
    if (!ended && !document.hidden) timer = setTimeout(refresh, INTERVAL_MILLIS);
  }

  function refresh() {
    return ask(() => get("/api/lab")).then(() => say({ connection: "" }), error => say({ connection: error.message }));
  }

  /** Answers whether it was done. */
  async function act(request) {
    say({ action: "" });
    try {
      await ask(request);
      say({ connection: "" });
      return true;
    } catch (error) {
      say({ action: error.message });
      return false;
    }
  }

  function say(news) {
    Object.assign(problems, news);
    const text = problems.connection || problems.action;
    if (problem.textContent !== text) problem.textContent = text;
    problem.hidden = !text;
  }

  function show(state) {
    body.hidden = false;
    body.removeAttribute("aria-busy");
    run.show(state, followed);
    experiments.show(state);
    kept.show(state);
    const over = followed && state.running?.startedAt !== followed.startedAt ? followed : null;
    if (state.running && state.running.startedAt !== followed?.startedAt) followed = { ...state.running, open };
    if (!state.running) followed = null;
    if (over) finish(over, state.last);
  }

  /** A report opens by itself only if nobody has opened another one since its run began. */
  function finish(over, last) {
    say({ action: "" });
    look();
    if (last?.report && last.experiment === over.experiment && open === over.open) location.hash = `#/lab/${last.report}`;
  }

  async function start(name, quick) {
    if (starting) return;
    starting = true;
    const done = await act(() => post(`/api/lab/${encodeURIComponent(name)}${quick ? "?quick=true" : ""}`, {}));
    starting = false;
    if (done) run.focus();
  }

  function cancel() {
    return act(() => remove("/api/lab"));
  }

  function visible() {
    if (document.hidden) clearTimeout(timer);
    else refresh();
  }

  document.addEventListener("visibilitychange", visible);
  refresh();
  if (open) kept.open(open);
  return {
    update([next]) {
      open = next;
      kept.open(open);
    },
    end() {
      ended = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", visible);
      kept.end();
    },
  };
}
