// To the clipboard, or into a file.

import { element } from "./dom.js";

/** Copy a text. Raises an Error where the browser does not let us. */
export async function copy(text) {
  // Over plain HTTP, as within a newsroom's own network, browsers offer no clipboard but this one.
  if (navigator.clipboard) await navigator.clipboard.writeText(text);
  else copyBySelection(text);
}

function copyBySelection(text) {
  const area = element("textarea", { readonly: true, class: "offstage" });
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (!done) throw new Error("The browser does not let the page copy.");
}

/** Let the browser save a text as a file of this name. */
export function download(text, name) {
  const address = URL.createObjectURL(new Blob([text]));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
