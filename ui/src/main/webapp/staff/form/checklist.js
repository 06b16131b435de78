import { compare, parse, short, subtract } from '../rule/decimal.js';
import { evaluate } from '../rule/evaluate.js';
import { nameOf, readValue } from '../rule/value.js';
import { readNumber } from '../rule/written-number.js';

/**
 * What a checklist says to its answers: which items are asked, how each is judged, what is missing yet. The one source of
 * progress. Pure functions; the server judges by itself.
 *
 * @typedef {{value?: any, notApplicable?: boolean, note?: string, photos?: string[], typed?: string}} Answer `typed`: a
 *     number that cannot be read, as it stands in its field
 * @typedef {Record<string, Answer>} Answers by item
 * @typedef {'passed' | 'failed' | 'na' | 'given' | 'open'} Judged
 * @typedef {{item: string, what: 'answer' | 'photo' | 'note' | 'signature' | 'number'}} Missing
 */

const MOST_TURNS = 20;
const KINDS = { NUMBER: 'NUMBER', PHOTO: 'TEXTS', TIME: 'LENGTH' };

/** @param {any} item @param {Answer | undefined} answer @returns {boolean} whether it says something */
export const isAnswered = (item, answer) => {
  if (!answer || answer.typed) {
    return false;
  }
  if (answer.notApplicable) {
    return true;
  }
  return item.answer === 'PHOTO' ? (answer.photos ?? []).length > 0 : answer.value !== undefined && answer.value !== '';
};

/** @param {any} item @param {Answer | undefined} answer @returns {Judged} */
export const judge = (item, answer) => {
  if (!answer || !isAnswered(item, answer)) {
    return 'open';
  }
  if (answer.notApplicable) {
    return 'na';
  }
  switch (item.answer) {
    case 'PASS_FAIL':
      return answer.value === 'pass' ? 'passed' : 'failed';
    case 'NUMBER':
      return item.min === undefined && item.max === undefined ? 'given' : beyond(item, answer.value) ? 'failed' : 'passed';
    case 'CHOICE':
      return chosen(item, answer.value);
    default:
      return 'given';
  }
};

/** @param {any} item @param {string} key @returns {Judged} */
const chosen = (item, key) => {
  const options = item.options ?? [];
  if (!options.some((/** @type {any} */ option) => option.fails)) {
    return 'given';
  }
  return options.find((/** @type {any} */ option) => option.key === key)?.fails ? 'failed' : 'passed';
};

/**
 * @param {any} item a number
 * @param {string} value
 * @returns {{over: boolean, by: string} | null} how far beyond its limits; null: within
 */
export const beyond = (item, value) => {
  const number = parse(String(value));
  const max = item.max === undefined ? null : parse(String(item.max));
  const min = item.min === undefined ? null : parse(String(item.min));
  if (number && max && compare(number, max) > 0) {
    return { over: true, by: short(subtract(number, max)) };
  }
  if (number && min && compare(number, min) < 0) {
    return { over: false, by: short(subtract(min, number)) };
  }
  return null;
};

/**
 * A number out of its field.
 *
 * @param {string} typed
 * @returns {{value: string} | {reason: string} | null} null: nothing was typed
 */
export const readTyped = (typed) => {
  if (typed.trim() === '') {
    return null;
  }
  const { value, reason } = readNumber(typed);
  if (!value) {
    return { reason };
  }
  const kept = short(value);
  return kept.replace(/[-.]/g, '').replace(/^0+/, '').length > 15 ? { reason: 'digits' } : { value: kept };
};

/** @param {any} sheet @param {Answers} answers @param {Set<string>} hidden @returns {Record<string, any>} as rules see them */
const values = (sheet, answers, hidden) => {
  /** @type {Record<string, any>} */
  const read = { params: {} };
  for (const [key, value] of Object.entries(sheet.parameters ?? {})) {
    read.params[nameOf(key)] = parameter(value);
  }
  for (const item of sheet.items) {
    const answer = hidden.has(item.key) ? undefined : answers[item.key];
    const kind = /** @type {Record<string, string>} */ (KINDS)[item.answer] ?? 'TEXT';
    const value = readValue(kind, said(item, answer));
    if (value !== null) {
      read[nameOf(item.key)] = value;
    }
  }
  return read;
};

