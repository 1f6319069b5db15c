/** Shows what is coming, then what came or what went wrong; every part of a page loads through here. */
import { announce, h } from "./dom.js";
import { describe } from "./words.js";

/**
 * Fills a container: the skeleton at once, then what `render` makes of what `load(onWait)` gives. A problem is shown in
 * the container's place, with a button that starts over. Returns what was loaded, or undefined.
 */
export async function fill(container, { skeleton, load, render, thing }) {
  container.setAttribute("aria-busy", "true");
  container.replaceChildren(...[skeleton?.()].flat().filter(Boolean));
  try {
    const loaded = await load((problem) => announce(describe(problem).title + ". Trying again."));
    container.replaceChildren(...[render(loaded)].flat().filter(Boolean));
    return loaded;
  } catch (problem) {
    container.replaceChildren(problemNotice(problem, thing, () => fill(container, { skeleton, load, render, thing })));
    return undefined;
  } finally {
    container.removeAttribute("aria-busy");
  }
}

/** A problem in words; with a button when trying again makes sense. */
export function problemNotice(problem, thing, retry) {
  if (problem.status === undefined) {
    console.error(problem);
  }
  const { title, text } = describe(problem, thing);
  const again = retry && problem.status !== 404;
  return h("div", { class: "notice", role: "alert", "data-problem": String(problem.status ?? "error") },
    h("p", {}, h("b", {}, title)),
    h("p", {}, text),
    again && h("p", {}, h("button", { class: "button", type: "button", "data-retry": true, on: { click: retry } }, "Try again")));
}
