// The page put together: the form asks, the result shows.

import { Composer } from "./composer.js";
import { byId } from "./dom.js";
import { clearProblems, showProblems } from "./problems.js";
import { Refusal, timeline } from "./request.js";
import { Result } from "./result.js";

const composer = new Composer(submit);
const result = new Result();
const busy = byId("busy");

async function submit() {
  const { form, general, request, key } = composer;
  clearProblems(form, general);
  busy.textContent = "Reading …";
  form.classList.add("busy");
  try {
    const answer = await timeline(request, key);
    const article = read(request, answer);
    composer.fill(article);
    composer.fold(article);
    result.show(article, answer, key);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    showProblems(form, general, error);
  } finally {
    busy.textContent = "";
    form.classList.remove("busy");
  }
}

/** Return the article that the answer's offsets count: of a page, the text that was read of it. */
function read({ html, ...request }, { text, title, published }) {
  return html === undefined ? request : { ...request, text, published, ...(title && { title }) };
}
