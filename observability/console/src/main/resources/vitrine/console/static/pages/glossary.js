// The glossary. #/glossary/p10 shows it from that phenomenon on.
import { text } from "../api.js";
import { el } from "../dom.js";

export function mount(page, [id]) {
  const article = el("article.glossary");
  page.append(article);
  let ended = false;
  text("/api/glossary", "text/html").then(html => {
    if (ended) return;
    article.innerHTML = html;
    article.querySelectorAll("h2[id]").forEach(heading => heading.append(" ", el("a.anchor", { href: `#/glossary/${heading.id}`, "aria-label": "Link to this" }, "#")));
    article.querySelectorAll('a[href^="http"]').forEach(link => link.setAttribute("rel", "noreferrer"));
    if (id) document.getElementById(id)?.scrollIntoView();
  }, error => article.replaceChildren(el("p.notice", { role: "alert" }, error.message)));
  return () => {
    ended = true;
  };
}
