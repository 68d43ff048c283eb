// What TimelineJS holds once it has drawn: a slide for each event, and its own dates.
async (text) => {
  const given = JSON.parse(text);
  const timeline = new TL.Timeline(place(), given, { font: null });
  await new Promise((done) => timeline.on("loaded", done));
  const { events, title } = timeline.config;
  const slides = document.querySelectorAll(".tl-slide").length;
  const read = events.map(({ unique_id, start_date, end_date }) => [
    unique_id,
    day(start_date.data.date_obj),
    end_date ? day(end_date.data.date_obj) : null,
  ]);
  const whole = timeline.config.isValid() && slides === events.length + (title ? 1 : 0);
  return { read, whole };
}
