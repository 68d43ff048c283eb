// Spans of a text that may overlap, cut into pieces that do not.

/**
 * Return the pieces of a text of `length` units in order, each {start, end, spans}: the spans
 * ({start, end, ...}) that cover it. Spans that lie outside the text or hold nothing are left out.
 */
export function pieces(length, spans) {
  const inside = spans.filter(({ start, end }) => start >= 0 && start < end && end <= length);
  const ends = inside.flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, length, ...ends])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index];
    return { start, end, spans: inside.filter((span) => span.start <= start && end <= span.end) };
  });
}
