// Where each event is drawn: its stretch in pixels, its label, its lane.

export const LANE = { labelled: 20, bare: 11 };
const SMALLEST = 7;
const TAIL = 26;
const GAP = 8;
const SHORTEST_LABEL = 60;
const LONGEST_LABEL = 200;
const MOST_LANES = 16;

/**
 * Return {items, lanes, laneHeight}: the items that fall into `width` pixels, each with x0 and x1,
 * its lane, and where its label begins and how wide it is (`labelX`, `labelWidth`; 0: there is no room).
 *
 * `items` are {events, label, when, start, end, relation, source, factuality}, with times in milliseconds that are
 * null when open; `pixel` turns a time into a pixel, `measure` gives the width of a label, `until` is the publication.
 */
export function laidOut(items, pixel, width, measure, until) {
  const seen = items
    .map((item) => stretched(item, pixel, until))
    .filter((item) => item.x1 >= 0 && item.x0 <= width);
  // From what tells most to what takes least room; the last one takes what it needs.
  const ways = [
    () => inLanes(seen.map((item) => labelled(item, width, measure(item.label), Infinity))),
    () => inLanes(seen.map((item) => labelled(item, width, measure(item.label), LONGEST_LABEL))),
    () => inLanes(piles(seen).map((item) => labelled(item, width, measure(item.label), LONGEST_LABEL))),
  ];
  for (const way of ways) {
    const laid = way();
    if (laid.lanes <= MOST_LANES) return { ...laid, laneHeight: LANE.labelled };
  }
  const laid = inLanes(piles(seen).map((item) => ({ ...item, ...extent(item), labelWidth: 0 })));
  if (laid.lanes > MOST_LANES) return { ...laid, laneHeight: LANE.bare };
  const beside = laid.items.map((item) => labelledBeside(item, laid.items, width, measure(item.label)));
  return { items: beside, lanes: laid.lanes, laneHeight: LANE.labelled };
}

/** Return the item with the pixels that it is drawn over; an open end is a short tail. */
function stretched(item, pixel, until) {
  const start = item.start === null ? null : pixel(item.start);
  // What goes on since a day goes on until the publication, as far as the article knows.
  const known = item.relation === "since" && until > item.start ? pixel(until) : start;
  const end = item.end === null ? null : pixel(item.end);
  const x0 = start ?? (end ?? 0) - TAIL;
  const x1 = end ?? (known ?? 0) + TAIL;
  return { ...item, x0, x1: Math.max(x1, x0 + SMALLEST) };
}

/** Return one item for all that cover the same stretch in the same way. */
function piles(items) {
  const found = new Map();
  for (const item of items) {
    const key = [item.start, item.end, item.relation, item.source].join();
    const pile = found.get(key);
    found.set(key, pile ? joined(pile, item) : item);
  }
  return [...found.values()];
}

function joined(pile, item) {
  const events = [...pile.events, ...item.events];
  const factuality = pile.factuality === item.factuality ? item.factuality : "asserted";
  return { ...pile, events, factuality, label: `${events.length} entries: ${item.when}` };
}

/** Place the label, `longest` at most: right of the stretch, else left of it, else over its visible part. */
function labelled(item, width, wanted, longest) {
  const most = Math.min(wanted, longest);
  const [left, right] = [Math.max(item.x0, 0), Math.min(item.x1, width)];
  if (right - left > most + 2 * GAP) {
    return { ...item, wanted, labelX: left + GAP, labelWidth: most, over: true, ...extent(item) };
  }
  const [before, after] = [left - GAP, width - right - GAP];
  if (after >= most || after >= before) {
    const labelWidth = Math.min(most, Math.max(after, 0));
    const labelX = right + GAP;
    return { ...item, wanted, labelX, labelWidth, from: item.x0, to: labelX + labelWidth };
  }
  const labelWidth = Math.min(most, before);
  const labelX = before - labelWidth;
  return { ...item, wanted, labelX, labelWidth, from: labelX, to: item.x1 };
}

/** Place the label where the lane has room for it to the right of the stretch. */
function labelledBeside(item, items, width, wanted) {
  const next = items.filter((other) => other.lane === item.lane && other.x0 > item.x0).map((other) => other.x0);
  const room = Math.min(width, ...next.map((x) => x - GAP)) - item.x1 - GAP;
  const labelWidth = room < SHORTEST_LABEL ? 0 : Math.min(wanted, room);
  return { ...item, wanted, labelX: item.x1 + GAP, labelWidth };
}

function extent(item) {
  return { from: item.x0, to: item.x1 };
}

/** Give each item the first lane that is free where it lies. */
function inLanes(items) {
  const lanes = [];
  const placed = items.map((item) => {
    let lane = lanes.findIndex((taken) => taken.every(([from, to]) => item.from > to + GAP || item.to < from - GAP));
    if (lane < 0) lane = lanes.push([]) - 1;
    lanes[lane].push([item.from, item.to]);
    return { ...item, lane };
  });
  return { items: placed, lanes: lanes.length };
}
