// The reports that are kept, and the one that is open: its own page, in a frame in which no script runs.
import { text } from "../api.js";
import { el } from "../dom.js";

const NAME = /^(.+)-\d{8}-\d{6}$/;

/** Answers { element, show(state), open(id), end() }. */
export function reports() {
  const list = el("ol");
  const none = el("p.soft", {}, "None yet: run an experiment.");
  const sheet = el("article.lab-report", { "aria-label": "Report" });
  const element = el("section.lab-results", {},
    el("nav.card.lab-kept", { "aria-labelledby": "lab-kept" }, el("header", {}, el("h2", { id: "lab-kept" }, "Reports"), el("span.soft", {}, "newest first")), none, list), sheet);
  let ids = null;
  let opened = null;
  let watch = null;
  sheet.append(hint());

  function mark() {
    list.querySelectorAll("a").forEach(link => link.dataset.report === opened ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current"));
  }

  async function open(id) {
    opened = id ?? null;
    mark();
    if (!id) {
      watch?.disconnect();
      sheet.removeAttribute("aria-busy");
      return sheet.replaceChildren(hint());
    }
    sheet.setAttribute("aria-busy", "true");
    try {
      const html = await text(address(id, ".html"), "text/html");
      if (opened === id) lay(id, html);
    } catch (error) {
      if (opened === id) sheet.replaceChildren(el("p.notice", { role: "alert" }, `${error.message} The list says which are kept.`));
    }
    if (opened === id) sheet.removeAttribute("aria-busy");
  }

  /** As high as the last one until it is known how high it is, so that nothing below jumps twice. */
  function lay(id, html) {
    const height = sheet.querySelector("iframe")?.style.height ?? "";
    const frame = el("iframe", { title: `Report ${id}`, sandbox: "allow-same-origin", srcdoc: html });
    const heading = el("h2", { tabindex: -1 }, NAME.exec(id)?.[1] ?? id);
    frame.style.height = height;
    frame.addEventListener("load", () => fit(frame));
    sheet.replaceChildren(
      el("header", {}, heading,
        el("a", { href: address(id, ".html"), target: "_blank", rel: "noreferrer" }, "Open alone"),
        el("a", { href: address(id, ".json"), target: "_blank", rel: "noreferrer" }, "JSON with raw samples")),
      frame);
    sheet.scrollIntoView();
    if (document.activeElement.matches(".lab-run *")) heading.focus({ preventScroll: true });
  }

  function fit(frame) {
    const content = frame.contentDocument.body;
    watch?.disconnect();
    watch = new ResizeObserver(() => frame.style.height = `${Math.ceil(content.getBoundingClientRect().height)}px`);
    watch.observe(content);
  }

  return {
    element, open,
    show(state) {
      const now = state.reports.map(one => one.id).join();
      if (now === ids) return;
      ids = now;
      const focused = list.contains(document.activeElement) ? document.activeElement.dataset.report : null;
      list.replaceChildren(...state.reports.map(item));
      none.hidden = state.reports.length > 0;
      mark();
      if (focused) [...list.querySelectorAll("a")].find(link => link.dataset.report === focused)?.focus({ preventScroll: true });
    },
    end: () => watch?.disconnect(),
  };
}

function hint() {
  return el("p.soft.hint", {}, "A report opens here.");
}

function item(one) {
  return el("li", {},
    el("a", { href: `#/lab/${one.id}`, "data-report": one.id },
      el("span.name", {}, one.name),
      el(`span.verdict.${one.agrees ? "agrees" : "differs"}`, {}, el("span", { "aria-hidden": "true" }, one.agrees ? "✓" : "✗"), one.agrees ? " agrees" : " differs"),
      el("time.soft", { datetime: one.startedAt }, new Date(one.startedAt).toLocaleString([], { dateStyle: "medium", timeStyle: "short" })),
      one.quick && el("span.soft.quick", {}, "quick look")));
}

function address(id, kind) {
  return `/api/lab/reports/${encodeURIComponent(id)}${kind}`;
}
