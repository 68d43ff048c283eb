// A fresh place to draw in, and dates as [year, month, day].
const place = () => {
  const element = document.createElement("div");
  element.style = "width: 900px; height: 600px";
  document.body.replaceChildren(element);
  return element;
};
const day = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()];
const utcDay = (date) => new Date(date).toISOString().split("T")[0].match(/^[+-]?\d+|\d+/g).map(Number);
