// The snippet for another site: a frame whose address carries the timeline.

import { pack } from "./packed.js";

const HEIGHT = 520;

/** Return {address, snippet} of the events as an embedded timeline. */
export async function embedded(title, events, answer) {
  const used = new Set(events.map((event) => event.time.expression));
  const carried = {
    title,
    published: answer.published,
    events: events.map((event) => ({ ...event, participants: [], mentions: [] })),
    expressions: expressionsOf(used, answer),
  };
  const address = `${location.origin}/embed#${await pack(carried)}`;
  return { address, snippet: snippet(address, title) };
}

/** Return the expressions used, and those that they count from. */
function expressionsOf(used, answer) {
  const kept = answer.expressions.filter((each) => used.has(each.id));
  const anchors = new Set(kept.map((each) => each.anchor));
  return answer.expressions.filter((each) => used.has(each.id) || anchors.has(each.id));
}

function snippet(address, title) {
  const frame = document.createElement("iframe");
  frame.src = address;
  frame.title = title;
  frame.width = "100%";
  frame.height = HEIGHT;
  frame.loading = "lazy";
  frame.setAttribute("sandbox", "allow-scripts allow-same-origin");
  return frame.outerHTML;
}
