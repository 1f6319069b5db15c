// A table that sorts by the column whose head is pressed: { label, title, value(row), form(value), number }.
import { el } from "../dom.js";

export function table(caption, columns, sortBy, descending = true) {
  let rows = [];
  const shown = new Map();
  let by = sortBy;
  let down = descending;
  const heads = columns.map((column, i) => el(column.number ? "th.number" : "th", { scope: "col", title: column.title }, el("button.sort", { type: "button", onclick: () => sort(i) }, column.label)));
  const body = el("tbody");
  const element = el("div.scroll", { tabindex: "0", role: "region", "aria-label": caption }, el("table.sortable", {}, el("thead", {}, el("tr", {}, heads)), body));

  function sort(i) {
    down = i === by ? !down : Boolean(columns[i].number);
    by = i;
    draw();
  }

  function draw() {
    heads.forEach((head, i) => (i === by ? head.setAttribute("aria-sort", down ? "descending" : "ascending") : head.removeAttribute("aria-sort")));
    const sorted = [...rows].sort((one, other) => compare(columns[by].value(one), columns[by].value(other)) * (down ? -1 : 1));
    const lines = sorted.map(line);
    if (lines.length !== body.children.length || lines.some((one, i) => one !== body.children[i])) body.replaceChildren(...lines);
    if (shown.size > 2 * lines.length) shown.forEach((one, key) => one.isConnected || shown.delete(key));
  }

  /** The row of this name: only the cells that say something new are drawn anew, so that what has the focus keeps it. */
  function line(row) {
    const key = columns.filter(column => !column.number).map(column => column.value(row)).join("\n") + rows.indexOf(row);
    const known = shown.get(key) ?? el("tr", {}, columns.map(column => el(column.number ? "td.number" : "td")));
    shown.set(key, known);
    columns.forEach((column, i) => {
      const said = column.form ? column.form(column.value(row)) : text(column.value(row));
      const cell = known.children[i];
      if (cell.textContent !== (said?.textContent ?? String(said))) cell.replaceChildren(said);
    });
    return known;
  }

  return {
    element,
    fill(now) {
      rows = now;
      draw();
    },
  };
}

function compare(one, other) {
  if (one == null || other == null) return (one == null) - (other == null) === 0 ? 0 : one == null ? -1 : 1;
  return typeof one === "number" ? one - other : String(one).localeCompare(String(other), "en", { numeric: true });
}

function text(value) {
  return value == null ? "–" : String(value);
}
