// What hands do on the chart, told as three things: zoom(factor, x), move(pixels), whole().

const STEP = 1.5;
const NUDGE = 60;

/** Listen to wheel, drag, pinch and keys on an element. */
export function listen(place, { zoom, move, whole }) {
  place.addEventListener("wheel", (event) => wheel(event, place, zoom, move), { passive: false });
  place.addEventListener("keydown", (event) => key(event, zoom, move, whole));
  drag(place, zoom, move);
}

/** Plain wheels scroll the page; with ctrl (which pinching on a touchpad is) they zoom. */
function wheel(event, place, zoom, move) {
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    zoom(Math.exp(event.deltaY * 0.005), event.clientX - place.getBoundingClientRect().left);
  } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
    event.preventDefault();
    move(event.deltaX);
  }
}

function key(event, zoom, move, whole) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const deeds = {
    "+": () => zoom(1 / STEP),
    "=": () => zoom(1 / STEP),
    "-": () => zoom(STEP),
    0: whole,
    ArrowLeft: () => move(-NUDGE),
    ArrowRight: () => move(NUDGE),
  };
  if (!deeds[event.key]) return;
  event.preventDefault();
  deeds[event.key]();
}

/** One pointer drags; two pinch. */
function drag(place, zoom, move) {
  const down = new Map();
  const spread = () => {
    const [a, b] = [...down.values()];
    return Math.abs(a - b);
  };
  place.addEventListener("pointerdown", (event) => down.set(event.pointerId, event.clientX));
  place.addEventListener("pointermove", (event) => {
    if (!down.has(event.pointerId)) return;
    const before = down.size === 2 ? spread() : null;
    const by = down.get(event.pointerId) - event.clientX;
    down.set(event.pointerId, event.clientX);
    if (before === null) move(by);
    else if (before > 0 && spread() > 0) zoom(before / spread());
  });
  for (const name of ["pointerup", "pointercancel", "pointerleave"]) {
    place.addEventListener(name, (event) => down.delete(event.pointerId));
  }
}
