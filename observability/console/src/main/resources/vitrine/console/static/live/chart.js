// A chart of the last five minutes. Its lines differ in their dashes as well as in colour; the last values stand in its head.
import uPlot from "/webjars/uplot/dist/uPlot.esm.js";
import { colourOf, el } from "../dom.js";

const SECONDS = 300;
const HEIGHT = 132;
const LOOKS = [{ dash: [], width: 2 }, { dash: [6, 3], width: 1.75 }, { dash: [2, 3], width: 1.25 }, { dash: [8, 3, 2, 3], width: 1.75 }];
const COLOURS = ["--tier", "--ink", "--soft", "--bad"];

/** Answers { element, draw(series, marks), end() }, where series is { times, figures }, and a mark { at, label }. */
export function chart({ title, lines }) {
  const place = el("div.plot");
  const values = lines.map(() => el("output"));
  const element = el("figure.chart", {},
    el("figcaption", {}, el("span", {}, title), el("span.legend", {}, lines.map((line, i) => el("span", {}, sample(line.look), el("span.soft", {}, line.label), values[i])))), place);
  let plot = null;
  let data = null;
  let marks = [];

  function make() {
    plot?.destroy();
    const resolved = name => colourOf(place, name);
    const axis = { stroke: resolved("--soft"), grid: { stroke: resolved("--line"), width: 1 }, ticks: { show: false }, font: "11px system-ui, sans-serif" };
    plot = new uPlot({
      width: Math.max(160, place.clientWidth), height: HEIGHT, legend: { show: false },
      cursor: { y: false, points: { size: 6 }, drag: { x: false, y: false } },
      scales: { x: { time: false, range: () => [-SECONDS, 0] }, y: { range: (_, __, most) => [0, most > 0 ? most * 1.15 : 1] } },
      axes: [
        { ...axis, size: 22, gap: 3, splits: () => [-300, -240, -180, -120, -60, 0], values: (_, splits) => splits.map(at => (at === 0 ? "now" : at === -SECONDS ? "-5 min" : `${at / 60}`)) },
        { ...axis, size: 58, gap: 4, space: 34, values: (_, splits) => splits.map(lines[0].form) },
      ],
      series: [{}, ...lines.map(line => ({ stroke: resolved(COLOURS[line.look]), ...LOOKS[line.look], spanGaps: false, points: { show: false } }))],
      hooks: { setCursor: [self => show(self.cursor.idx)], draw: [drawMarks] },
    }, data ?? [[], ...lines.map(() => [])], place);
  }

  /** What was turned, as a line at its time. */
  function drawMarks(self) {
    const { ctx, bbox } = self;
    ctx.save();
    ctx.strokeStyle = ctx.fillStyle = colourOf(place, "--ap");
    ctx.font = `${10 * devicePixelRatio}px system-ui, sans-serif`;
    ctx.setLineDash([3 * devicePixelRatio, 3 * devicePixelRatio]);
    marks.forEach((mark, i) => {
      const x = self.valToPos(mark.x, "x", true);
      ctx.beginPath();
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bbox.top + bbox.height);
      ctx.stroke();
      const right = x + ctx.measureText(mark.label).width + 8 * devicePixelRatio > bbox.left + bbox.width;
      ctx.textAlign = right ? "right" : "left";
      ctx.fillText(mark.label, x + (right ? -4 : 4) * devicePixelRatio, bbox.top + (10 + 12 * (i % 3)) * devicePixelRatio);
    });
    ctx.restore();
  }

  function show(at) {
    const index = at ?? (data ? data[0].length - 1 : -1);
    lines.forEach((line, i) => { values[i].textContent = line.form(data?.[i + 1][index] ?? null); });
  }

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const sizes = new ResizeObserver(() => plot && place.clientWidth > 0 && place.clientWidth !== plot.width && plot.setSize({ width: place.clientWidth, height: HEIGHT }));
  sizes.observe(place);
  dark.addEventListener("change", make);
  return {
    element,
    draw({ times, figures }, turned = []) {
      const now = times.at(-1) ?? Date.now();
      marks = turned.map(mark => ({ x: (mark.at - now) / 1000, label: mark.label })).filter(mark => mark.x >= -SECONDS);
      element.dataset.marks = marks.map(mark => mark.label).join(", ");
      data = [times.map(at => (at - now) / 1000), ...lines.map(line => figures[line.figure] ?? times.map(() => null))];
      data = withGaps(data);
      if (plot) plot.setData(data);
      else make();
      show(plot.cursor.idx);
    },
    end() {
      sizes.disconnect();
      dark.removeEventListener("change", make);
      plot?.destroy();
    },
  };
}

/** Where more than three seconds are missing, nobody watched: the line breaks. */
function withGaps([times, ...columns]) {
  const out = [[], ...columns.map(() => [])];
  times.forEach((at, i) => {
    if (i > 0 && at - times[i - 1] > 3) {
      out[0].push((at + times[i - 1]) / 2);
      columns.forEach((_, c) => out[c + 1].push(null));
    }
    out[0].push(at);
    columns.forEach((column, c) => out[c + 1].push(column[i]));
  });
  return out;
}

function sample(look) {
  return el(`i.line.look${look}`, { "aria-hidden": "true" });
}
