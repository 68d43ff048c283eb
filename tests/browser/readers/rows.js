// What Vega holds after Vega-Lite has drawn a bar for each row, in UTC.
async (text) => {
  const specification = vegaLite.compile({
    data: { values: JSON.parse(text) },
    mark: "bar",
    encoding: {
      x: { field: "draw_start", type: "temporal", scale: { type: "utc" } },
      x2: { field: "draw_end" },
      y: { field: "id", type: "nominal", sort: null },
    },
  }).spec;
  const view = new vega.View(vega.parse(specification), { container: place(), renderer: "svg" });
  await view.runAsync();
  const chart = view.scenegraph().root.items[0].items;
  const bars = chart.find(({ name }) => name === "marks").items;
  const read = bars.map(({ datum }) => [
    datum.id,
    utcDay(datum.draw_start),
    utcDay(datum.draw_end - 1),
  ]);
  const scale = view.scale("x");
  const whole = bars.every(({ datum, x, x2, width }) => {
    const near = (pixel, date) => Math.abs(pixel - scale(date)) < 1;
    return near(x, datum.draw_start) && near(x2 ?? x + width, datum.draw_end);
  });
  view.finalize();
  return { read, whole };
}
