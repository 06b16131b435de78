import { isDecimal, ofNumber, short } from '../rule/decimal.js';
import { judge } from './judge.js';
import { readForm } from './model.js';
import { read } from './read.js';

/** Runs the cases that say what a judgement is. For tests; no screen needs it. */

/** As text: numbers by their value, sets in one order. @param {any} value @returns {string} */
const plain = (value) => {
  if (isDecimal(value) || typeof value === 'number') {
    const number = isDecimal(value) ? value : ofNumber(value);
    return number && number.units !== 0n ? short(number) : '0';
  }
  if (Array.isArray(value)) {
    const parts = value.map(plain);
    return `[${(value.every((one) => typeof one === 'string') ? parts.sort() : parts).join(', ')}]`;
  }
  if (value && typeof value === 'object') {
    return Object.entries(value)
      .map(([key, one]) => `${key}: ${plain(one)}`)
      .sort()
      .join(', ');
  }
  return JSON.stringify(value) ?? 'nothing';
};

/**
 * @param {string} name of the file
 * @param {any} file
 * @param {Record<string, any>} trees by file, and by file and case
 * @returns {{run: number, faults: string[]}}
 */
export const runCases = (name, file, trees) => {
  /** @type {string[]} */
  const faults = [];
  for (const one of file.cases) {
    const own = trees[`${name}: ${one.name}`] ?? trees[name] ?? {};
    const form = readForm(one.form ?? file.form, one.parameters ?? file.parameters ?? {}, own, one.records ?? file.records ?? {});
    const { values, problems } = read(form, one.answers ?? {});
    const told = (/** @type {string} */ what, /** @type {any} */ found, /** @type {any} */ expected) => {
      if (plain(found) !== plain(expected)) {
        faults.push(`${name}: ${one.name}: ${what} is ${plain(found)}, not ${plain(expected)}`);
      }
    };
    told('problems', problems, one.expect.problems ?? {});
    if (Object.keys(problems).length) {
      continue;
    }
    const judged = /** @type {Record<string, any>} */ (
      judge(form, {
        answers: values,
        signatures: one.signatures ?? {},
        before: one.before ?? {},
        linked: one.linked ?? {},
        now: one.now ?? file.now ?? '2026-11-23T22:40',
        step: one.step ?? null,
      })
    );
    Object.entries(one.expect)
      .filter(([member]) => member !== 'problems')
      .forEach(([member, expected]) => told(member, judged[member], expected));
  }
  return { run: file.cases.length, faults };
};
