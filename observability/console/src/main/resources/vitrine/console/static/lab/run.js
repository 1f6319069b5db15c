// The run: how far it is, or how the last one ended.
import { el } from "../dom.js";

/**
 * Takes what cancels, and answers whether it could. Answers { element, show(state, followed), focus() }; followed is the
 * run that this page has seen before, if any.
 */
export function runPanel(cancel) {
  const name = el("strong");
  const elapsed = el("span.soft", { role: "timer" });
  const bar = el("progress", { "aria-label": "Progress", max: 1, value: 0 });
  const status = el("p.status", { role: "status", tabindex: -1 });
  const stop = el("button", { type: "button", onclick: end }, "Cancel");
  const head = el("p.head", {}, name, elapsed);
  const element = el("section.card.lab-run", { "aria-label": "Run" }, head, bar, status, stop);
  let lost = null;
  let shown = "";

  async function end() {
    mark(true);
    if (!await cancel()) mark(false);
  }

  /** A button that cannot be pressed cannot keep the focus either. */
  function mark(isEnding) {
    if (isEnding) leave();
    stop.disabled = isEnding;
    stop.textContent = isEnding ? "Cancelling" : "Cancel";
  }

  function leave() {
    if (document.activeElement === stop) status.focus({ preventScroll: true });
  }

  function write(...words) {
    const text = words.map(word => word.textContent ?? word).join("");
    if (text !== shown) status.replaceChildren(...words);
    shown = text;
  }

  function going(running) {
    lost = null;
    name.textContent = `${running.experiment}${running.quick ? ", a quick look" : ""}`;
    elapsed.textContent = time(Math.max(0, Date.now() - Date.parse(running.startedAt)));
    bar.value = running.share;
    write(running.doing);
  }

  function still(last, followed) {
    if (followed && last?.experiment !== followed.experiment) lost = followed.experiment;
    leave();
    mark(false);
    write(...lost ? lostWords(lost) : lastWords(last));
  }

  return {
    element,
    show({ running, last }, followed) {
      if (running && followed && running.startedAt !== followed.startedAt) mark(false);
      element.toggleAttribute("data-running", Boolean(running));
      if (running) going(running);
      else still(last, followed);
      element.toggleAttribute("data-failed", !running && Boolean(lost || last?.problem && last.problem !== "cancelled"));
      head.hidden = bar.hidden = stop.hidden = !running;
    },
    focus: () => stop.focus({ preventScroll: true }),
  };
}

function lastWords(last) {
  if (!last) return ["Nothing runs."];
  if (last.report) return ["Nothing runs. The last run, ", last.experiment, ", gave ", el("a", { href: `#/lab/${last.report}` }, "this report"), "."];
  if (last.problem === "cancelled") return [last.experiment, " was cancelled: no report, and what it turned is put back."];
  if (last.problem.startsWith("given up")) {
    return ["✗ ", last.experiment, " was ", last.problem, ": no report. Take a quick look, or give it longer: ", el("code", {}, "vitrine.console.lab.timeout"), "."];
  }
  return ["✗ ", last.experiment, " failed: ", last.problem, ". No report. See ", el("a", { href: "#/live" }, "live"), " whether all tiers are there, then run it again."];
}

function lostWords(experiment) {
  return ["✗ ", experiment, " ended without a report: the console was started again. Its knobs go back by themselves; load this page anew, then run it again."];
}

function time(millis) {
  const seconds = Math.floor(millis / 1000);
  return seconds < 60 ? `${seconds}\u202fs` : `${Math.floor(seconds / 60)}\u202fmin ${String(seconds % 60).padStart(2, "0")}\u202fs`;
}
