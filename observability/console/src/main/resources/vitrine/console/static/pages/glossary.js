// The glossary: the phenomena with the place where each is seen, and every fact with who says so.
import { el } from "../dom.js";
import { FACTS, PHENOMENA, STEPS } from "../catalogue.js";

export function mount(page) {
  page.append(
    el("section.card", {}, el("header", {}, el("h1", {}, "Phenomena"), el("span.soft", {}, "what can be seen here, and where")),
      el("dl.glossary", {}, PHENOMENA.map(one => entry(el("span", {}, el("code.soft", {}, one.id), " ", one.title), one, one.where)))),
    el("section.card", {}, el("header", {}, el("h1", {}, "Facts"), el("span.soft", {}, "of a request's stay in a tier, by name")),
      el("dl.glossary", {}, Object.entries(FACTS).sort().map(([name, one]) => entry(el("code", {}, name), one)))),
    el("section.card", {}, el("header", {}, el("h1", {}, "Steps"), el("span.soft", {}, "of which a stay consists")),
      el("dl.glossary", {}, Object.entries(STEPS).filter(([name]) => !name.startsWith("hop.")).map(([name, one]) => entry(name, one)))));
}

function entry(term, one, where) {
  return el("div", {}, el("dt", {}, term), el("dd", {}, one.about, where ? el("span.soft", {}, " ", where) : "", one.link ? el("span", {}, " ", el("a", { href: one.link, target: "_blank", rel: "noreferrer" }, one.source)) : ""));
}
