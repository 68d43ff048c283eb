// Moments of the API ("2020-08-21", "-0217-01-01T10:30") as milliseconds, and their short names.
// Local times all, so they are counted as if in UTC: the reader's own zone plays no part.

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

const FORM = /^(-?\d{4,})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?$/;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Return the milliseconds of a moment; null of null, an open end. */
export function read(text) {
  if (text === null) return null;
  const [year, month, day, hour = 0, minute = 0, second = 0] = FORM.exec(text)
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  return at(year, month - 1, day, hour, minute, second);
}

/** Return the milliseconds of these parts; months count from 0 and, as all parts, may run over. */
export function at(year, month = 0, day = 1, hour = 0, minute = 0, second = 0) {
  const date = new Date(0);
  // Date.UTC would take the years 0 to 99 for those of the twentieth century.
  date.setUTCFullYear(year, month, day);
  return date.setUTCHours(hour, minute, second);
}

/** Return [year, month from 0, day, hour, minute] of milliseconds. */
export function parts(time) {
  const date = new Date(time);
  return [
    date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(),
    date.getUTCHours(), date.getUTCMinutes(),
  ];
}

/** Return the name of an astronomical year: 2020, 218 BC. */
export function yearName(year) {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

/** Return the short name of a month, 0 to 11. */
export function monthName(month) {
  return MONTHS[month];
}

/** Return a moment of the API for people: 21 Aug 2020, 20 Aug 2020 14:05. */
export function momentName(text) {
  const [year, month, day, hour, minute] = parts(read(text));
  const time = text.includes("T") ? ` ${twoDigits(hour)}:${twoDigits(minute)}` : "";
  return `${day} ${monthName(month)} ${yearName(year)}${time}`;
}

/** Return a number below 100 with two digits. */
export function twoDigits(number) {
  return String(number).padStart(2, "0");
}
