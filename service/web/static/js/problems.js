// Refusals beside the fields that they name.

/** Show the refusal's errors beside their fields, and what belongs to no field in `general`. */
export function showProblems(form, general, refusal) {
  clearProblems(form, general);
  const elsewhere = refusal.errors.filter((error) => !showBeside(form, error));
  const told = elsewhere.map(({ field, detail, accepted }) => `${field}: ${detail}. Accepted: ${accepted}.`);
  if (!refusal.errors.length) told.push(refusal.message);
  general.textContent = told.join(" ");
  general.hidden = told.length === 0;
  form.querySelector("[aria-invalid]")?.focus();
}

/** Take all errors away. */
export function clearProblems(form, general) {
  general.hidden = true;
  for (const place of form.querySelectorAll("[data-field]")) {
    place.querySelector(".error").hidden = true;
    place.querySelector("input, textarea").removeAttribute("aria-invalid");
  }
}

/** Show an error beside its field, and return whether there is such a field. */
function showBeside(form, { field, detail, accepted }) {
  const place = form.querySelector(`[data-field~="${CSS.escape(field)}"]`);
  if (!place) return false;
  place.hidden = false;
  place.querySelector("input, textarea").setAttribute("aria-invalid", "true");
  const error = place.querySelector(".error");
  error.textContent = `${detail}. Accepted: ${accepted}.`;
  error.hidden = false;
  return true;
}
