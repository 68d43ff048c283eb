// Which places of a scale are seen: {from, to}. Plain values; every change gives a new one.

import { HOUR } from "./moments.js";

/** Return the view of everything. */
export function whole(scale) {
  return { from: 0, to: scale.last };
}

/** Return the view `factor` times as wide, in which the place `at` stays where it is. */
export function zoomed(scale, view, factor, at = (view.from + view.to) / 2) {
  const next = { from: at + (view.from - at) * factor, to: at + (view.to - at) * factor };
  const closer = factor < 1;
  if (closer && scale.toTime(next.to) - scale.toTime(next.from) < HOUR) return view;
  return next.to - next.from >= scale.last ? whole(scale) : kept(scale, next);
}

/** Return the view moved by a share of its width. */
export function moved(scale, view, share) {
  const by = (view.to - view.from) * share;
  return kept(scale, { from: view.from + by, to: view.to + by });
}

/** Return the view moved as little as needed to show the places from `start` to `end`. */
export function showing(scale, view, start, end) {
  if (start >= view.from && end <= view.to) return view;
  const width = Math.max(view.to - view.from, (end - start) * 1.2);
  const from = (start + end - width) / 2;
  return width >= scale.last ? whole(scale) : kept(scale, { from, to: from + width });
}

function kept(scale, { from, to }) {
  const by = from < 0 ? -from : to > scale.last ? scale.last - to : 0;
  return { from: from + by, to: to + by };
}
