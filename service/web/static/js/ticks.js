// The axis: which moments are named, on a scale that may run faster here and slower there.

import { DAY, HOUR, at, monthName, parts, twoDigits, yearName } from "./moments.js";

const YEAR = 365.25 * DAY;
const SMALLEST_STEP = 22;
const ROOM = 58;
// A moment at which something begins or ends is named rather than a rounder one.
const PREFERENCE = 10;

// Coarse to fine: how long a step is about, and the moments of it from `time` on.
const STEPS = [
  ...[1000, 500, 200, 100, 50, 20, 10, 5, 2, 1].map((every) => years(every)),
  ...[6, 3, 1].map((every) => months(every)),
  ...[14, 7, 2, 1].map((every) => days(every)),
  ...[12, 6, 3, 1].map((every) => minutes(every * 60)),
  ...[30, 15, 5, 1].map((every) => minutes(every)),
];

/**
 * Return the ticks that a view of `width` pixels has room for, left to right, each
 * {x, label, context}: the label "20 Aug" in the context "2020", which is null where the tick before has told it.
 */
export function ticks(scale, view, width) {
  const pixels = (time) => ((scale.toPlace(time) - view.from) / (view.to - view.from)) * width;
  const chosen = [];
  const wanted = candidates(scale, view, pixels).sort((a, b) => a.rank - b.rank || a.x - b.x);
  for (const tick of wanted) {
    if (tick.x < 0 || tick.x > width - ROOM) continue;
    if (chosen.every((other) => Math.abs(other.x - tick.x) >= ROOM)) chosen.push(tick);
  }
  return told(chosen.sort((a, b) => a.x - b.x));
}

/** Return the moments that the steps wide enough to be seen fall on, piece by piece of the scale. */
function candidates(scale, view, pixels) {
  const found = new Map();
  const known = new Set(scale.times);
  for (let i = 1; i < scale.times.length; i++) {
    if (scale.places[i] < view.from || scale.places[i - 1] > view.to) continue;
    const start = Math.max(scale.times[i - 1], scale.toTime(view.from));
    const end = Math.min(scale.times[i], scale.toTime(view.to));
    const perTime = (pixels(end) - pixels(start)) / (end - start);
    STEPS.forEach((step, rank) => {
      if (!(step.length * perTime >= SMALLEST_STEP)) return;
      for (let time = step.first(start); time <= end; time = step.next(time)) {
        if (found.has(time)) continue;
        const preference = known.has(time) ? PREFERENCE : 0;
        found.set(time, { rank: rank - preference, x: pixels(time), ...step.names(time) });
      }
    });
  }
  return [...found.values()];
}

/** Leave out the context that the tick before has told. */
function told(chosen) {
  let known = null;
  return chosen.map(({ x, label, context }) => {
    const news = context !== null && !known?.endsWith(context) ? context : null;
    known = context ?? label;
    return { x, label, context: news };
  });
}

function years(every) {
  return {
    length: every * YEAR,
    first: (time) => at(roundYear(firstYear(time), every)),
    next: (time) => at(roundYear(parts(time)[0] + 1, every)),
    names: (time) => ({ label: yearName(parts(time)[0]), context: null }),
  };
}

function months(every) {
  const next = (time) => {
    const [year, month] = parts(time);
    return at(year, Math.floor(month / every) * every + every);
  };
  return {
    length: (every * YEAR) / 12,
    first: (time) => next(time - 1),
    next,
    names: (time) => ({ label: monthName(parts(time)[1]), context: yearName(parts(time)[0]) }),
  };
}

/** Return steps of days that begin anew with each month and leave its last few days out. */
function days(every) {
  const next = (time) => {
    const [year, month, day] = parts(time);
    const later = day - ((day - 1) % every) + every;
    const following = at(year, month + 1);
    // One that would crowd the next month's first is left out.
    const crowding = at(year, month, later + Math.ceil(every / 2)) > following;
    return crowding ? following : at(year, month, later);
  };
  return {
    length: every * DAY,
    first: (time) => next(time - 1),
    next,
    names: (time) => {
      const [year, month, day] = parts(time);
      return { label: `${day} ${monthName(month)}`, context: yearName(year) };
    },
  };
}

function minutes(every) {
  const length = (every * HOUR) / 60;
  return {
    length,
    first: (time) => Math.ceil(time / length) * length,
    next: (time) => time + length,
    names: (time) => {
      const [year, month, day, hour, minute] = parts(time);
      const context = `${day} ${monthName(month)} ${yearName(year)}`;
      return { label: `${twoDigits(hour)}:${twoDigits(minute)}`, context };
    },
  };
}

/** Return the first year from `year` on whose name is a multiple of `every`: 200 BC, 1 BC if every one is, 1900. */
function roundYear(year, every) {
  if (year > 0) return Math.ceil(year / every) * every;
  const before = Math.floor((1 - year) / every) * every;
  return before > 0 ? 1 - before : every;
}

/** Return the first year that begins at `time` or later. */
function firstYear(time) {
  const [year] = parts(time);
  return at(year) === time ? year : year + 1;
}
