import { bare, compare, ofNumber, precision, toScale } from '../rule/decimal.js';
import { readNumber } from '../rule/written-number.js';
import { readLength } from '../rule/value.js';
import { identityProblem, plainIdentity } from './identity-number.js';
import { lineProblem, tidy } from './visible-text.js';
import { readTime } from './written-time.js';

/** One answer that says something: as it is kept (numbers as decimals), or the rule it breaks. */

const DIGITS = 15;
const PHONE = /^\+?[0-9][0-9 ()/-]{1,27}[0-9]$/;

/** @param {string} rule */
const refused = (rule) => ({ problem: rule });
/** @param {any} value */
const kept = (value) => ({ value });

/** @typedef {import('./model.js').Field} Field */
/** @typedef {{value: any} | {problem: string}} Read */

/** @param {Field} field @param {any} typed @returns {Read} */
const amount = (field, typed) => {
  const read =
    typeof typed === 'string'
      ? readNumber(typed)
      : { value: typeof typed === 'number' ? ofNumber(typed) : null, reason: 'number' };
  if (!read.value) {
    return refused(read.reason ?? 'number');
  }
  const number = bare(read.value);
  if (number.scale > field.decimals) {
    return refused(field.decimals === 0 ? 'whole-number' : 'decimals');
  }
  if (precision(number) > DIGITS) {
    return refused('digits');
  }
  const below = field.min && compare(number, field.min) < 0;
  const above = field.max && compare(number, field.max) > 0;
  if (below || above) {
    return refused(!field.max ? 'at-least' : !field.min ? 'at-most' : 'range');
  }
  return kept(field.type === 'decimal' ? number : toScale(number, field.decimals));
};

/** @param {any} typed @returns {string[] | null} each once; null if there is something else */
const texts = (typed) => {
  if (typeof typed === 'string') {
    return [typed];
  }
  return Array.isArray(typed) && typed.every((one) => typeof one === 'string') ? [...new Set(typed)] : null;
};

/** @param {Field} field @param {any} typed @returns {Read} */
const choice = (field, typed) => {
  if (!field.several) {
    return typeof typed === 'string' && field.options.includes(typed) ? kept(typed) : refused('choice');
  }
  const chosen = texts(typed);
  return chosen?.every((one) => field.options.includes(one)) ? kept(chosen) : refused('choice');
};

/** @param {Field} field @param {any} typed @returns {Read} */
const link = (field, typed) => {
  const named = texts(typed);
  if (!named || named.some((id) => !id.trim() || id.length > 200) || (!field.several && (Array.isArray(typed) || named.length !== 1))) {
    return refused('reference');
  }
  return named.length > 200 ? refused('references-most') : kept(field.several ? named : named[0]);
};

/** @param {any} typed @returns {Read} */
const yesNo = (typed) => {
  const said = typeof typed === 'boolean' ? String(typed) : typeof typed === 'object' ? '' : String(typed).trim().toLowerCase();
  return said === 'true' || said === 'false' ? kept(said === 'true') : refused('true-false');
};

/** @param {Field} field @param {string} typed @returns {Read} */
const words = (field, typed) => {
  if (field.type !== 'phone' && field.type !== 'plate') {
    const problem = lineProblem(typed, field.maxLength, field.type !== 'long-text');
    return problem ? refused(problem) : kept(tidy(typed));
  }
  const isPhone = field.type === 'phone';
  const plain = isPhone ? typed.normalize('NFKC').trim() : typed.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
  if (Array.from(plain).length > field.maxLength) {
    return refused('too-long');
  }
  const fits = isPhone ? PHONE.test(plain) : /^[\p{L}\p{Nd}·.-]*$/u.test(plain);
  return fits ? kept(plain) : refused(isPhone ? 'phone-any' : 'plate');
};

/** @param {Field} field @param {any} typed @returns {Read} */
export const readAnswer = (field, typed) => {
  switch (field.kind) {
    case 'amount':
      return amount(field, typed);
    case 'yes-no':
      return yesNo(typed);
    case 'choice':
      return choice(field, typed);
    case 'link':
      return link(field, typed);
    default:
  }
  if (typeof typed !== 'string') {
    return refused('text');
  }
  if (field.kind === 'words') {
    return words(field, typed);
  }
  if (field.kind === 'identity-number') {
    const problem = identityProblem(typed, field.otherDocuments);
    return problem ? refused(problem) : kept(plainIdentity(typed));
  }
  const time = readTime(field.type, typed, (length) => readLength(length) !== null);
  return time === null ? refused(field.type) : kept(time);
};
