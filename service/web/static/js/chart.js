// The chart: events over time as SVG, imprecise dates as the stretches that they are.

import { element, svg } from "./dom.js";
import { listen } from "./gestures.js";
import { laidOut } from "./layout.js";
import { read } from "./moments.js";
import { evenScale, spreadScale } from "./scale.js";
import { SIGNS, shape } from "./shapes.js";
import { ticks } from "./ticks.js";
import { moved, showing, whole, zoomed } from "./view.js";

const AXIS = 38;
const PADDING = 6;
const LEAST_LANES = 3;
const STEP = 1.6;

/** Return a chart in `place`: show(events, published), zoom by name, bring an event into view. */
export class Chart {
  #place;
  #axis = svg("svg", { class: "axis", height: AXIS, "aria-hidden": "true" });
  #body = svg("svg", { class: "lanes", "aria-hidden": "true" });
  #measure = measurer();
  #items = [];
  #published = 0;
  #scale = null;
  #view = null;
  #even = false;
  #changed;

  /** `changed` is told after each drawing how many events lie before and after what is seen. */
  constructor(place, changed = () => {}) {
    this.#place = place;
    this.#changed = changed;
    place.replaceChildren(this.#axis, element("div", { class: "scroll" }, this.#body));
    listen(place, {
      zoom: (factor, x = place.clientWidth / 2) => this.#look(zoomed(this.#scale, this.#view, factor, this.#at(x))),
      move: (pixels) => this.#look(moved(this.#scale, this.#view, pixels / place.clientWidth)),
      whole: () => this.#look(whole(this.#scale)),
    });
    new ResizeObserver(() => this.#draw()).observe(place);
  }

  /** Draw these events; the whole of them is seen at first. */
  show(events, published) {
    this.#items = events.map(itemOf);
    this.#published = read(published);
    this.#rescale();
  }

  /** Zoom "in", "out" or to "all". */
  zoom(name) {
    const factor = { in: 1 / STEP, out: STEP }[name];
    this.#look(factor ? zoomed(this.#scale, this.#view, factor) : whole(this.#scale));
  }

  /** Let equal times take equal room, or shorten the gaps. */
  set even(even) {
    this.#even = even;
    this.#rescale();
  }

  /** Move the view so that the event is in it. */
  reveal(id) {
    const item = this.#items.find((each) => each.events.includes(id));
    if (!item) return;
    const [start, end] = [item.start ?? item.end, item.end ?? item.start].map(this.#scale.toPlace);
    this.#look(showing(this.#scale, this.#view, start, end));
  }

  #rescale() {
    const times = this.#items.flatMap(({ start, end }) => [start, end]).filter((time) => time !== null);
    this.#scale = (this.#even ? evenScale : spreadScale)([...times, this.#published]);
    this.#look(whole(this.#scale));
  }

  #look(view) {
    this.#view = view;
    requestAnimationFrame(() => this.#draw());
  }

  #at(x) {
    return this.#view.from + (x / this.#place.clientWidth) * (this.#view.to - this.#view.from);
  }

  #pixel(time, width) {
    return ((this.#scale.toPlace(time) - this.#view.from) / (this.#view.to - this.#view.from)) * width;
  }

  #draw() {
    const width = this.#place.clientWidth;
    if (!this.#scale || !width) return;
    const pixel = (time) => this.#pixel(time, width);
    const { items, lanes, laneHeight } = laidOut(this.#items, pixel, width, this.#measure, this.#published);
    const height = Math.max(lanes, LEAST_LANES) * laneHeight + 2 * PADDING;
    const named = ticks(this.#scale, this.#view, width);
    this.#axis.setAttribute("width", width);
    this.#axis.replaceChildren(...named.map(tickName));
    this.#body.setAttribute("width", width);
    this.#body.setAttribute("height", height);
    this.#body.replaceChildren(
      ...named.map(({ x }) => svg("line", { class: "grid", x1: x, x2: x, y1: 0, y2: height })),
      publishedLine(pixel(this.#published), height),
      ...items.map((item) => shape(item, PADDING + item.lane * laneHeight, laneHeight, width)),
    );
    this.#changed(this.#outside(pixel, width));
  }

  #outside(pixel, width) {
    const earlier = this.#items.filter(({ start, end }) => pixel(end ?? start) < 0).length;
    const later = this.#items.filter(({ start, end }) => pixel(start ?? end) > width).length;
    return { earlier, later };
  }
}

/** Return what the chart needs of an event. */
function itemOf(event) {
  return {
    events: [event.id],
    label: (SIGNS[event.factuality] ?? "") + event.description,
    when: event.time.label,
    start: read(event.time.start),
    end: read(event.time.end),
    relation: event.time.relation,
    source: event.time.source,
    factuality: event.factuality,
  };
}

function tickName({ x, label, context }) {
  return svg(
    "g",
    { transform: `translate(${x} 0)` },
    svg("line", { class: "grid", y1: 32, y2: AXIS }),
    context === null ? null : svg("text", { class: "context", x: 0, y: 12 }, context),
    svg("text", { class: "tick", x: 0, y: 28 }, label),
  );
}

function publishedLine(x, height) {
  const title = svg("title", {}, "Published");
  return svg("line", { class: "published", x1: x, x2: x, y1: 0, y2: height }, title);
}

/** Return a function that gives the width in pixels of a label as the chart draws it. */
function measurer() {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map();
  return (label) => {
    context.font = `12.5px ${getComputedStyle(document.body).fontFamily}`;
    if (!known.has(label)) known.set(label, context.measureText(label).width);
    return known.get(label);
  };
}
