/**
 * A form of an edition as its file says it, with the limits that parameters give. Its rules are the trees of the server, by
 * the place they stand in.
 *
 * @typedef {{key: string, type: string, required: boolean, computed: boolean, kind: string, decimals: number, min: any,
 *   max: any, maxLength: number, options: string[], several: boolean, otherDocuments: boolean, rule: string}} Field
 * @typedef {{key: string, columns: Field[], min: number, max: number, signed: any}} Table
 */

import { ofNumber } from '../rule/decimal.js';
import { nameOf, readValue } from '../rule/value.js';

const MOST_ROWS = 1000;
const LENGTHS = /** @type {Record<string, number>} */ ({ 'long-text': 10_000, phone: 30, plate: 12 });
const AMOUNTS = /** @type {Record<string, number>} */ ({ integer: 0, money: 2, percent: 2, decimal: 9 });
const LINKS = ['person', 'position', 'site', 'record', 'thing', 'signature', 'photo', 'attachment', 'people', 'things'];
const LISTS = ['photo', 'attachment', 'people', 'things'];

/** The form of the record that a field names; null where it names none. @param {any} written */
const linkedForm = (written) => (written.type === 'record' ? (written.record ?? null) : null);

/**
 * The fields of the records that fields name, by `fields/x` or `lines/table/x`.
 * @param {any} form @param {Record<string, any>} records @param {Record<string, any>} parameters
 */
const linkedFields = (form, records, parameters) => {
  /** @type {Record<string, Field[]>} */
  const linked = {};
  const read = (/** @type {string} */ place, /** @type {any} */ holder) =>
    (holder.fields ?? []).forEach((/** @type {any} */ one) => {
      const other = records[linkedForm(one) ?? ''];
      if (other) {
        linked[`${place}/${one.key}`] = (other.fields ?? []).map((/** @type {any} */ said) => field(said, parameters));
      }
    });
  read('fields', form);
  (form.lines ?? []).forEach((/** @type {any} */ table) => read(`lines/${table.key}`, table));
  return linked;
};

/** What a field's value is to rules. @param {string} type @param {boolean} several */
const ruleType = (type, several) => {
  if (several || LISTS.includes(type)) {
    return 'TEXTS';
  }
  if (type in AMOUNTS) {
    return 'NUMBER';
  }
  switch (type) {
    case 'date':
    case 'date-time':
    case 'month':
      return 'MOMENT';
    case 'time':
    case 'duration':
      return 'LENGTH';
    case 'yes-no':
      return 'YES_NO';
    default:
      return 'TEXT';
  }
};

/** @param {string} type */
const kindOf = (type) => {
  if (type in AMOUNTS) {
    return 'amount';
  }
  if (LINKS.includes(type)) {
    return 'link';
  }
  const known = ['choice', 'yes-no', 'identity-number', 'date', 'date-time', 'month', 'time', 'duration'];
  return known.includes(type) ? type : 'words';
};

/** @param {any} written @param {Record<string, any>} parameters */
const number = (written, parameters) => {
  const value = written?.parameter === undefined ? written : parameters[written.parameter]?.value;
  return typeof value === 'number' ? ofNumber(value) : null;
};

/** @param {any} written @param {Record<string, any>} parameters @returns {Field} */
const field = (written, parameters) => {
  const type = written.type ?? '';
  const several = LISTS.includes(type) || written.multiple === true;
  return {
    key: written.key,
    type,
    kind: kindOf(type),
    required: written.required === true,
    computed: 'value' in written || 'sum' in written,
    decimals: AMOUNTS[type] ?? 0,
    min: number(written.min, parameters),
    max: number(written.max, parameters),
    maxLength: written.maxLength ?? LENGTHS[type] ?? 500,
    options: (written.options ?? []).map((/** @type {any} */ option) => option.key),
    several,
    otherDocuments: written.otherDocuments === true,
    rule: ruleType(type, several && kindOf(type) !== 'words'),
  };
};

/** @param {any} written @param {Record<string, any>} parameters @param {number} otherwise */
const rows = (written, parameters, otherwise) => {
  const found = number(written, parameters);
  return found ? Math.min(MOST_ROWS, Math.max(0, Number(found.units / 10n ** BigInt(found.scale)))) : otherwise;
};

/** @param {any} each */
const signedEach = (each) =>
  each && typeof each === 'object'
    ? { signer: each.signer ?? null, external: each.external === true }
    : each === true
      ? { signer: null, external: false }
      : null;

/** @param {string} key @param {string[]} from @param {string} to @param {any} more */
const usual = (key, from, to, more = {}) => ({ key, from, to, sets: [], requires: [], signs: [], approves: null, returnsTo: null, ...more });

/**
 * @param {any} form
 * @param {Record<string, {type: string, value: any}>} parameters
 * @param {Record<string, any>} trees
 * @param {Record<string, any>} records the forms that fields of type record name, by key
 */
export const readForm = (form, parameters, trees, records = {}) => {
  const fields = (form.fields ?? []).map((/** @type {any} */ one) => field(one, parameters));
  const tables = (form.lines ?? []).map((/** @type {any} */ one) => ({
    key: one.key,
    columns: (one.fields ?? []).map((/** @type {any} */ column) => field(column, parameters)),
    min: rows(one.min, parameters, 0),
    max: rows(one.max, parameters, MOST_ROWS),
    signed: signedEach(one.signedEach),
  }));
  const signatures = (form.signatures ?? []).map((/** @type {any} */ one) => ({ required: true, distinctFrom: [], ...one }));
  const approvals = (form.approvals ?? []).map((/** @type {any} */ one) => ({ distinctFrom: [], ...one }));
  const steps = (form.steps ?? []).map((/** @type {any} */ one) => usual(one.key, one.from ?? [], one.to, one));
  const all = [...fields, ...tables].map((one) => one.key);
  return {
    fields,
    tables,
    linked: linkedFields(form, records, parameters),
    totals: (form.totals ?? []).map((/** @type {any} */ one) => field(one, parameters)),
    rules: form.rules ?? [],
    signatures,
    approvals,
    steps: steps.length
      ? steps
      : [
          usual('submit', [], 'submitted', { sets: all, signs: signatures.map((/** @type {any} */ one) => one.key) }),
          usual('correct', ['submitted'], 'submitted'),
          usual('close', ['submitted'], 'closed', { approves: approvals[0]?.key ?? null }),
          usual('void', ['submitted'], 'void'),
        ],
    trees,
    params: Object.fromEntries(
      Object.entries(parameters)
        .map(([key, one]) => [nameOf(key), readValue(one.type, one.value)])
        .filter(([, value]) => value !== null),
    ),
  };
};
