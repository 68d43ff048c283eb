// The page put together: the form asks, the result shows.

import { headline } from "./article.js";
import { byId } from "./dom.js";
import { listenToFiles } from "./drop.js";
import { clearProblems, showProblems } from "./problems.js";
import { Refusal, timeline } from "./request.js";
import { Result } from "./result.js";

const form = byId("form");
const general = byId("form-error");
const busy = byId("busy");
const result = new Result();

/** Return the request that the form makes: fields left empty are left out. */
function article() {
  const given = { text: form.elements.text.value };
  for (const name of ["published", "title", "timezone"]) {
    const value = form.elements[name].value.trim();
    if (value) given[name] = value;
  }
  return given;
}

async function submit() {
  const asked = article();
  const key = byId("key").value;
  clearProblems(form, general);
  busy.textContent = "Reading …";
  form.classList.add("busy");
  try {
    const answer = await timeline(asked, key);
    byId("composer").open = false;
    byId("composer-title").textContent = headline(asked);
    result.show(asked, answer, key);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    showProblems(form, general, error);
  } finally {
    busy.textContent = "";
    form.classList.remove("busy");
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
listenToFiles(form, byId("file"), ({ text }) => {
  form.elements.text.value = text;
});
byId("begin")?.addEventListener("click", () => {
  const example = byId("example");
  form.elements.text.value = example.content.textContent;
  form.elements.published.value = example.dataset.published;
  form.requestSubmit();
});
