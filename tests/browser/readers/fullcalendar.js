// What a FullCalendar holds: the days of its events, the last one before the exclusive end.
(text) => {
  const calendar = new FullCalendar.Calendar(place(), { events: JSON.parse(text) });
  calendar.render();
  const events = calendar.getEvents();
  const read = events.map((each) => [each.id, day(each.start), day(new Date(each.end - 1))]);
  const midnight = (date) => date.getHours() + date.getMinutes() + date.getSeconds() === 0;
  const whole = events.every(({ allDay, start, end }) => !allDay || (midnight(start) && midnight(end)));
  calendar.destroy();
  return { read, whole };
}
