import { el } from "../dom.js";

export function mount(page) {
  page.append(el("h1", {}, "X-ray"));
}
