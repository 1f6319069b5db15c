// The frame: which page is shown. A page is a module with mount(element, rest), where rest is what stands behind its
// name in the address, as in #/xray/TRACE. What mount answers may have update(rest), for another rest of the same page,
// and end(), to stop what it began.
import { banner } from "./banner.js";
import { look } from "./knobs.js";
import { PAGES } from "./pages.js";

const main = document.getElementById("page");
const navigation = document.querySelector("[data-pages]");
let here = null;
let handle = null;
let shown = 0;

for (const page of PAGES) {
  const link = document.createElement("a");
  link.href = `#/${page.id}`;
  link.textContent = page.title;
  navigation.append(link);
}

async function show() {
  if (location.hash && !location.hash.startsWith("#/")) return; // a place within the page, such as the skip link's
  const [, id = "", ...rest] = location.hash.split("/");
  const page = PAGES.find(one => one.id === id) ?? PAGES[0];
  const parts = rest.map(decodeURIComponent);
  const turn = ++shown;
  if (page === here && handle?.update) return handle.update(parts);
  handle?.end?.();
  handle = null;
  here = page;
  mark(page);
  try {
    const module = await page.load();
    if (turn === shown) {
      main.replaceChildren();
      handle = module.mount(main, parts) ?? null;
    }
  } catch (error) {
    main.textContent = `This page cannot be shown: ${error.message}`;
  }
}

function mark(page) {
  document.title = `${page.title} · Vitrine console`;
  navigation.querySelectorAll("a").forEach((link, i) => {
    if (PAGES[i] === page) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  });
}

main.before(banner());
addEventListener("hashchange", show);
show();
look();
