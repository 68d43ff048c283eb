// The API counts Unicode code points, JavaScript UTF-16 units; an emoji is one of those, two of these.

/** Return the function that turns an offset in code points of `text` into one in UTF-16 units. */
export function toUnits(text) {
  const wide = wideOnes(text);
  return (offset) => offset + countBelow(wide, offset);
}

/** Return the offset, in code points, of each code point that takes two units. */
function wideOnes(text) {
  const found = [];
  for (let unit = 0, point = 0; unit < text.length; unit++, point++) {
    if (text.codePointAt(unit) > 0xffff) {
      found.push(point);
      unit++;
    }
  }
  return found;
}

function countBelow(sorted, limit) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
