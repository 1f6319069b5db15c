import "./site.js";
import { empty } from "./books.js";
import { find, h, parameter, titlePage } from "./dom.js";
import { growingList } from "./paging.js";

const FIELDS = { title: "Titles", author: "Authors" };
const q = parameter("q");
const by = Object.hasOwn(FIELDS, parameter("by")) ? parameter("by") : undefined;
const list = find("[data-books]");

find("#q").value = q;
if (q === "") {
  list.replaceChildren(empty("Type a title or an author's name above."));
} else {
  titlePage(`“${q}”`);
  find("[data-title]").replaceChildren("Results for ", h("q", {}, q));
  search();
}

/** Without a choice of the visitor: titles, and authors where no title matches. */
async function search() {
  const first = by ?? "title";
  showFields(first);
  const count = await growingList(list, { [first]: q }, nothingFor(first));
  if (count === 0 && by === undefined) {
    showFields("author");
    await growingList(list, { author: q }, nothingFor("author"));
  }
}

function showFields(current) {
  find("[data-fields]").replaceChildren(...Object.entries(FIELDS).map(([field, label]) =>
    h("a", { href: `/search?${new URLSearchParams({ q, by: field })}`, "aria-current": field === current ? "page" : undefined }, label)));
}

function nothingFor(field) {
  const where = by === undefined ? "in titles or authors" : field === "title" ? "in titles" : "among authors";
  return empty(`Nothing found for “${q}” ${where}. `, h("a", { href: "/#subjects" }, "Browse by subject"), " instead?");
}
