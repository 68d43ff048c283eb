// What is shown of an answer: warnings, chart, entries, article, and what can be taken away.

import { drawArticle, headline } from "./article.js";
import { Chart } from "./chart.js";
import { byId, element } from "./dom.js";
import { embedded } from "./embed.js";
import { drawEntries } from "./entries.js";
import { listenToExport } from "./export.js";
import { countFactualities, filter, listenToFilters } from "./filters.js";
import { link, revealIn } from "./linking.js";
import { momentName } from "./moments.js";
import { copy } from "./take.js";
import { sourceWord } from "./why.js";

/** The part of the page below the form. */
export class Result {
  #root = byId("result");
  #filters = byId("filters");
  #chart = new Chart(byId("chart"), (outside) => sayOutside(byId("outside"), outside));
  #article = null;
  #answer = null;
  #key = "";

  constructor() {
    listenToFilters(this.#filters, () => this.#draw());
    listenToExport(byId("export"), byId("export-said"), () => ({ article: this.#article, key: this.#key }));
    link(this.#root, {
      point: (ids) => ids.length && this.#readAlong(),
      choose: (id, from) => this.#choose(id, from),
    });
    byId("charted").addEventListener("click", ({ target }) => this.#zoom(target.closest("[data-zoom]")));
    byId("copy-snippet").addEventListener("click", () => this.#copySnippet());
  }

  /** Show the answer to the request for an article. */
  show(article, answer, key) {
    this.#article = article;
    this.#answer = answer;
    this.#key = key;
    this.#root.hidden = false;
    showWarnings(byId("warnings"), answer.warnings);
    countFactualities(this.#filters, answer.events);
    this.#draw();
    byId("entries-title").focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  #draw() {
    const { events } = this.#answer;
    const shown = events.filter(filter(this.#filters));
    byId("count").textContent = `${shown.length} of ${events.length} entries; ${publication(this.#answer)}`;
    drawEntries(byId("entries"), shown, this.#answer);
    drawArticle(byId("article"), this.#article, this.#answer, shown);
    byId("charted").hidden = shown.length === 0;
    explain(byId("charted"), shown);
    this.#chart.show(shown, this.#answer.published);
    sayEmpty(byId("empty"), shown, events);
    this.#embed(shown);
  }

  #readAlong() {
    revealIn(byId("article"), byId("article").querySelector(".named.trigger, .lit"));
  }

  /** Open the entry of an event that was clicked on in the article or in the chart. */
  #choose(id, from) {
    this.#chart.reveal(id);
    const entry = byId("entries").querySelector(`[data-events="${CSS.escape(id)}"]`);
    if (!entry || entry.contains(from)) return;
    entry.open = true;
    entry.scrollIntoView({ block: "nearest" });
  }

  #zoom(button) {
    if (!button) return;
    if (button.dataset.zoom !== "true") return this.#chart.zoom(button.dataset.zoom);
    const even = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", even);
    this.#chart.even = even;
  }

  async #embed(shown) {
    const { address, snippet } = await embedded(headline(this.#article), shown, this.#answer);
    byId("snippet").value = snippet;
    byId("open-embed").href = address;
  }

  async #copySnippet() {
    try {
      await copy(byId("snippet").value);
      byId("embed-said").textContent = "Copied.";
    } catch (error) {
      byId("embed-said").textContent = error.message;
    }
  }
}

/** Return when the article was published, and where a page says so. */
function publication({ published, source }) {
  const evidence = source?.evidence ? ` (${source.evidence.in})` : "";
  return `published ${momentName(published)}${evidence}`;
}

function showWarnings(place, warnings) {
  place.hidden = warnings.length === 0;
  place.replaceChildren(...warnings.map(({ message }) => element("li", {}, message)));
}

/** Show of the legend what is drawn. */
function explain(place, shown) {
  const drawn = new Set(shown.flatMap((event) => [sourceWord(event.time.source), event.factuality]));
  for (const each of place.querySelectorAll("[data-kind]")) {
    each.hidden = !each.dataset.kind.split(" ").some((kind) => drawn.has(kind));
  }
}

function sayEmpty(place, shown, events) {
  place.hidden = shown.length > 0;
  place.textContent = events.length
    ? `The filters leave none of the ${events.length} entries.`
    : "The text tells no event that it dates.";
}

function sayOutside(place, { earlier, later }) {
  const told = [earlier ? `← ${earlier} earlier` : null, later ? `${later} later →` : null];
  place.textContent = told.filter(Boolean).join("   ");
}
