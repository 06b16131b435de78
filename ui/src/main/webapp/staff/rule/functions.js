import * as decimal from './decimal.js';
import { EMPTY, Undecided, readLength, readMoment } from './value.js';

/** What rules call: CEL's operators and functions by its names, with the numbers of decimal.js. */

/** @typedef {import('./decimal.js').Decimal} Decimal */

/** @param {any} value @returns {Decimal} */
const number = (value) => {
  if (decimal.isDecimal(value)) {
    return value;
  }
  throw new Undecided();
};

/** @param {Decimal | null} value */
const known = (value) => {
  const kept = value && decimal.bounded(value);
  if (!kept) {
    throw new Undecided();
  }
  return kept;
};

/** @param {any} a @param {any} b @param {(a: Decimal, b: Decimal) => Decimal | null} how */
const count = (a, b, how) => (a === EMPTY || b === EMPTY ? EMPTY : known(how(number(a), number(b))));

/** Texts and lists have a length too, which is no time. @param {any} value @returns {number | null} */
const time = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value.moment ?? value.length ?? null) : null;

/** @param {any} a @param {any} b */
const order = (a, b) => {
  if (time(a) !== null && time(b) !== null) {
    return /** @type {number} */ (time(a)) - /** @type {number} */ (time(b));
  }
  if (typeof a === 'string' && typeof b === 'string') {
    return a < b ? -1 : a > b ? 1 : 0;
  }
  if (typeof a === 'boolean' && typeof b === 'boolean') {
    return Number(a) - Number(b);
  }
  return decimal.compare(number(a), number(b));
};

/** @param {any} a @param {any} b @returns {boolean} */
const same = (a, b) => {
  if (a === EMPTY || b === EMPTY || (decimal.isDecimal(a) && decimal.isDecimal(b))) {
    return decimal.compare(number(a), number(b)) === 0;
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((one, i) => same(one, b[i]));
  }
  if (time(a) !== null || time(b) !== null) {
    return 'moment' in Object(a) === 'moment' in Object(b) && time(a) === time(b);
  }
  if (a && b && typeof a === 'object' && typeof b === 'object') {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key], b[key]));
  }
  return a === b;
};

/** @param {any} value @param {any} among */
const holds = (value, among) => {
  if (!Array.isArray(among)) {
    return Object.hasOwn(among, value);
  }
  let undecided = false;
  for (const one of among) {
    if (one === EMPTY || value === EMPTY) {
      undecided = true;
    } else if (same(one, value)) {
      return true;
    }
  }
  if (undecided) {
    throw new Undecided();
  }
  return false;
};

/** @param {any} a @param {any} b */
const plus = (a, b) => {
  if (typeof a === 'string' || Array.isArray(a)) {
    return typeof a === 'string' ? a + b : a.concat(b);
  }
  if (time(a) === null) {
    return count(a, b, decimal.add);
  }
  const sum = /** @type {number} */ (time(a)) + /** @type {number} */ (time(b));
  return 'moment' in a || 'moment' in b ? { moment: sum } : { length: sum };
};

/** @param {any} a @param {any} b */
const minus = (a, b) => {
  if (time(a) === null) {
    return count(a, b, decimal.subtract);
  }
  const rest = /** @type {number} */ (time(a)) - /** @type {number} */ (time(b));
  return 'moment' in a && 'length' in b ? { moment: rest } : { length: rest };
};

/** @param {any} value */
const size = (value) => {
  if (typeof value === 'string') {
    return decimal.whole(Array.from(value).length);
  }
  return decimal.whole(Array.isArray(value) ? value.length : Object.keys(value).length);
};

/** @param {any[]} list */
const sum = (list) =>
  known(list.filter((one) => one !== EMPTY).reduce((all, one) => decimal.add(all, number(one)), decimal.whole(0)));

/** @param {number} seconds */
const lengths = (seconds) => (/** @type {any} */ value) => ({
  length: Number(decimal.toScale(decimal.multiply(number(value), decimal.whole(seconds)), 0).units) * 1000,
});

/** @param {(date: Date) => number} part */
const partOf = (part) => (/** @type {any} */ value) =>
  decimal.whole('length' in value ? part(new Date(value.length)) : part(new Date(value.moment)));

/** @template T @param {T | null} value @returns {T} */
const there = (value) => {
  if (value === null) {
    throw new Undecided();
  }
  return value;
};

/** @param {any} list @param {any} at */
const entry = (list, at) => {
  const found = Array.isArray(list) ? list[Number(decimal.truncate(number(at)))] : list[at];
  return there(found ?? null);
};

/** @type {Record<string, (...given: any[]) => any>} */
export const FUNCTIONS = {
  '_+_': plus,
  '_-_': minus,
  '_*_': (a, b) => count(a, b, decimal.multiply),
  '_/_': (a, b) => count(a, b, decimal.divide),
  'whole_/_': (a, b) => count(a, b, (x, y) => (y.units === 0n ? null : { units: decimal.truncate(x) / decimal.truncate(y), scale: 0 })),
  '_%_': (a, b) => count(a, b, (x, y) => (y.units === 0n ? null : { units: decimal.truncate(x) % decimal.truncate(y), scale: 0 })),
  '-_': (a) => (a === EMPTY ? EMPTY : decimal.isDecimal(a) ? decimal.negate(a) : { length: -there(time(a)) }),
  '!_': (a) => !a,
  '_==_': same,
  '_!=_': (a, b) => !same(a, b),
  '_<_': (a, b) => order(a, b) < 0,
  '_<=_': (a, b) => order(a, b) <= 0,
  '_>_': (a, b) => order(a, b) > 0,
  '_>=_': (a, b) => order(a, b) >= 0,
  '_[_]': entry,
  '@in': holds,
  size,
  sum,
  days: lengths(86_400),
  hours: lengths(3_600),
  minutes: lengths(60),
  contains: (text, part) => text.includes(part),
  startsWith: (text, part) => text.startsWith(part),
  endsWith: (text, part) => text.endsWith(part),
  matches: (text, pattern) => new RegExp(pattern, 'u').test(text),
  dyn: (value) => value,
  string: (value) => (decimal.isDecimal(value) ? decimal.short(value) : String(value)),
  double: (value) => (typeof value === 'string' ? known(decimal.parse(value)) : value),
  int: (value) => (typeof value === 'string' ? known(decimal.parse(value)) : { units: decimal.truncate(number(value)), scale: 0 }),
  timestamp: (value) => (typeof value === 'string' ? there(readMoment(value)) : value),
  duration: (value) => (typeof value === 'string' ? there(readLength('PT' + value.toUpperCase())) : value),
  getFullYear: partOf((date) => date.getUTCFullYear()),
  getMonth: partOf((date) => date.getUTCMonth()),
  getDate: partOf((date) => date.getUTCDate()),
  getDayOfMonth: partOf((date) => date.getUTCDate() - 1),
  getDayOfWeek: partOf((date) => date.getUTCDay()),
  getDayOfYear: partOf((date) => Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000)),
  getHours: (value) =>
    'length' in value ? decimal.whole(Math.trunc(value.length / 3_600_000)) : partOf((date) => date.getUTCHours())(value),
  getMinutes: (value) =>
    'length' in value ? decimal.whole(Math.trunc(value.length / 60_000)) : partOf((date) => date.getUTCMinutes())(value),
  getSeconds: (value) =>
    'length' in value ? decimal.whole(Math.trunc(value.length / 1000)) : partOf((date) => date.getUTCSeconds())(value),
};
