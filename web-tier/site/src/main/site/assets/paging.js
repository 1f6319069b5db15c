/**
 * A list that grows by "More". How many books it shows stands in the address (`shown`), so that back, forward and reload
 * bring the same list again.
 */
import { read } from "./api.js";
import { announceCount, card, skeleton } from "./books.js";
import { h, parameter } from "./dom.js";
import { fill, problemNotice } from "./loading.js";

const PAGE = 20;
const LARGEST_PAGE = 50;
const MOST_RESTORED = 200;

/** Fills the container with the books of a query; returns the number of the first ones, or undefined after a problem. */
export async function growingList(container, query, nothing) {
  const wanted = Math.min(Number.parseInt(parameter("shown"), 10) || PAGE, MOST_RESTORED);
  const loaded = await fill(container, {
    skeleton: () => skeleton(10),
    load: (onWait) => readAtLeast(wanted, query, onWait),
    render: (first) => (first.items.length === 0 ? nothing : listOf(first, query)),
    thing: "this list",
  });
  returnToPlace();
  return loaded?.items.length;
}

/** Back to a list: to where it was left. A browser that kept the page alive has done that itself. */
function returnToPlace() {
  const place = () => `vitrine.place ${location.href}`;
  if (performance.getEntriesByType("navigation")[0]?.type === "back_forward") {
    scrollTo(0, Number(sessionStorage.getItem(place()) ?? 0));
  }
  addEventListener("pagehide", () => sessionStorage.setItem(place(), scrollY));
}

async function readAtLeast(wanted, query, onWait) {
  const items = [];
  let next = null;
  do {
    const limit = Math.min(wanted - items.length, LARGEST_PAGE);
    const page = await read(address(query, next, limit), onWait);
    items.push(...page.items);
    next = page.next;
  } while (next !== null && items.length < wanted);
  return { items, next };
}

function listOf({ items, next }, query) {
  const list = h("ul", { class: "grid", "data-results": true }, items.map((book) => card(book)));
  const foot = h("div", { class: "more" });
  showFoot(list, foot, query, next);
  return [list, foot];
}

function showFoot(list, foot, query, next) {
  if (next === null) {
    foot.replaceChildren(h("p", { class: "small" }, "That is all."));
    return;
  }
  const more = h("button", { class: "button plain", type: "button", "data-more": true }, "More books");
  more.addEventListener("click", () => grow(list, foot, query, next, more));
  foot.replaceChildren(more);
}

async function grow(list, foot, query, next, more) {
  more.disabled = true;
  more.textContent = "Fetching";
  try {
    const page = await read(address(query, next, PAGE));
    const added = page.items.map((book) => card(book));
    list.append(...added);
    showFoot(list, foot, query, page.next);
    added[0]?.querySelector("a").focus({ preventScroll: true });
    remember(list.children.length);
    announceCount(list.children.length);
  } catch (problem) {
    foot.replaceChildren(problemNotice(problem, "more books", () => grow(list, foot, query, next, more)));
  }
}

function remember(shown) {
  const here = new URL(location.href);
  here.searchParams.set("shown", shown);
  history.replaceState(history.state, "", here);
}

function address(query, after, limit) {
  const parameters = new URLSearchParams({ ...query, limit });
  if (after !== null) {
    parameters.set("after", after);
  }
  return `/api/books?${parameters}`;
}
