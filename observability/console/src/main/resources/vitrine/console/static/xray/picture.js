// The three-tier picture: which way the request took. What was taken is drawn bold and carries its time; what was not is
// drawn thin and dashed, so that the colour is not the only sign.
import { svg } from "../dom.js";
import { bytes, duration, grouped } from "../units.js";
import { hopsOf, times, total, value, values } from "./model.js";

const WIDE = {
  box: "0 0 1180 236",
  client: [8, 24, 132, 74], web: [286, 24, 168, 74], ap: [602, 24, 168, 74], db: [918, 24, 168, 74],
  files: [222, 164, 132, 54], disk: [386, 164, 132, 54], objects: [620, 164, 132, 54], pages: [852, 164, 132, 54], storage: [1016, 164, 156, 54],
};
const NARROW = {
  box: "0 0 350 560",
  client: [8, 6, 150, 66], web: [8, 140, 150, 74], ap: [8, 282, 150, 74], db: [8, 424, 150, 74],
  files: [216, 112, 128, 52], disk: [216, 190, 128, 52], objects: [216, 293, 128, 52], pages: [216, 396, 128, 52], storage: [216, 474, 128, 52],
};
const EDGES = [["client", "web"], ["web", "files"], ["files", "disk"], ["web", "ap"], ["ap", "objects"], ["ap", "db"], ["db", "pages"], ["pages", "storage"]];
const TIER = { client: "client", web: "web", files: "web", disk: "web", ap: "ap", objects: "ap", db: "db", pages: "db", storage: "storage" };

export function picture(xray, isNarrow) {
  const at = isNarrow ? NARROW : WIDE;
  const way = wayOf(xray);
  const drawing = svg("svg.picture", { viewBox: at.box, role: "img", "aria-label": inWords(way) });
  for (const [from, to] of EDGES) drawing.append(edge(at, from, to, way, isNarrow));
  for (const name of Object.keys(TIER)) drawing.append(node(name, at[name], way.nodes[name]));
  return drawing;
}

function wayOf(xray) {
  const time = times(xray);
  const [web] = hopsOf(xray, "web");
  const [ap] = hopsOf(xray, "ap");
  const db = hopsOf(xray, "db");
  const decision = web && value(web, "web.decision");
  const hits = values(ap ? [ap] : [], "cache.hit");
  const asked = ap && (db.length > 0 || values([ap], "sql").length > 0 || values([ap], "db.session").length > 0);
  const fromDisk = decision === "asset_disk";
  const isFile = ["asset_hit", "asset_disk", "not_modified"].includes(decision);
  const sum = name => total(values(db, name));
  const misses = sum("page.misses");
  const stored = misses + sum("file.writes") + sum("file.forces");
  const storageNanos = sum("page.read.time") + sum("file.write.time") + sum("file.force.time");
  return {
    nodes: {
      client: { title: "Client", line: xray.answer ? `${xray.answer.status}, ${bytes(xray.answer.bodyBytes)}` : xray.hops[0].tier === "client" ? "" : "somebody else's", took: time.client, taken: true },
      web: { title: "Web worker", line: web ? `process ${web.pid}` : "not seen", took: time.web, taken: Boolean(web) },
      files: { title: "File cache", line: isFile ? (decision === "not_modified" ? "client's copy is good" : fromDisk ? "miss" : "hit") : "", taken: isFile },
      disk: { title: "Disk", line: fromDisk ? "read" : "", taken: fromDisk },
      ap: { title: "AP tier", line: ap ? (value(ap, "thread.name") ?? `process ${ap.pid}`) : decision === "delegated" ? "not seen" : "", took: time.ap, taken: Boolean(ap) || decision === "delegated" },
      objects: { title: "Object cache", line: hits.length ? (hits.every(hit => hit) ? "hit" : "miss") : "", taken: hits.length > 0 },
      db: { title: "Database", line: db.length ? `${grouped(db.length)} exchange${db.length > 1 ? "s" : ""}` : asked ? "its side not seen" : "", took: time.db, taken: Boolean(asked) },
      pages: { title: "Page cache", line: db.length ? (values(db, "page.hits").length ? `${grouped(sum("page.hits"))} hits, ${grouped(misses)} misses` : `${grouped(misses)} misses`) : "", taken: db.length > 0 },
      storage: { title: "Storage", line: stored ? [misses && `${grouped(misses)} read`, sum("file.writes") && `${grouped(sum("file.writes"))} written`, sum("file.forces") && `${grouped(sum("file.forces"))} forced`].filter(Boolean).join(", ") : "", took: storageNanos || undefined, taken: stored > 0 },
    },
    times: { "client-web": time["client-web"], "web-ap": time["web-ap"], "ap-db": time["ap-db"] },
  };
}

function edge(at, from, to, way, isNarrow) {
  const taken = way.nodes[from].taken && way.nodes[to].taken;
  const [x1, y1, x2, y2] = ends(at[from], at[to], isNarrow);
  const took = way.times[`${from}-${to}`];
  const label = taken && took !== undefined ? duration(took) : "";
  const [lx, ly, anchor] = Math.abs(x2 - x1) > Math.abs(y2 - y1) ? [(x1 + x2) / 2, y1 - 9, "middle"] : [x1 + 10, (y1 + y2) / 2 + 4, "start"];
  return svg("g", { "data-tier": TIER[to], class: taken ? "edge taken" : "edge" },
    svg("path", { d: x1 === x2 || y1 === y2 ? `M${x1} ${y1}L${x2} ${y2}` : `M${x1} ${y1}C${x1} ${(y1 + y2) / 2} ${x2} ${(y1 + y2) / 2} ${x2} ${y2}` }),
    taken ? svg("circle", { cx: x2, cy: y2, r: 4 }) : null,
    label ? svg("text", { x: lx, y: ly, "text-anchor": anchor }, label) : null,
    label && !isNarrow ? svg("text.hint", { x: lx, y: ly + 25, "text-anchor": anchor }, "on the way") : null);
}

/** Where an edge leaves one box and enters the other. */
function ends([ax, ay, aw, ah], [bx, by, bw, bh], isNarrow) {
  const besides = bx >= ax + aw;
  const below = by >= ay + ah;
  if (besides && (!below || isNarrow)) {
    const y = Math.min(Math.max(by + bh / 2, ay + 12), ay + ah - 12);
    return [ax + aw, y, bx, by + bh / 2];
  }
  const x = Math.min(Math.max(bx + bw / 2, ax + 20), ax + aw - 20);
  return [x, ay + ah, isNarrow ? bx + bw / 2 : bx + bw / 2, by];
}

function node(name, [x, y, width, height], { title, line, took, taken }) {
  const isLarge = height > 60;
  return svg("g", { "data-tier": TIER[name], class: `node${taken ? " taken" : ""}${isLarge ? " large" : ""}` },
    svg("rect", { x, y, width, height, rx: 5 }),
    svg("text.title", { x: x + 12, y: y + 22 }, title),
    svg("text.line", { x: x + 12, y: y + (isLarge ? 40 : 41) }, taken ? line : name === "client" ? line : "not taken"),
    taken && took !== undefined ? svg("text.time", isLarge ? { x: x + 12, y: y + 61 } : { x: x + width - 10, y: y + 22, "text-anchor": "end" }, duration(took)) : null);
}

function inWords({ nodes }) {
  return `The request's way: ${Object.values(nodes).filter(one => one.taken).map(one => `${one.title}${one.line ? ` (${one.line})` : ""}`).join(", ")}.`;
}
