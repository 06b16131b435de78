import { parse } from './decimal.js';

/**
 * A number as people type it: in the digits of any script, with the points, commas and minus signs of any keyboard. What
 * could be two numbers is refused with the reason; nothing is guessed. The server reads alike.
 */

const LONGEST = 60;
const POINTS = '.．。｡\u066B';
const COMMAS = ',，\u066C﹐';
const MINUSES = '-\u2212\uFF0D\u2010\u2011\u2012\u2013\uFE63';
const PLUSES = '+＋';
const PLAIN = /^-?(\d+([.]\d+)?|[.]\d+)$/;
const GROUPED = /^-?[1-9]\d{0,2}(,\d{3})+([.]\d+)?$/;
const ONE_COMMA = /^-?\d+,\d+$/;
const ONE_GROUP = /^-?[1-9]\d{0,2},\d{3}$/;

/** Digits of any script stand in tens, from the nought on. @param {string} sign @returns {string} */
const digit = (sign) => {
  const point = /** @type {number} */ (sign.codePointAt(0));
  let nought = point;
  while (point - nought < 9 && /\p{Nd}/u.test(String.fromCodePoint(nought - 1))) {
    nought--;
  }
  return String(point - nought);
};

/** @param {string} sign @returns {string} */
const ascii = (sign) => {
  if (sign >= '0' && sign <= '9') {
    return sign;
  }
  if (/\p{Nd}/u.test(sign)) {
    return digit(sign);
  }
  if (/\s/u.test(sign)) {
    return ' ';
  }
  return POINTS.includes(sign)
    ? '.'
    : COMMAS.includes(sign)
      ? ','
      : MINUSES.includes(sign)
        ? '-'
        : PLUSES.includes(sign)
          ? '+'
          : sign;
};

/**
 * @param {string} typed
 * @returns {{value: import('./decimal.js').Decimal, reason: null} | {value: null, reason: string}} the reason is a rule:
 *     number, number-comma or number-space
 */
export const readNumber = (typed) => {
  const plain = Array.from(typed, ascii).join('').trim().replace(/^\+/, '');
  if (plain.length > LONGEST) {
    return { value: null, reason: 'number' };
  }
  if (ONE_GROUP.test(plain)) {
    return { value: null, reason: 'number-comma' };
  }
  const number = PLAIN.test(plain)
    ? plain
    : GROUPED.test(plain)
      ? plain.replaceAll(',', '')
      : ONE_COMMA.test(plain)
        ? plain.replace(',', '.')
        : '';
  const value = number === '' ? null : parse(number);
  return value ? { value, reason: null } : { value: null, reason: plain.includes(' ') ? 'number-space' : 'number' };
};
