import { bare, isDecimal, round, toScale, whole } from '../rule/decimal.js';
import { EMPTY, nameOf, readValue } from '../rule/value.js';

/** Between answers as they are kept and values as rules see them. */

const KEPT = 15;
const PLACES = /** @type {Record<string, number>} */ ({ money: 2, percent: 2, integer: 0 });

/** @typedef {import('./model.js').Field} Field */

/** @param {Field} field @param {any} answer @param {Record<string, any>} into */
export const put = (field, answer, into) => {
  const value = field.rule === 'NUMBER' && isDecimal(answer) ? answer : readValue(field.rule, answer);
  if (value === null) {
    delete into[nameOf(field.key)];
  } else {
    into[nameOf(field.key)] = value;
  }
};

/** @param {Field[]} fields @param {any} answered @param {Record<string, any>} into */
export const putAll = (fields, answered, into) => fields.forEach((field) => put(field, answered?.[field.key], into));

/** The row before the first one of all: its numbers are 0. @param {Field[]} columns @param {Record<string, any>} into */
export const putNone = (columns, into) =>
  columns.forEach((column) => put(column, column.rule === 'NUMBER' ? whole(0) : undefined, into));

/** @param {number} milliseconds */
const clock = (milliseconds) => {
  const text = new Date(milliseconds).toISOString().slice(11, 19);
  return text.endsWith(':00') ? text.slice(0, 5) : text;
};

/** A result as it is kept. @param {Field} field @param {any} result */
export const asAnswer = (field, result) => {
  if (isDecimal(result)) {
    return field.type in PLACES ? toScale(result, PLACES[field.type]) : bare(round(result, KEPT));
  }
  if (result === EMPTY || typeof result === 'boolean' || Array.isArray(result)) {
    return result === EMPTY ? undefined : result;
  }
  if (typeof result === 'object' && 'moment' in result) {
    const day = new Date(result.moment).toISOString().slice(0, 10);
    return field.type === 'month' ? day.slice(0, 7) : field.type === 'date' ? day : `${day}T${clock(result.moment)}`;
  }
  if (typeof result === 'object' && 'length' in result) {
    return field.type === 'time' ? clock(result.length) : `PT${result.length / 1000}S`;
  }
  return String(result);
};
