// What a vis.Timeline holds after it has drawn the items: its own dates, by the clock of this zone.
(text) => {
  const groups = [{ id: "main", content: "main" }, { id: "detail", content: "minor" }];
  const timeline = new vis.Timeline(place(), new vis.DataSet(JSON.parse(text)), groups, {});
  const drawn = Object.values(timeline.itemSet.items);
  const range = timeline.getItemRange();
  const read = drawn.map(({ id, data }) => [id, day(data.start), day(new Date(data.end - 1))]);
  const shown = drawn.every(({ parent }) => ["main", "detail"].includes(parent.groupId));
  timeline.destroy();
  return { read, whole: shown && (!drawn.length || range.min <= range.max) };
}
