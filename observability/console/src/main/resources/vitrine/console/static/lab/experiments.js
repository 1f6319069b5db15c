// Which experiments there are, each with what it asks and by what it predicts.
import { el } from "../dom.js";

const URL_IN_TEXT = /(https:\/\/[^\s;,]+)/;

/** Answers { element, show(state) }. */
export function experimentList(start) {
  const rows = el("div");
  const element = el("section.card.lab-experiments", { "aria-labelledby": "lab-experiments" },
    el("header", {}, el("h2", { id: "lab-experiments" }, "Experiments"), el("span.soft", {}, "a quick look takes under 30 s: it is no measurement")), rows);
  let names = "";

  return {
    element,
    show(state) {
      const now = state.experiments.map(about => about.name).join();
      if (now !== names) {
        names = now;
        rows.replaceChildren(...state.experiments.map(about => row(about, start)));
      }
      rows.querySelectorAll("button").forEach(button => button.disabled = Boolean(state.running));
      for (const one of rows.children) one.toggleAttribute("data-running", one.dataset.experiment === state.running?.experiment);
    },
  };
}

function row(about, start) {
  return el("article.experiment", { "data-experiment": about.name },
    el("div.what", {},
      el("h3", {}, about.title),
      el("p", {}, el("code.soft", {}, about.name), " ", el("a.term", { href: `#/glossary/${about.phenomenon.toLowerCase()}`, title: "In the glossary" }, el("b", {}, about.phenomenon)))),
    el("dl", {},
      field("Question", about.question),
      field("Formula", el("code", {}, about.formula)),
      field("Source", ...linked(about.source))),
    el("div.acts", {},
      el("button", { type: "button", "aria-label": `Run ${about.name}`, "data-run": "whole", onclick: () => start(about.name, false) }, "Run"),
      el("button", { type: "button", "aria-label": `Quick look (under 30 s): ${about.name}`, "data-run": "quick", onclick: () => start(about.name, true) }, "Quick look (under 30 s)")));
}

function field(name, ...content) {
  return el("div", {}, el("dt.label", {}, name), el("dd", {}, ...content));
}

function linked(text) {
  return text.split(URL_IN_TEXT).map((part, i) => i % 2 ? el("a", { href: part, target: "_blank", rel: "noreferrer" }, part.replace("https://", "")) : part);
}
