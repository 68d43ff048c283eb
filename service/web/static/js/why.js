// Why a date is what it is, in words: what the text says, what it was counted from, by which rule.

const RELATIONS = {
  within: "some time within",
  throughout: "all through",
  since: "ever since the beginning of",
  until: "up to the end of",
  before: "some time before the end of",
  after: "some time after the beginning of",
};
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

/** Return the words for how an event lies to its interval. */
export function relationWords(relation) {
  return RELATIONS[relation] ?? relation;
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
