import { isDecimal, short } from '../rule/decimal.js';
import { dateWords } from '../parts/clock.js';
import { say, t } from '../parts/texts.js';

/** Values and rules of a form in words. */

/** @typedef {import('./gz-record.js').GzRecord} GzRecord */

/** @param {any} value @returns {string} with the minus of typesetters */
export const shown = (value) => (isDecimal(value) ? short(value) : String(value)).replace(/^-/, '\u2212');

const UNITS = /** @type {Record<string, string>} */ ({ money: 'unit.money', percent: 'unit.percent' });

/** @param {any} field of the definition @returns {string} */
export const unitOf = (field) => say(field.unit) || (UNITS[field.type] ? t(UNITS[field.type]) : '');

/** @param {any} field of the definition @param {any} number */
export const withUnit = (field, number) => {
  const unit = unitOf(field);
  return unit ? `${shown(number)} ${unit}` : shown(number);
};

/** What a number may be. @param {any} field of the definition @param {import('../record/model.js').Field} read */
export const limitsOf = (field, read) => {
  if (read.min && read.max) {
    return t('limit.range', shown(read.min), withUnit(field, read.max));
  }
  return read.max ? t('limit.most', withUnit(field, read.max)) : read.min && short(read.min) !== '0' ? t('limit.least', withUnit(field, read.min)) : '';
};

/** @param {any} field @param {string} key */
const option = (field, key) => say(field.options?.find((/** @type {any} */ one) => one.key === key)?.title) || key;

/** @param {string} length such as PT30M */
const lengthWords = (length) => {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(length);
  return found ? [['days', found[1]], ['hours', found[2]], ['minutes', found[3]]].filter(([, n]) => Number(n)).map(([unit, n]) => t(`length.${unit}.of`, String(n))).join(' ') : length;
};

/**
 * @param {any} field of the definition
 * @param {any} value as it is kept or typed
 * @param {Record<string, string>} names of people, places, things and records, by id
 * @returns {string} nothing for nothing
 */
export const inWords = (field, value, names) => {
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return '';
  }
  switch (field.type) {
    case 'yes-no':
      return t(String(value) === 'true' ? 'yes' : 'no');
    case 'choice':
      return [value].flat().map((key) => option(field, key)).join(t('and'));
    case 'integer':
    case 'decimal':
    case 'money':
    case 'percent':
      return withUnit(field, value);
    case 'date':
    case 'month':
    case 'date-time':
      return dateWords(String(value));
    case 'duration':
      return lengthWords(String(value));
    case 'photo':
    case 'attachment':
      return t('photo.count', value.length);
    case 'signature':
      return t('sign.paper.signed');
    case 'person':
    case 'people':
    case 'position':
    case 'site':
    case 'record':
    case 'thing':
    case 'things':
      return [value].flat().map((id) => names[id] ?? t('record.somebody')).join(t('and'));
    default:
      return String(value);
  }
};

const PLAIN = ['number', 'number-comma', 'number-space', 'digits'];

/** How to mend what breaks a rule of reading. @param {string} rule @param {any} field of the definition @param {import('../record/model.js').Field | undefined} read @returns {string} */
export const remedy = (rule, field, read) => {
  if (PLAIN.includes(rule)) {
    return t(`number.${rule}`);
  }
  switch (rule) {
    case 'at-least':
    case 'at-most':
    case 'range':
      return t('rule.limits', read ? limitsOf(field, read) || t('limit.least', shown(read.min)) : '');
    case 'decimals':
      return t('rule.decimals', read?.decimals ?? 0);
    case 'too-long':
      return t('rule.too-long', read?.maxLength ?? 0);
    default:
      return t(`rule.${rule}`);
  }
};
