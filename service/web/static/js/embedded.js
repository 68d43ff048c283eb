// The embedded timeline: all that it shows is in the fragment of its own address.

import { Chart } from "./chart.js";
import { byId } from "./dom.js";
import { drawEntries } from "./entries.js";
import { link } from "./linking.js";
import { unpack } from "./packed.js";

async function show() {
  try {
    const { title, ...answer } = await unpack(location.hash.slice(1));
    byId("title").textContent = title;
    document.title = title;
    drawEntries(byId("entries"), answer.events, answer);
    new Chart(byId("chart")).show(answer.events, answer.published);
    link(document.body, {});
  } catch {
    byId("chart").hidden = true;
    byId("empty").hidden = false;
    byId("empty").textContent = "This address carries no timeline: it was cut short, or changed.";
  }
}

addEventListener("hashchange", () => location.reload());
await show();
