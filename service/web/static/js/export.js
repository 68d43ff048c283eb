// Copy or download the timeline in a format, as the service writes it.

import { written } from "./request.js";
import { copy, download } from "./take.js";

/** Serve the export form; `current()` gives the article and the key of what is shown. */
export function listenToExport(form, said, current) {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("click", async ({ target }) => {
    const way = target.dataset.take;
    if (!way) return;
    const { value: format, dataset } = form.elements.format.selectedOptions[0];
    const { article, key } = current();
    try {
      const text = await written(article, format, key);
      if (way === "copy") await copy(text);
      else download(text, `timeline${dataset.extension}`);
      said.textContent = way === "copy" ? `Copied as ${format}.` : `Saved as ${format}.`;
    } catch (error) {
      said.textContent = error.message;
    }
  });
}
