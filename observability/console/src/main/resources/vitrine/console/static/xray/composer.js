// What to send: an operation of the shop, or a method and a path.
import { el } from "../dom.js";
import { get } from "../api.js";

const METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE"];

/** Calls send({ operation } or { method, path, body }, connection) when a person asks for it. */
export function composer(send) {
  let connection = "kept";
  const chips = el("div.chips", { "aria-label": "Operations of the shop", role: "group" });
  const method = el("select", { "aria-label": "Method" }, METHODS.map(name => el("option", {}, name)));
  const path = el("input", { "aria-label": "Path", value: "/api/books/42", spellcheck: "false", pattern: "/.*", required: true, "data-path": true });
  const body = el("textarea", { "aria-label": "Body, JSON", placeholder: "{ }", hidden: true, spellcheck: "false" });
  const go = el("button.primary", { type: "submit", "data-send": true }, "Send");
  const ways = ["kept", "new"].map(way => el("button", {
    type: "button", "aria-pressed": String(way === connection), "data-connection": way,
    onclick: () => { connection = way; ways.forEach(one => one.setAttribute("aria-pressed", String(one.dataset.connection === way))); },
  }, way === "new" ? "new" : "kept"));
  method.addEventListener("change", () => { body.hidden = !["POST", "PUT"].includes(method.value); });
  const form = el("form.line", {
    onsubmit: event => {
      event.preventDefault();
      send({ method: method.value, path: path.value, body: body.hidden || !body.value ? null : body.value }, connection);
    },
  }, method, path, el("span.way", {}, el("span.label", {}, "Connection"), el("span.segmented", { role: "group", "aria-label": "Connection" }, ways)), go, body);

  get("/api/operations").then(all => chips.append(...all.map(one => el("button.chip", {
    type: "button", title: `${one.request} · ${one.about}`, "data-operation": one.id, onclick: () => send({ operation: one.id }, connection),
  }, one.title)))).catch(error => chips.append(el("p.notice", {}, error.message)));

  return {
    element: el("section.card.composer", {}, el("header", {}, el("h1", {}, "X-ray"), el("span.soft", {}, "Sends one request for real, and shows where it was and where its time went.")), chips, form),
    busy(isBusy) {
      for (const button of [go, ...chips.querySelectorAll("button")]) button.disabled = isBusy;
      go.textContent = isBusy ? "Sending" : "Send";
    },
  };
}
