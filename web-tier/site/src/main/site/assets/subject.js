import "./site.js";
import { read } from "./api.js";
import { empty, shelf, skeleton } from "./books.js";
import { find, h, parameter, titlePage } from "./dom.js";
import { fill } from "./loading.js";
import { growingList } from "./paging.js";
import { number } from "./words.js";

const ON_SHELF = 12;
const id = parameter("id");
const subject = encodeURIComponent(id);

fill(find("[data-subjects]"), {
  load: (onWait) => read("/api/subjects", onWait),
  render: (subjects) => {
    nameThePage(subjects.find((it) => it.id === id));
    return subjects.map(chip);
  },
  thing: "the subjects",
}).then(() => find("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" }));

shelfOf("[data-best-sellers]", `/api/books/best-sellers?subject=${subject}`, "Best sellers");
shelfOf("[data-new]", `/api/books/new?subject=${subject}`, "New books");
growingList(find("[data-books]"), { subject: id }, empty("No books here yet."));

function shelfOf(selector, path, label) {
  fill(find(selector), {
    skeleton: () => skeleton(6, "shelf"),
    load: (onWait) => read(path, onWait),
    render: ({ items }) => (items.length === 0 ? empty("None of late.") : shelf(items.slice(0, ON_SHELF), label)),
    thing: label.toLowerCase(),
  });
}

function nameThePage(known) {
  const title = known?.name ?? "No such subject";
  titlePage(title);
  find("[data-title]").replaceChildren(title, known ? h("small", {}, `${number(known.books)} books`) : "");
}

function chip(it) {
  return h("a", { href: `/subject?id=${encodeURIComponent(it.id)}`, "aria-current": it.id === id ? "page" : undefined }, it.name);
}