/** @param {any} item @param {Answer | undefined} answer @returns {any} */
const said = (item, answer) => {
  if (item.answer === 'PHOTO') {
    return answer?.photos;
  }
  if (answer?.notApplicable) {
    return item.answer === 'NUMBER' || item.answer === 'TIME' ? undefined : 'n.a.';
  }
  return item.answer === 'SIGNATURE' && answer?.value ? 'signed' : answer?.value;
};

/** A value of a parameter tells by its form what it is. @param {any} value */
const parameter = (value) => {
  if (typeof value === 'number') {
    return readValue('NUMBER', value);
  }
  return readValue('LENGTH', value) ?? (typeof value === 'boolean' ? value : String(value));
};

/**
 * @param {any} sheet
 * @param {Answers} answers
 * @returns {Set<string>} keys of the items that are not asked: what hangs on one of them is not asked either
 */
export const hiddenItems = (sheet, answers) => {
  /** @type {Set<string>} */
  let hidden = new Set();
  const asking = sheet.items.filter((/** @type {any} */ item) => item.when?.tree);
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const seen = values(sheet, answers, hidden);
    const next = new Set(
      asking
        .filter((/** @type {any} */ item) => evaluate(item.when.tree, seen) !== true)
        .map((/** @type {any} */ item) => item.key),
    );
    if (next.size === hidden.size && [...next].every((key) => hidden.has(key))) {
      break;
    }
    hidden = turn < MOST_TURNS - 2 ? next : new Set([...hidden, ...next]);
  }
  return hidden;
};

/** @param {string} demand @param {Judged} judged */
const isAsked = (demand, judged) => demand === 'ALWAYS' || (demand === 'ON_FAIL' && judged === 'failed');

/** @param {any} item @param {Answer | undefined} answer @returns {{photo: boolean, note: boolean}} what goes with the answer */
export const demands = (item, answer) => {
  const judged = judge(item, answer);
  const said = judged !== 'open' && judged !== 'na';
  return { photo: said && item.answer !== 'PHOTO' && isAsked(item.photo, judged), note: said && isAsked(item.note, judged) };
};

/** @param {any} item @param {Answer | undefined} answer @returns {Missing[]} */
export const missingOf = (item, answer) => {
  if (answer?.typed) {
    return [{ item: item.key, what: 'number' }];
  }
  if (!isAnswered(item, answer)) {
    return [{ item: item.key, what: item.answer === 'SIGNATURE' ? 'signature' : 'answer' }];
  }
  const asked = demands(item, answer);
  /** @type {Missing[]} */
  const missing = [];
  if (asked.photo && !(answer?.photos ?? []).length) {
    missing.push({ item: item.key, what: 'photo' });
  }
  if (asked.note && !(answer?.note ?? '').trim()) {
    missing.push({ item: item.key, what: 'note' });
  }
  return missing;
};

/**
 * @param {any} sheet
 * @param {Answers} answers
 * @param {Record<string, any>} signatures by key
 */
export const state = (sheet, answers, signatures) => {
  const hidden = hiddenItems(sheet, answers);
  const items = sheet.items.filter((/** @type {any} */ item) => !hidden.has(item.key));
  const judged = items.map((/** @type {any} */ item) => judge(item, answers[item.key]));
  const missing = items.flatMap((/** @type {any} */ item) => missingOf(item, answers[item.key]));
  for (const signature of sheet.signatures ?? []) {
    if (signature.required && !signatures[signature.key]) {
      missing.push({ item: '~' + signature.key, what: 'signature' });
    }
  }
  return { items, judged, missing, answered: judged.filter((/** @type {Judged} */ one) => one !== 'open').length };
};
