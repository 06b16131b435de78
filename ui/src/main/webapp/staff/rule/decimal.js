/**
 * Decimals as whole numbers with a scale, never as floating point: 0.1 + 0.2 is 0.3. Rounded to 34 digits, halves up,
 * like the server's.
 *
 * @typedef {{units: bigint, scale: number}} Decimal `units` / 10^`scale`
 */

const DIGITS = 34;
const PLACES = 100;
const WRITTEN = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** @param {number} power */
const ten = (power) => 10n ** BigInt(power);

/** @param {bigint} units */
const size = (units) => (units < 0n ? -units : units);

/** @param {bigint} units @param {bigint} by @returns {bigint} the quotient, halves away from 0 */
const halvesUp = (units, by) => {
  const sign = units < 0n !== by < 0n ? -1n : 1n;
  return (sign * (2n * size(units) + size(by))) / (2n * size(by));
};

/** @param {string} text such as -12.50 or 1e-7 @returns {Decimal | null} */
export const parse = (text) => {
  const found = WRITTEN.exec(text);
  if (!found || !(found[2] || found[3])) {
    return null;
  }
  const places = found[3] ?? '';
  const scale = places.length - Number(found[4] ?? 0);
  if (Math.abs(scale) > 400) {
    return null;
  }
  const units = BigInt(found[1] + (found[2] || '0') + places);
  return scale < 0 ? { units: units * ten(-scale), scale: 0 } : { units, scale };
};

/** @param {number} number a number of JSON: at most 15 digits, which are exact @returns {Decimal | null} */
export const ofNumber = (number) => (Number.isFinite(number) ? parse(String(number)) : null);

/** @param {number} whole @returns {Decimal} */
export const whole = (whole) => ({ units: BigInt(whole), scale: 0 });

/** @param {Decimal} a @param {Decimal} b @returns {[bigint, bigint, number]} both in the same scale */
const aligned = (a, b) => {
  const scale = Math.max(a.scale, b.scale);
  return [a.units * ten(scale - a.scale), b.units * ten(scale - b.scale), scale];
};

/** @param {Decimal} number @param {number} scale @returns {Decimal} with that many places */
export const toScale = (number, scale) =>
  scale >= number.scale
    ? { units: number.units * ten(scale - number.scale), scale }
    : { units: halvesUp(number.units, ten(number.scale - scale)), scale };

/** @param {Decimal} number @returns {Decimal} without noughts behind the point */
export const bare = (number) => {
  let { units, scale } = number;
  while (scale > 0 && units % 10n === 0n) {
    units /= 10n;
    scale--;
  }
  return { units, scale };
};

/** @param {Decimal} number @returns {number} digits before and after the point that count */
export const precision = (number) => {
  const { units } = bare(number);
  return units === 0n ? 1 : size(units).toString().length;
};

/** @param {Decimal} number @param {number} digits @returns {Decimal} */
export const round = (number, digits) => {
  const surplus = size(number.units).toString().length - digits;
  if (surplus <= 0) {
    return number;
  }
  const units = halvesUp(number.units, ten(surplus));
  const scale = number.scale - surplus;
  return scale < 0 ? { units: units * ten(-scale), scale: 0 } : { units, scale };
};

/** @param {Decimal} number @returns {Decimal | null} null: too great to be counted with */
export const bounded = (number) => {
  const rounded = round(number, DIGITS);
  if (size(rounded.units).toString().length - rounded.scale > PLACES) {
    return null;
  }
  return rounded.scale > PLACES ? toScale(rounded, PLACES) : rounded;
};

/** @param {Decimal} a @param {Decimal} b @returns {Decimal} */
export const add = (a, b) => {
  const [x, y, scale] = aligned(a, b);
  return { units: x + y, scale };
};

/** @param {Decimal} number @returns {Decimal} */
export const negate = ({ units, scale }) => ({ units: -units, scale });

/** @param {Decimal} a @param {Decimal} b @returns {Decimal} */
export const subtract = (a, b) => add(a, negate(b));

/** @param {Decimal} a @param {Decimal} b @returns {Decimal} */
export const multiply = (a, b) => ({ units: a.units * b.units, scale: a.scale + b.scale });

/** @param {Decimal} a @param {Decimal} b @returns {Decimal | null} to 34 digits; null: by nought */
export const divide = (a, b) => {
  if (b.units === 0n) {
    return null;
  }
  const more = Math.max(0, DIGITS + 2 + size(b.units).toString().length - size(a.units).toString().length);
  const units = a.units * ten(more);
  const scale = a.scale + more - b.scale;
  // What is left over decides only where halves are: it is kept as one digit more.
  const kept = units / b.units;
  const exact = kept * b.units === units;
  const sign = units < 0n !== b.units < 0n ? -1n : 1n;
  const digits = exact ? { units: kept, scale } : { units: kept * 10n + sign, scale: scale + 1 };
  const quotient = round(digits, DIGITS);
  return quotient.scale < 0 ? { units: quotient.units * ten(-quotient.scale), scale: 0 } : quotient;
};

/** @param {Decimal} a @param {Decimal} b @returns {number} less than, equal to or greater than 0 */
export const compare = (a, b) => {
  const [x, y] = aligned(a, b);
  return x < y ? -1 : x > y ? 1 : 0;
};

/** @param {Decimal} number @returns {bigint} without its places */
export const truncate = ({ units, scale }) => units / ten(scale);

/** @param {Decimal} number @returns {string} such as -12.50, with all its places */
export const plain = ({ units, scale }) => {
  const digits = size(units).toString().padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : '';
  return sign + (scale === 0 ? digits : digits.slice(0, -scale) + '.' + digits.slice(-scale));
};

/** @param {Decimal} number @returns {string} without noughts at its end */
export const short = (number) => plain(bare(number));

/** @param {unknown} value @returns {value is Decimal} */
export const isDecimal = (value) => typeof value === 'object' && value !== null && 'units' in value;
