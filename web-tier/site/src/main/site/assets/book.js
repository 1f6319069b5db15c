import "./site.js";
import { read } from "./api.js";
import { cover, shelf } from "./books.js";
import { add } from "./cart.js";
import { announce, find, h, parameter, titlePage } from "./dom.js";
import { fill } from "./loading.js";
import { day, describe, euros, number, plural } from "./words.js";

const FEW = 5;
const MOST = 99;

fill(find("[data-book]"), {
  skeleton: () => [h("span", { class: "cover blank" }), h("div", { class: "blank" }, ["", "half", "", "", "half"].map((it) => h("span", { class: `bar ${it}` })))],
  load: (onWait) => read(`/api/books/${encodeURIComponent(parameter("id") || "0")}`, onWait),
  render: (book) => {
    titlePage(book.title);
    showRelated(book.related);
    return [cover(book, { size: "large", eager: true }), facts(book)];
  },
  thing: "this book",
});

function facts(book) {
  return h("div", { class: "facts" },
    h("p", { class: "eyebrow" }, h("a", { href: `/subject?id=${encodeURIComponent(book.subject.id)}` }, book.subject.name)),
    h("h1", {}, book.title),
    h("p", { class: "by" }, "by ", h("a", { href: `/search?${new URLSearchParams({ q: book.author.name, by: "author" })}` }, book.author.name)),
    h("div", { class: "buy" },
      h("p", { class: "price", "data-price": true }, euros(book.priceCents)),
      stock(book.stock),
      book.stock > 0 && order(book)),
    h("div", { class: "prose", "data-description": true }, book.description.split(/\n+/).map((text) => h("p", {}, text))),
    h("dl", { class: "record" }, [
      ["Published", day(book.published)],
      ["Publisher", book.publisher],
      ["Pages", number(book.pages)],
      ["Language", book.language],
      ["ISBN", book.isbn],
    ].map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))));
}

function stock(copies) {
  const [state, text] = copies === 0 ? ["none", "Sold out"]
    : copies <= FEW ? ["few", `Only ${plural(copies, "copy", "copies")} left`]
    : ["plenty", "In stock"];
  return h("p", { class: "stock", "data-stock": state }, text);
}

function order(book) {
  const quantity = h("input", { id: "quantity", type: "number", min: 1, max: Math.min(MOST, book.stock), value: 1, required: true, inputmode: "numeric" });
  const button = h("button", { class: "button", "data-add-to-cart": true }, "Add to cart");
  const outcome = h("p", { class: "outcome", "data-outcome": true });
  const form = h("form", {}, h("label", { for: "quantity" }, "Copies"), quantity, button, outcome);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    await addToCart(book, Number(quantity.value), outcome);
    button.disabled = false;
  });
  return form;
}

async function addToCart(book, quantity, outcome) {
  try {
    await add(book.id, quantity);
    outcome.replaceChildren("In your cart. ", h("a", { href: "/cart" }, "Go to the cart"));
    announce(`${book.title} is in your cart`);
  } catch (problem) {
    const { title, text } = describe(problem, "this book");
    outcome.replaceChildren(h("b", {}, `${title}. `), text);
    announce(`${title}. ${text}`);
  }
}

function showRelated(related) {
  const section = find("[data-related]");
  section.hidden = related.length === 0;
  find("div", section).replaceChildren(shelf(related, "Related books"));
}
