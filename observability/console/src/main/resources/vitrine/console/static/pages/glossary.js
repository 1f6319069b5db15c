// The glossary: the phenomena, and every fact and step with who says so. #/glossary/p10 begins at that phenomenon.
import { text } from "../api.js";
import { FACTS, STEPS } from "../catalogue.js";
import { el } from "../dom.js";

export function mount(page, [id]) {
  const phenomena = el("article.phenomena", { "aria-busy": "true" });
  page.append(phenomena,
    catalogue("Facts", "of a request's stay in a tier, by name", Object.entries(FACTS).sort().map(([name, one]) => entry(el("code", {}, name), one))),
    catalogue("Steps", "of which a stay consists", Object.entries(STEPS).filter(([name]) => !name.startsWith("hop.")).map(([name, one]) => entry(name, one))));
  let ended = false;
  let wanted = id;
  text("/api/glossary", "text/html").then(html => {
    if (ended) return;
    phenomena.innerHTML = html;
    phenomena.querySelectorAll("h2[id]").forEach(heading => heading.append(" ", el("a.anchor", { href: `#/glossary/${heading.id}`, "aria-label": "Link to this" }, "#")));
    phenomena.querySelectorAll('a[href^="http"]').forEach(link => {
      link.target = "_blank";
      link.rel = "noreferrer";
    });
    goTo(wanted);
  }, error => phenomena.replaceChildren(el("p.notice", { role: "alert" }, error.message)))
    .finally(() => phenomena.removeAttribute("aria-busy"));
  return {
    update: ([next]) => goTo(wanted = next),
    end() {
      ended = true;
    },
  };
}

function goTo(id) {
  if (id) document.getElementById(id)?.scrollIntoView();
}

function catalogue(title, subtitle, entries) {
  return el("section.card", {}, el("header", {}, el("h1", {}, title), el("span.soft", {}, subtitle)), el("dl.glossary", {}, entries));
}

function entry(term, one) {
  return el("div", {}, el("dt", {}, term), el("dd", {}, one.about, one.link ? el("span", {}, " ", el("a", { href: one.link, target: "_blank", rel: "noreferrer" }, one.source)) : ""));
}
