// Why a date is what it is, in words: what the text says, what it was counted from, by which rule.

// The relations of what fills its interval; the others say that it lies somewhere within.
const LASTING = ["throughout", "since", "until"];
const FACTUALITIES = {
  asserted: "happened",
  planned: "planned",
  possible: "possible",
  negated: "did not happen",
  cancelled: "cancelled",
};

/** Return the words for a factuality. */
export function factualityWords(factuality) {
  return FACTUALITIES[factuality] ?? factuality;
}

/** Return how an event lies to its interval, in words; the end is the first moment after it. */
export function intervalWords({ relation, start, end }) {
  const [from, to] = [start && `from ${start}`, end && `before ${end}`];
  const interval = start && end ? `${from} to ${to}` : start ? `${from} on` : to;
  return `${LASTING.includes(relation) ? "all the time" : "some time"} ${interval}`;
}

/** Return "stated" or "inferred": where an event's date comes from. */
export function sourceWord(source) {
  return source === "expression" ? "stated" : source;
}

/** Return why an expression means what it means, to stand after it: "read as month, counted from publication". */
export function reason(expression, expressions) {
  return `read as ${expression.rule}, ${counted(expression, expressions)}`;
}

/** Return what an expression was counted from. */
function counted(expression, expressions) {
  if (expression.start === null && expression.end === null) return "placed by the sentences around it";
  if (expression.anchor === null) return "a date of its own";
  if (expression.anchor === "published") return "counted from publication";
  const anchor = expressions.get(expression.anchor);
  return anchor ? `counted from “${anchor.text}” (${anchor.value})` : "counted from another date";
}
