import "./site.js";
import { read } from "./api.js";
import { bookUrl, cover, grid, ranking, skeleton } from "./books.js";
import { find, h } from "./dom.js";
import { fill } from "./loading.js";
import { number } from "./words.js";

const IN_WINDOW = 3;
const NEW_AT_FIRST = 12;
const RANKED = 10;

const newBooks = find("[data-new]");
const showcase = find("[data-window]");

fill(newBooks, {
  skeleton: () => skeleton(NEW_AT_FIRST),
  load: (onWait) => read("/api/books/new", onWait),
  render: ({ items }) => {
    showcase.replaceChildren(...items.slice(0, IN_WINDOW).map(inWindow));
    return opening(items.slice(IN_WINDOW));
  },
  thing: "the new books",
});

fill(find("[data-best-sellers]"), {
  skeleton: () => skeleton(RANKED, "ranking"),
  load: (onWait) => read("/api/books/best-sellers", onWait),
  render: ({ items }) => ranking(items.slice(0, RANKED)),
  thing: "the best sellers",
});

fill(find("[data-subjects]"), {
  load: (onWait) => read("/api/subjects", onWait),
  render: (subjects) => h("ul", { class: "index" }, subjects.map(entry)),
  thing: "the subjects",
});

function inWindow(book) {
  return h("a", { href: bookUrl(book), "aria-label": `${book.title} by ${book.author.name}` }, cover(book, { eager: true }));
}

/** A first part of the books, and a button for the others. */
function opening(books) {
  const list = grid(books.slice(0, NEW_AT_FIRST));
  const rest = books.slice(NEW_AT_FIRST);
  const more = h("button", { class: "button plain", type: "button", "data-more": true }, `Show ${rest.length} more`);
  more.addEventListener("click", () => {
    const added = [...grid(rest).children];
    list.append(...added);
    more.parentElement.remove();
    added[0].querySelector("a").focus({ preventScroll: true });
  });
  return rest.length === 0 ? list : [list, h("div", { class: "more" }, more)];
}

function entry(subject) {
  return h("li", {},
    h("a", { href: `/subject?id=${encodeURIComponent(subject.id)}` },
      h("span", {}, subject.name), h("span", { class: "leader", "aria-hidden": "true" }), h("span", { class: "books" }, number(subject.books))));
}
