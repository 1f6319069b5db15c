import "./site.js";
import { read } from "./api.js";
import { find, h, parameter, titlePage } from "./dom.js";
import { fill } from "./loading.js";
import { country, euros, moment } from "./words.js";

const STATUS = { placed: "Placed" };

fill(find("[data-order]"), {
  skeleton: () => h("div", { class: "blank" }, h("span", { class: "bar half" }), h("span", { class: "bar tall" })),
  load: (onWait) => read(`/api/orders/${encodeURIComponent(parameter("id") || "none")}`, onWait),
  render: confirmation,
  thing: "an order with this number",
});

function confirmation(order) {
  titlePage("Your order");
  const { customer, address } = order;
  return h("article", { class: "order" },
    h("p", { class: "eyebrow" }, "Thank you"),
    h("h1", {}, `Your books are set aside, ${customer.name}.`),
    new URLSearchParams(location.search).has("retried") && h("p", { class: "notice" }, "This order had been tried more than once. It was placed once, with the details below."),
    h("dl", { class: "record" }, [
      ["Order", h("code", { "data-order-id": true }, order.id)],
      ["Status", h("span", { "data-status": true }, STATUS[order.status] ?? order.status)],
      ["Placed", moment(order.placedAt)],
      ["For", `${customer.name}, ${customer.email}`],
      ["To", `${address.street}, ${address.postcode} ${address.city}, ${country(address.country)}`],
    ].map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))),
    h("table", { class: "receipt" },
      h("caption", { class: "hidden" }, "Books of this order"),
      h("thead", {}, h("tr", {}, ["Book", "Price", "Copies", "Sum"].map((it) => h("th", { scope: "col" }, it)))),
      h("tbody", {}, order.lines.map((line) => h("tr", {},
        h("td", {}, h("a", { href: `/book?id=${line.bookId}` }, line.title)),
        h("td", {}, euros(line.priceCents)), h("td", {}, String(line.quantity)), h("td", {}, euros(line.lineCents))))),
      h("tfoot", {}, h("tr", {}, h("th", { scope: "row", colspan: "3" }, "Total"), h("td", { "data-total": true }, euros(order.totalCents))))),
    h("p", { class: "small" }, "Keep this page's address: it brings this order back at any time."),
    h("p", {}, h("a", { class: "button", href: "/" }, "Back to the shop")));
}
