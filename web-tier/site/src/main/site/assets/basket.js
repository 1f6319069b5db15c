import "./site.js";
import { bookUrl, cover } from "./books.js";
import { load, remove, setQuantity } from "./cart.js";
import { announce, find, h } from "./dom.js";
import { fill } from "./loading.js";
import { describe, euros, plural } from "./words.js";

const place = find("[data-cart]");

fill(place, {
  skeleton: () => h("div", { class: "basket blank" }, Array.from({ length: 3 }, () => h("span", { class: "bar tall" }))),
  load,
  render: contents,
  thing: "your cart",
});

function contents(cart) {
  if (cart === null || cart.lines.length === 0) {
    return h("div", { class: "empty", "data-empty": true },
      h("p", {}, "Nothing in it yet."), h("p", {}, h("a", { class: "button", href: "/" }, "Look into the window")));
  }
  return h("div", { class: "basket" },
    h("ul", { class: "lines" }, cart.lines.map(line)),
    h("aside", { class: "total", "aria-label": "Total" },
      h("p", {}, h("span", {}, plural(cart.lines.reduce((sum, it) => sum + it.quantity, 0), "book", "books")), h("b", { "data-total": true }, euros(cart.totalCents))),
      h("p", { class: "small" }, "Nothing is added at checkout."),
      h("a", { class: "button", href: "/checkout" }, "Check out")));
}

function line({ book, quantity, lineCents }) {
  const problem = h("p", { class: "outcome", "data-outcome": true });
  const input = h("input", { type: "number", id: `quantity-${book.id}`, min: 1, max: 99, value: quantity, inputmode: "numeric", required: true });
  const change = (copies, focusId) => update(() => setQuantity(book.id, copies), problem, focusId, () => { input.value = quantity; });
  input.addEventListener("change", () => (input.reportValidity() ? change(Number(input.value), input.id) : undefined));
  const step = (by, label, sign) => h("button", {
    type: "button", id: `step${by}-${book.id}`, "aria-label": `${label} of ${book.title}`, disabled: quantity + by < 1 || quantity + by > 99,
    on: { click: () => change(quantity + by, `step${by}-${book.id}`) },
  }, sign);
  return h("li", { class: "line", "data-book-id": book.id },
    h("a", { class: "thumb", href: bookUrl(book), tabindex: "-1", "aria-hidden": "true" }, cover(book)),
    h("div", { class: "line-text" },
      h("a", { class: "card-title", href: bookUrl(book) }, book.title),
      h("span", { class: "card-author" }, book.author.name),
      h("span", { class: "small" }, `${euros(book.priceCents)} each`)),
    h("div", { class: "stepper" },
      step(-1, "One fewer", "−"), h("label", { class: "hidden", for: input.id }, `Copies of ${book.title}`), input, step(1, "One more", "+")),
    h("b", { class: "price" }, euros(lineCents)),
    h("button", {
      class: "link", type: "button", "data-remove": true, "aria-label": `Remove ${book.title}`,
      on: { click: () => update(() => remove(book.id), problem, "main") },
    }, "Remove"),
    problem);
}

/** Changes the cart and shows it again; the focus stays where the visitor was. */
async function update(action, problemPlace, focusId, undo = () => {}) {
  place.setAttribute("aria-busy", "true");
  try {
    const cart = await action();
    place.replaceChildren(contents(cart));
    (document.getElementById(focusId) ?? find("main")).focus({ preventScroll: true });
    announce(`Cart changed, total ${euros(cart.totalCents)}`);
  } catch (problem) {
    undo();
    const { title, text } = describe(problem, "this line");
    problemPlace.replaceChildren(h("b", {}, `${title}. `), text);
    announce(`${title}. ${text}`);
  } finally {
    place.removeAttribute("aria-busy");
  }
}
