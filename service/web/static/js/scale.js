// Time to place and back. A place is a number without a unit; the view (view.js) says which places
// are seen, and the chart how many pixels they get.

import { DAY } from "./moments.js";

const EVEN = (gap) => gap / DAY;
// Long gaps are shortened, and still longer than short ones: a century takes 24 times a day's room.
const SPREAD = (gap) => (gap / DAY) ** 0.3;
const MARGIN = 0.04;

/** Return the scale on which equal times take equal room. */
export function evenScale(times) {
  const sorted = withMargins(times);
  return scale([sorted[0], sorted.at(-1)], EVEN);
}

/** Return the scale on which the gaps between the times that matter are shortened. */
export function spreadScale(times) {
  return scale(withMargins(times), SPREAD);
}

/** Return the times in order, once each, with room before the first and after the last. */
function withMargins(times) {
  const sorted = [...new Set(times)].sort((a, b) => a - b);
  const margin = Math.max((sorted.at(-1) - sorted[0]) * MARGIN, DAY);
  return [sorted[0] - margin, ...sorted, sorted.at(-1) + margin];
}

function scale(times, room) {
  const places = [0];
  for (let i = 1; i < times.length; i++) places.push(places[i - 1] + room(times[i] - times[i - 1]));
  return {
    times,
    places,
    last: places.at(-1),
    toPlace: (time) => between(times, places, time),
    toTime: (place) => between(places, times, place),
  };
}

/** Return where `value` among `from` lies among `to`; beyond the ends the outer pieces go on. */
function between(from, to, value) {
  let low = 0;
  let high = from.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (from[middle] <= value) low = middle;
    else high = middle;
  }
  return to[low] + ((value - from[low]) / (from[high] - from[low])) * (to[high] - to[low]);
}
