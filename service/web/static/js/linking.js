// Entries, bars and sentences in step. Whatever stands for events says so: `data-events` lists those
// that light it up, `data-points` those that pointing at it lights up.

/**
 * Keep all that lies in `root` in step. `choose(id, from)` is told of the event that somebody
 * clicked on, and of the element clicked.
 */
export function link(root, { point = () => {}, choose = () => {} }) {
  let chosen = [];
  const lightUp = (ids) => {
    light(root, ids);
    point(ids);
  };
  root.addEventListener("pointerover", (event) => lightUp(idsAt(event.target) ?? chosen));
  root.addEventListener("pointerleave", () => lightUp(chosen));
  root.addEventListener("focusin", (event) => lightUp(idsAt(event.target) ?? chosen));
  root.addEventListener("click", (event) => {
    const ids = idsAt(event.target);
    if (!ids) return;
    chosen = ids;
    lightUp(ids);
    choose(ids[0], event.target);
  });
}

/** Return the events that pointing at this element means, or null. */
function idsAt(target) {
  return target.closest?.("[data-points]")?.dataset.points.split(" ") ?? null;
}

function light(root, ids) {
  for (const each of root.querySelectorAll("[data-events]")) {
    const listed = (list) => (list ?? "").split(" ").some((id) => ids.includes(id));
    each.classList.toggle("lit", listed(each.dataset.events));
    each.classList.toggle("named", listed(each.dataset.points));
  }
}

/** Scroll `panel`, and nothing else, so that `target` is in it; a panel that does not scroll stays. */
export function revealIn(panel, target) {
  if (panel.scrollHeight <= panel.clientHeight || !target) return;
  const [outer, inner] = [panel.getBoundingClientRect(), target.getBoundingClientRect()];
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  panel.scrollTop += inner.top - outer.top - panel.clientHeight / 3;
}
