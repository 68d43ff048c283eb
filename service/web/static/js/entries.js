// The timeline as a list: when, what, and why the date is what it is.

import { element } from "./dom.js";
import { pieces } from "./marks.js";
import { parts, read, yearName } from "./moments.js";
import { toUnits } from "./offsets.js";
import { factualityWords, intervalWords, reason, sourceWord } from "./why.js";

const ROLES = { agent: "Who", patient: "Whom or what", place: "Where" };

/** Draw the events of an answer, as many as are given, into the list `place`. */
export function drawEntries(place, events, answer) {
  const expressions = new Map(answer.expressions.map((each) => [each.id, each]));
  const drawn = [];
  let era = null;
  for (const event of events) {
    if (eraOf(event) !== era) {
      era = eraOf(event);
      drawn.push(element("li", { class: "era" }, era));
    }
    drawn.push(entry(event, expressions));
  }
  place.replaceChildren(...drawn);
}

/** Return the year under which an event stands. */
function eraOf({ time }) {
  return time.start === null ? "Earlier" : yearName(parts(read(time.start))[0]);
}

function entry(event, expressions) {
  const { time, factuality } = event;
  const summary = element(
    "summary",
    {},
    element("span", { class: "when" }, time.label),
    element("span", { class: "what" }, event.description, badge(factuality)),
    why(event, expressions),
  );
  const attributes = {
    class: `entry ${sourceWord(time.source)} ${factuality} ${event.prominence}`,
    "data-events": event.id,
    "data-points": event.id,
  };
  return element("li", {}, element("details", attributes, summary, more(event, expressions.get(time.expression))));
}

function badge(factuality) {
  if (factuality === "asserted") return null;
  return element("span", { class: `badge ${factuality}` }, factualityWords(factuality));
}

function why(event, expressions) {
  const expression = expressions.get(event.time.expression);
  if (!expression) return element("span", { class: "why" }, "inferred from the sentences around it");
  return element("span", { class: "why" }, element("q", {}, expression.text), ` ${reason(expression, expressions)}`);
}

/** Return what an opened entry tells: its sentence, and all that is known of its date. */
function more(event, expression) {
  const { time, attribution } = event;
  const facts = [
    ["When", intervalWords(time)],
    ["Known to the", time.grain],
    ["EDTF", time.edtf],
    ["Confidence", `${Math.round(event.confidence * 100)} %`],
    ["Said by", attribution?.text],
    ...event.participants.map(({ role, text }) => [ROLES[role] ?? role, text]),
  ];
  const told = facts.filter(([, value]) => value);
  return element(
    "div",
    { class: "more" },
    element("blockquote", {}, ...sentence(event, expression)),
    element("dl", {}, ...told.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)])),
  );
}

/** Return the sentence with its trigger and its expression marked. */
function sentence({ sentence: { text, span }, trigger }, expression) {
  const units = toUnits(text);
  const within = (kind, other) => ({ kind, start: units(other.start - span.start), end: units(other.end - span.start) });
  const spans = [within("trigger", trigger.span)];
  if (expression && expression.span.of === span.of) spans.push(within("expression", expression.span));
  return pieces(text.length, spans).map(({ start, end, spans: covering }) => {
    const words = text.slice(start, end);
    if (!covering.length) return words;
    return element("span", { class: covering.map(({ kind }) => kind).join(" ") }, words);
  });
}
