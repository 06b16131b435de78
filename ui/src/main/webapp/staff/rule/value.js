import { bounded, ofNumber, parse } from './decimal.js';

/**
 * Values as rules see them: decimals, texts, yes and no, lists, and
 *
 * @typedef {{moment: number}} Moment milliseconds on the clocks of the business, as if they stood at UTC
 * @typedef {{length: number}} Length milliseconds
 */

/** The number that nobody has filled in: counting with it gives it again, a sum leaves it out, no comparison decides it. */
export const EMPTY = Symbol('empty');

/** What cannot be told, for now or at all. */
export class Undecided extends Error {}

const DAY = 86_400_000;
const MONTH = 2_629_746_000; // A twelfth of 365.2425 days.
const DATE = /^(\d{4})-(\d\d)(?:-(\d\d))?(?:T(\d\d):(\d\d)(?::(\d\d)(?:[.](\d{1,9}))?)?(?:Z|[+-]\d\d:\d\d)?)?$/;
const CLOCK = /^(\d\d):(\d\d)(?::(\d\d))?/;
const PERIOD = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;
const TIMED = /^P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.]\d+)?S)?$/;

/** @param {string} text @returns {Moment | null} */
export const readMoment = (text) => {
  const found = DATE.exec(text);
  if (!found) {
    return null;
  }
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0));
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day || 1);
  date.setUTCHours(hour, minute, second, Number((found[7] ?? '').slice(0, 3).padEnd(3, '0')));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === (day || 1) && date.getUTCHours() === hour;
  return real ? { moment: date.getTime() } : null;
};

/** @param {string} text @returns {Length | null} */
export const readLength = (text) => {
  const clock = CLOCK.exec(text);
  if (clock) {
    return { length: ((Number(clock[1]) * 60 + Number(clock[2])) * 60 + Number(clock[3] ?? 0)) * 1000 };
  }
  const timed = TIMED.exec(text);
  if (timed && text.length > 2 && !text.endsWith('T')) {
    const [days, hours, minutes, seconds] = timed.slice(1).map((part) => Number(part ?? 0));
    return { length: days * DAY + ((hours * 60 + minutes) * 60 + seconds) * 1000 };
  }
  const period = PERIOD.exec(text);
  if (period && text.length > 1) {
    const [years, months, weeks, days] = period.slice(1).map((part) => Number(part ?? 0));
    return { length: (years * 12 + months) * MONTH + (weeks * 7 + days) * DAY };
  }
  return null;
};

/** @param {unknown} value */
const number = (value) => {
  const written = /^-?[0-9]{1,40}([.][0-9]{1,40})?$/;
  const read =
    typeof value === 'number' ? ofNumber(value) : typeof value === 'string' && written.test(value) ? parse(value) : null;
  return (read && bounded(read)) ?? EMPTY;
};

/**
 * A value of JSON as rules see it. What is missing is an empty text, no, an empty list or an empty number; of a moment
 * or a length it is null, and what needs it stays undecided.
 *
 * @param {string} type NUMBER, TEXT, YES_NO, MOMENT, LENGTH, TEXTS or ANY
 * @param {unknown} value
 */
export const readValue = (type, value) => {
  switch (type) {
    case 'NUMBER':
      return number(value);
    case 'YES_NO':
      return value === true || value === 'true';
    case 'TEXTS':
      return Array.isArray(value) ? value.map(String) : [];
    case 'MOMENT':
      return typeof value === 'string' ? readMoment(value) : null;
    case 'LENGTH':
      return typeof value === 'string' ? readLength(value) : null;
    default:
      return value === null || value === undefined || typeof value === 'object' ? '' : String(value);
  }
};

/** @param {string} key @returns {string} its name in rules */
export const nameOf = (key) => key.replaceAll('-', '_');
