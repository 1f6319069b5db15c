// The console's pages in the order of the navigation. The first one is shown where the address names none.
export const PAGES = [
  { id: "xray", title: "X-ray", load: () => import("./pages/xray.js") },
  { id: "live", title: "Live", load: () => import("./pages/live.js") },
  { id: "ladder", title: "Ladder", load: () => import("./pages/ladder.js") },
  { id: "lab", title: "Lab", load: () => import("./pages/lab.js") },
  { id: "glossary", title: "Glossary", load: () => import("./pages/glossary.js") },
];
