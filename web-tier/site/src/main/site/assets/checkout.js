import "./site.js";
import { isOpen, placeOrder } from "./attempt.js";
import { forget, load } from "./cart.js";
import { announce, find, h } from "./dom.js";
import { fill, problemNotice } from "./loading.js";
import { country, euros, stockSentence } from "./words.js";

const COUNTRIES = ["AT", "BE", "CH", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK"];

const form = find("[data-checkout]");
const errors = find("[data-errors]");
const button = find("[data-place-order]");
let cart = null;

fillCountries();
form.addEventListener("submit", submit);
form.addEventListener("input", (event) => clearError(event.target));
fill(find("[data-summary]"), { skeleton: () => h("span", { class: "bar tall" }), load, render: summary, thing: "your cart" });

function summary(loaded) {
  cart = loaded;
  button.disabled = cart === null || cart.lines.length === 0;
  if (button.disabled) {
    form.hidden = true;
    return h("div", { class: "empty", "data-empty": true }, h("p", {}, "Your cart is empty."), h("p", {}, h("a", { class: "button", href: "/" }, "Look into the window")));
  }
  return [
    h("h2", {}, "Your order"),
    h("ul", { class: "summary" }, cart.lines.map(({ book, quantity, lineCents }) =>
      h("li", { "data-book-id": book.id }, h("span", {}, `${quantity} × ${book.title}`), h("span", {}, euros(lineCents))))),
    h("p", { class: "sum" }, h("span", {}, "Total"), h("b", { "data-total": true }, euros(cart.totalCents))),
    h("p", {}, h("a", { href: "/cart" }, "Change the cart")),
  ];
}

async function submit(event) {
  event.preventDefault();
  showErrors(ownErrors());
  if (button.disabled || form.querySelector("[aria-invalid]")) {
    return;
  }
  working(true);
  const retrying = isOpen(cart.id);
  try {
    const { order, earlier } = await placeOrder(details());
    forget();
    location.assign(`/order?id=${encodeURIComponent(order.id)}${earlier || retrying ? "&retried" : ""}`);
  } catch (problem) {
    working(false);
    refused(problem);
  }
}

function working(on) {
  button.disabled = on;
  button.textContent = on ? "Placing your order" : "Place order";
  if (on) {
    announce("Placing your order");
  }
}

/** The form as the API wants it: "address.city" becomes address: {city}. */
function details() {
  const body = { cartId: cart.id };
  for (const [name, value] of new FormData(form)) {
    const [group, field] = name.split(".");
    (body[group] ??= {})[field] = value.trim();
  }
  return body;
}

function refused(problem) {
  if (problem.status === 400 && problem.errors.length > 0) {
    showErrors(problem.errors);
  } else if (problem.status === 409 && problem.available !== undefined) {
    const line = cart.lines.find(({ book }) => book.id === problem.bookId);
    show(h("p", {}, h("b", {}, `Not enough copies of ${line?.book.title ?? "a book"}. `), stockSentence(problem.available)),
      h("p", {}, h("a", { class: "button", href: "/cart" }, "Change the cart")));
  } else {
    const notice = problemNotice(problem, "this cart any more", problem.isTemporary || problem.isUncertain ? () => form.requestSubmit() : undefined);
    const promise = problem.isUncertain && h("p", {}, "Trying again is safe: you will not order twice.");
    show(...notice.childNodes, ...(promise ? [promise] : []));
  }
}

function show(...children) {
  errors.replaceChildren(...children);
  errors.hidden = false;
  errors.focus();
}

/** What the browser itself finds wrong. */
function ownErrors() {
  return [...form.elements]
    .filter((field) => field.name && !field.validity.valid)
    .map((field) => ({ field: field.name, message: field.validity.valueMissing ? `${labelOf(field)} is missing` : field.validationMessage }));
}

/** Shows each error at its field, and all above the form with links to the fields. */
function showErrors(found) {
  [...form.elements].forEach(clearError);
  errors.hidden = true;
  if (found.length === 0) {
    return;
  }
  const items = found.map(({ field, message }) => {
    const input = form.elements[field];
    if (!input) {
      return h("li", {}, message);
    }
    const note = h("span", { class: "error", id: `${input.id}-error` }, message);
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", note.id);
    input.after(note);
    return h("li", { "data-for": input.id }, h("a", { href: `#${input.id}` }, message.startsWith(labelOf(input)) ? message : `${labelOf(input)}: ${message}`));
  });
  show(h("p", {}, h("b", {}, "Please look at this again:")), h("ul", {}, items));
}

function clearError(input) {
  input.removeAttribute("aria-invalid");
  input.removeAttribute("aria-describedby");
  document.getElementById(`${input.id}-error`)?.remove();
  find(`[data-for="${input.id}"]`, errors)?.remove();
  errors.hidden ||= find("ul", errors)?.children.length === 0;
}

function labelOf(input) {
  return input.labels[0].textContent;
}

function fillCountries() {
  const options = COUNTRIES.map((code) => [code, country(code)]).sort((a, b) => a[1].localeCompare(b[1]));
  find("#country").append(h("option", { value: "" }, "Choose"), ...options.map(([code, name]) => h("option", { value: code }, name)));
}
