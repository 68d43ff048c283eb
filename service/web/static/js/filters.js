// Which events are shown.

/** Return the function that tells, by the filters' form, whether an event is shown. */
export function filter(form) {
  const data = new FormData(form);
  const factualities = new Set(data.getAll("factuality"));
  const least = Number(data.get("confidence")) / 100;
  return (event) =>
    (!data.has("main") || event.prominence === "main") &&
    (!data.has("stated") || event.time.source === "expression") &&
    factualities.has(event.factuality) &&
    event.confidence >= least;
}

/** Call `changed` whenever a filter is changed, and keep the figure beside the slider true. */
export function listenToFilters(form, changed) {
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    form.querySelector("#least").value = `${form.elements.confidence.value} %`;
    changed();
  });
}

/** Show how many events there are of each factuality, and no choice where there are none. */
export function countFactualities(form, events) {
  for (const place of form.querySelectorAll("[data-count]")) {
    const count = events.filter((event) => event.factuality === place.dataset.count).length;
    place.textContent = count;
    place.closest("label").hidden = count === 0;
  }
}
