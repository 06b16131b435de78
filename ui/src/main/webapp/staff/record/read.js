import { isDecimal } from '../rule/decimal.js';
import { readAnswer } from './read-answer.js';
import { isBlank } from './visible-text.js';

/** Reads what was typed into a form; everything that is wrong is told at once, by JSON pointer. */

/** @param {any} answer @returns {boolean} whether it says nothing */
export const isEmpty = (answer) =>
  answer === undefined ||
  answer === null ||
  (typeof answer === 'string' && isBlank(answer)) ||
  (typeof answer === 'object' && !isDecimal(answer) && Object.keys(answer).length === 0);

/** @param {string} name */
const escaped = (name) => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** @param {import('./model.js').Field[]} fields @param {any} typed @param {string} pointer @param {Record<string, string>} problems @param {string[]} beside */
const readFields = (fields, typed, pointer, problems, beside = []) => {
  /** @type {Record<string, any>} */
  const read = {};
  const known = new Set([...fields.map((field) => field.key), ...beside]);
  Object.keys(typed)
    .filter((name) => !known.has(name))
    .forEach((name) => (problems[`${pointer}/${escaped(name)}`] = 'unknown'));
  for (const field of fields) {
    if (!field.computed && !isEmpty(typed[field.key])) {
      const answer = readAnswer(field, typed[field.key]);
      if ('problem' in answer) {
        problems[`${pointer}/${field.key}`] = answer.problem;
      } else if (!isEmpty(answer.value)) {
        read[field.key] = answer.value;
      }
    }
  }
  return read;
};

/** @param {any} value */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {any} form @param {any} typed @param {Record<string, string>} problems */
const readTables = (form, typed, problems) => {
  /** @type {Record<string, any>} */
  const read = {};
  const known = form.tables.map((/** @type {any} */ table) => table.key);
  Object.keys(typed)
    .filter((name) => !known.includes(name))
    .forEach((name) => (problems[`/lines/${escaped(name)}`] = 'unknown'));
  for (const table of form.tables) {
    const rows = typed[table.key];
    const pointer = `/lines/${table.key}`;
    if (rows === undefined || rows === null) {
      continue;
    }
    if (!Array.isArray(rows) || rows.length > table.max) {
      problems[pointer] = Array.isArray(rows) ? 'rows-most' : 'type';
      continue;
    }
    read[table.key] = rows.map((row, i) => {
      if (!isObject(row)) {
        problems[`${pointer}/${i}`] = 'type';
        return {};
      }
      return readFields(table.columns, row, `${pointer}/${i}`, problems);
    });
  }
  return read;
};

/**
 * @param {any} form of readForm
 * @param {any} typed by field, under `lines` a list of rows for each table
 * @returns {{values: Record<string, any>, problems: Record<string, string>}}
 */
export const read = (form, typed) => {
  /** @type {Record<string, string>} */
  const problems = {};
  if (!isObject(typed)) {
    return { values: {}, problems: { '': 'type' } };
  }
  const values = readFields(form.fields, typed, '', problems, ['lines']);
  if (isObject(typed.lines)) {
    const lines = readTables(form, typed.lines, problems);
    if (Object.keys(lines).length) {
      values.lines = lines;
    }
  } else if (typed.lines !== undefined && typed.lines !== null) {
    problems['/lines'] = 'type';
  }
  return { values, problems };
};
