// A chart with logarithmic axes. Its lines differ in their dashes as well as in colour, and each value can be read in the legend.
import uPlot from "/webjars/uplot/dist/uPlot.esm.js";
import { colourOf, el } from "./dom.js";

const HEIGHT = 280;
const LOGARITHMIC = 3;

/**
 * Draws into a card; answers an object whose end() takes it away. marks are places on the x axis with a text.
 */
export function logChart(card, { title, subtitle, x, y, series, marks }) {
  const place = el("div.log-chart");
  card.replaceChildren(el("header", {}, el("h2", {}, title), el("span.soft", {}, subtitle)), place);
  let chart = null;

  function draw() {
    chart?.destroy();
    const colour = name => colourOf(place, name);
    const axis = { stroke: colour("--soft"), grid: { stroke: colour("--line"), width: 1 }, ticks: { show: false }, font: "12px system-ui, sans-serif" };
    chart = new uPlot({
      width: place.clientWidth,
      height: HEIGHT,
      cursor: { y: false, points: { size: 7 } },
      scales: { x: { time: false, distr: LOGARITHMIC, log: 2 }, y: { distr: LOGARITHMIC, log: 10 } },
      axes: [
        { ...axis, space: 56, values: (_, splits) => splits.map(split => (split == null ? "" : x.format(split))) },
        { ...axis, grid: { ...axis.grid, filter: powersOfTen }, size: 64, label: y.label, labelSize: 20, labelFont: axis.font, values: (_, splits) => splits.map(split => (split == null ? "" : y.format(split))) },
      ],
      series: [
        { label: x.label, value: (_, value) => (value == null ? "–" : x.format(value)) },
        ...series.map(one => ({
          label: one.title, stroke: colour(one.colour), width: 2, dash: one.dash, spanGaps: true, points: { show: true, size: 5 },
          value: (_, value) => (value == null ? "–" : one.format(value)),
        })),
      ],
      hooks: { draw: [self => { drawMarks(self, marks, colour); nameLines(self, series, colour); }] },
    }, [x.values, ...series.map(one => one.values)], place);
  }

  const dark = matchMedia("(prefers-color-scheme: dark)");
  const sizes = new ResizeObserver(() => chart && place.clientWidth !== chart.width && chart.setSize({ width: place.clientWidth, height: HEIGHT }));
  draw();
  sizes.observe(place);
  dark.addEventListener("change", draw);
  return {
    end() {
      sizes.disconnect();
      dark.removeEventListener("change", draw);
      chart.destroy();
    },
  };
}

function drawMarks(self, marks, colour) {
  const { ctx, bbox } = self;
  ctx.save();
  ctx.strokeStyle = colour("--line-strong");
  ctx.fillStyle = colour("--soft");
  ctx.font = `${11 * devicePixelRatio}px system-ui, sans-serif`;
  ctx.setLineDash([4, 4]);
  for (const mark of marks) {
    const at = self.valToPos(mark.at, "x", true);
    if (at < bbox.left || at > bbox.left + bbox.width) continue;
    ctx.beginPath();
    ctx.moveTo(at, bbox.top);
    ctx.lineTo(at, bbox.top + bbox.height);
    ctx.stroke();
    ctx.save();
    ctx.translate(at - 4 * devicePixelRatio, bbox.top + 6 * devicePixelRatio);
    ctx.rotate(-Math.PI / 2);
    ctx.textAlign = "right";
    ctx.fillText(mark.text, 0, 0);
    ctx.restore();
  }
  ctx.restore();
}

/** Writes each line's name beside it, where there is more than one: the legend tells only colours. */
function nameLines(self, series, colour) {
  if (series.length < 2) return;
  const { ctx } = self;
  ctx.save();
  ctx.font = `600 ${11 * devicePixelRatio}px system-ui, sans-serif`;
  series.forEach((one, i) => {
    const values = self.data[i + 1];
    const last = values.findLastIndex(value => value != null);
    ctx.fillStyle = colour(one.colour);
    ctx.textAlign = "right";
    ctx.fillText(one.title, self.valToPos(self.data[0][last], "x", true), self.valToPos(values[last], "y", true) - 9 * devicePixelRatio);
  });
  ctx.restore();
}

function powersOfTen(_, splits) {
  return splits.map(split => (Number.isInteger(Math.log10(split)) ? split : null));
}
