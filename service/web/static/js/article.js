// The article with its sentences, expressions and triggers marked.

import { element } from "./dom.js";
import { pieces } from "./marks.js";
import { toUnits } from "./offsets.js";
import { reason } from "./why.js";

// What pointing at a piece means: the event that it names, else those that it dates, else those told there.
const PRECEDENCE = ["trigger", "expression", "sentence"];
const LONGEST_HEADLINE = 100;

/** Return the title of an article, or what it begins with. */
export function headline({ title, text }) {
  const first = title ?? text.trim().split("\n", 1)[0];
  return first.length <= LONGEST_HEADLINE ? first : `${first.slice(0, LONGEST_HEADLINE).replace(/\s+\S*$/, "")} …`;
}

/** Draw the article into `place`; only the events given are marked, expressions always are. */
export function drawArticle(place, article, answer, events) {
  const spans = spansOf(answer, events);
  const title = article.title?.trim() ? article.title : null;
  const drawn = [drawnText("div", article.text, spans.text, "text")];
  if (title !== null) drawn.unshift(drawnText("h3", title, spans.title, "title"));
  place.replaceChildren(...drawn);
}

function drawnText(tag, text, spans, name) {
  const units = toUnits(text);
  const counted = spans.map((span) => ({ ...span, start: units(span.start), end: units(span.end) }));
  const children = pieces(text.length, counted).map((piece) => drawnPiece(text, piece));
  return element(tag, { class: `${name}-of-article` }, ...children);
}

/** Return {text, title}: the spans of each, in code points, with their kind and events. */
function spansOf(answer, events) {
  const found = { text: [], title: [] };
  const add = (kind, span, ids, told = null) =>
    found[span.of ?? "text"].push({ kind, start: span.start, end: span.end, ids, told });
  for (const event of events) {
    add("sentence", event.sentence.span, [event.id]);
    for (const quote of [event.trigger, ...event.mentions]) add("trigger", quote.span, [event.id]);
  }
  const known = new Map(answer.expressions.map((each) => [each.id, each]));
  for (const expression of answer.expressions) {
    const dated = events.filter((event) => event.time.expression === expression.id);
    const told = `${expression.value}: ${reason(expression, known)}`;
    add("expression", expression.span, dated.map((event) => event.id), told);
  }
  return found;
}

function drawnPiece(text, { start, end, spans }) {
  const words = text.slice(start, end);
  if (!spans.length) return words;
  const kinds = [...new Set(spans.map((span) => span.kind))];
  const idsOf = (wanted) => [...new Set(wanted.flatMap((span) => span.ids))].join(" ");
  const naming = PRECEDENCE.find((kind) => spans.some((span) => span.kind === kind && span.ids.length));
  return element(
    kinds.includes("expression") ? "mark" : "span",
    {
      class: kinds.join(" "),
      title: spans.find((span) => span.told)?.told ?? null,
      "data-events": idsOf(spans),
      "data-points": naming ? idsOf(spans.filter((span) => span.kind === naming)) : null,
    },
    words,
  );
}
