// Says on every page that something is off its default, and puts it back.
import { remove } from "./api.js";
import { el } from "./dom.js";
import { follow, left, look } from "./knobs.js";

const MOST_NAMED = 3;

export function banner() {
  const words = el("span.words");
  const problem = el("span.problem", { role: "alert" });
  const back = el("button", { type: "button", onclick: putBack }, "Put all back");
  const element = el("aside.banner", { hidden: true, "aria-label": "Knobs" }, el("b", { "aria-hidden": "true" }, "◐"), words, problem, back);

  follow(({ knobs }) => {
    element.hidden = knobs.length === 0;
    if (knobs.length) words.replaceChildren(...sentence(knobs));
  });

  async function putBack() {
    back.disabled = true;
    problem.textContent = "";
    try {
      await remove("/api/knobs");
      await look();
    } catch (error) {
      problem.textContent = error.message;
    }
    back.disabled = false;
  }

  return element;
}

function sentence(knobs) {
  const named = knobs.slice(0, MOST_NAMED).flatMap((knob, i) => [i ? ", " : "", el("code", {}, knob.name), " ", el("strong", {}, knob.value)]);
  const more = knobs.length > MOST_NAMED ? ` and ${knobs.length - MOST_NAMED} more` : "";
  const first = knobs.map(knob => knob.turned.until).sort()[0];
  return [el("a", { href: "#/live" }, knobs.length === 1 ? "One knob is off its default" : `${knobs.length} knobs are off their defaults`), ": ", ...named, more, el("span.soft", {}, `, for another ${left(first)}`)];
}
