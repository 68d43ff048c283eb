// One event, or a pile of events of one stretch, as SVG.

import { svg } from "./dom.js";
import { factualityWords, sourceWord } from "./why.js";

/** What stands before the label of an event that has not simply happened. */
export const SIGNS = { planned: "◇ ", possible: "? ", negated: "✕ ", cancelled: "✕ " };
const ROUND = 4;
const LEAST_CHARACTERS = 4;

/** Return the drawing of an item of the layout, its lane beginning at `y`. */
export function shape(item, y, laneHeight, width) {
  const bar = laneHeight > 14 ? 14 : 7;
  const top = y + (laneHeight - bar) / 2;
  const classes = ["item", sourceWord(item.source), item.factuality, item.relation];
  const ids = item.events.join(" ");
  return svg(
    "g",
    { class: classes.join(" "), "data-events": ids, "data-points": ids },
    svg("title", {}, `${item.when}: ${item.label} (${factualityWords(item.factuality)})`),
    stretch(item, top, bar, width),
    label(item, top + bar - 3),
  );
}

/** Return the stretch: pointed where it is open, round where it is not. */
function stretch(item, top, height, width) {
  const [x0, x1] = [Math.max(item.x0, -20), Math.min(item.x1, width + 20)];
  if (item.start !== null && item.end !== null) {
    return svg("rect", { class: "stretch", x: x0, y: top, width: x1 - x0, height, rx: Math.min(ROUND, (x1 - x0) / 2) });
  }
  const [bottom, middle] = [top + height, top + height / 2];
  const tip = height;
  const path = item.start === null
    ? `M${x1} ${top}H${x0 + tip}L${x0} ${middle}L${x0 + tip} ${bottom}H${x1}Z`
    : `M${x0} ${top}H${x1 - tip}L${x1} ${middle}L${x1 - tip} ${bottom}H${x0}Z`;
  return svg("path", { class: "stretch open", d: path });
}

function label(item, y) {
  if (item.labelWidth === 0) return null;
  const most = item.labelWidth < item.wanted
    ? Math.floor((item.label.length * item.labelWidth) / item.wanted) - 1
    : item.label.length;
  if (most < LEAST_CHARACTERS) return null;
  const shown = most < item.label.length ? `${item.label.slice(0, most - 1)}…` : item.label;
  return svg("text", { class: item.over ? "label over" : "label", x: item.labelX, y }, shown);
}
