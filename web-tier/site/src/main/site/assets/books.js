/** Books as they are shown everywhere: covers, cards, shelves, and lists that grow. */
import { h, announce } from "./dom.js";
import covers from "./covers.js";
import { euros, plural } from "./words.js";

const SIZES = { small: [240, 360], large: [600, 900] };

export const bookUrl = (book) => `/book?id=${book.id}`;

/** The artwork with title and author set on it, as its design wants; decoration, the text beside it says the same. */
export function cover(book, { size = "small", eager = false } = {}) {
  const [area, letters, ink] = covers[book.cover] ?? covers[0];
  const [width, height] = SIZES[size];
  const image = h("img", {
    src: `/covers/${String(book.cover).padStart(3, "0")}-${size}.jpg`,
    alt: "", width, height, decoding: "async",
    loading: eager ? undefined : "lazy",
    fetchpriority: eager ? "high" : undefined,
  });
  const text = h("span", { class: "cover-text" },
    h("span", { class: "cover-title", "data-length": lengthOf(book.title) }, book.title),
    h("span", { class: "cover-author" }, book.author.name));
  const element = h("span", { class: "cover", "aria-hidden": "true", "data-area": area, "data-letters": letters }, image, text);
  element.style.setProperty("--ink", ink);
  return element;
}

/** How much room a title needs: its length, and its longest word, which must fit on a line. */
function lengthOf(title) {
  const longest = Math.max(...title.split(/[\s-]+/).map((word) => word.length));
  if (title.length > 44 || longest > 13) {
    return "long";
  }
  return title.length > 18 || longest > 8 ? "medium" : "short";
}

/** A book in a grid or on a shelf. */
export function card(book, options) {
  return h("li", { class: "card", "data-book-id": book.id },
    h("a", { href: bookUrl(book) },
      cover(book, options),
      h("span", { class: "card-title" }, book.title),
      h("span", { class: "card-author" }, book.author.name)),
    h("span", { class: "price" }, euros(book.priceCents)));
}

/** A line of the best sellers: rank, cover, title, author, price. */
export function ranked(book, index) {
  return h("li", { class: "ranked", "data-book-id": book.id },
    h("span", { class: "rank", "aria-hidden": "true" }, String(index + 1)),
    h("a", { href: bookUrl(book) },
      cover(book),
      h("span", { class: "ranked-text" },
        h("span", { class: "card-title" }, book.title),
        h("span", { class: "card-author" }, book.author.name),
        h("span", { class: "sold" }, `${plural(book.sold, "copy", "copies")} sold lately`))),
    h("span", { class: "price" }, euros(book.priceCents)));
}

export const grid = (books, options) => h("ul", { class: "grid" }, books.map((book) => card(book, options)));
export const shelf = (books, label) => h("ul", { class: "shelf", tabindex: "0", "aria-label": label }, books.map((book) => card(book)));
export const ranking = (books) => h("ol", { class: "ranking" }, books.map(ranked));

/** Grey cards of the size of real ones. */
export function skeleton(count, kind = "grid") {
  const blank = () => h("li", { class: "card blank" }, h("span", { class: "cover" }), h("span", { class: "bar" }), h("span", { class: "bar" }), h("span", { class: "bar half" }));
  const row = () => h("li", { class: "ranked blank" }, h("span", { class: "rank" }), h("span", { class: "cover" }), h("span", { class: "bar" }));
  return h("ul", { class: kind, "aria-hidden": "true" }, Array.from({ length: count }, kind === "ranking" ? row : blank));
}

/** Says that a list is empty. */
export const empty = (text, ...more) => h("p", { class: "empty" }, text, ...more);

/** Tells how many books a list has now. */
export const announceCount = (count) => announce(`${plural(count, "book", "books")} shown`);
