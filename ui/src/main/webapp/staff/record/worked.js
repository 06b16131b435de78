import { evaluate } from '../rule/evaluate.js';
import { nameOf, readMoment } from '../rule/value.js';
import { isEmpty } from './read.js';
import { asAnswer, put, putAll, putNone } from './rule-values.js';

/**
 * A form worked out once without the answers that are dropped: computed values, totals, and what is hidden then.
 *
 * @param {any} form of readForm
 * @param {{answers: any, signatures: Record<string, string>, before: Record<string, any>, now: string}} filled
 * @param {Set<string>} dropped pointers
 */
export const work = (form, filled, dropped) => {
  const answers = copy(filled.answers);
  /** @type {Record<string, any>} */
  const values = common(form, filled);
  /** @type {Map<string, Record<string, any>>} */
  const inRows = new Map();
  if (typeof answers.lines !== 'object') {
    delete answers.lines;
  }
  const at = { form, dropped };
  values.ref = linked(at, filled, 'fields', '', form.fields, answers);
  // Tables may need fields, and fields the sums of tables.
  compute(at, form.fields, 'fields', '', answers, values);
  values.lines = Object.fromEntries(form.tables.map((/** @type {any} */ table) => [nameOf(table.key), []]));
  for (const table of form.tables) {
    values.lines[nameOf(table.key)] = rows(at, filled, table, answers, values, inRows);
  }
  compute(at, form.fields, 'fields', '', answers, values);
  const totals = sum(form, values);
  const hidden = new Set(hide(form, form.fields, 'fields', '', values));
  for (const table of form.tables) {
    (answers.lines?.[table.key] ?? []).forEach((/** @type {any} */ _, /** @type {number} */ i) => {
      const row = `/lines/${table.key}/${i}`;
      hide(form, table.columns, `lines/${table.key}`, row, inRows.get(row) ?? {}).forEach((one) => hidden.add(one));
    });
  }
  return { answers, values, totals, hidden, inRow: (/** @type {string} */ row) => inRows.get(row) ?? {} };
};

/** @param {any} answers */
const copy = (answers) => ({
  ...answers,
  ...(answers.lines
    ? { lines: Object.fromEntries(Object.entries(answers.lines).map(([key, rows]) => [key, rows.map((/** @type {any} */ row) => ({ ...row }))])) }
    : {}),
});

/** @param {any} form @param {any} filled */
const common = (form, filled) => ({
  params: form.params,
  signatures: Object.fromEntries(form.signatures.map((/** @type {any} */ one) => [nameOf(one.key), filled.signatures[one.key] ?? ''])),
  today: readMoment(filled.now.slice(0, 10)),
  now: readMoment(filled.now),
});

/** @param {any} at @param {any} filled @param {any} table @param {any} answers @param {any} values @param {Map<string, any>} inRows */
const rows = (at, filled, table, answers, values, inRows) => {
  /** @type {Record<string, any>[]} */
  const read = [];
  /** @type {Record<string, any>} */
  let previous = {};
  const before = filled.before[table.key];
  if (before) {
    putAll(table.columns, before, previous);
  } else {
    putNone(table.columns, previous);
  }
  (answers.lines?.[table.key] ?? []).forEach((/** @type {any} */ row, /** @type {number} */ i) => {
    const pointer = `/lines/${table.key}/${i}`;
    const refs = { ...values.ref, ...linked(at, filled, `lines/${table.key}`, pointer, table.columns, row) };
    const inside = { ...values, previous, ref: refs };
    compute(at, table.columns, `lines/${table.key}`, pointer, row, inside);
    inRows.set(pointer, inside);
    previous = {};
    putAll(table.columns, row, previous);
    read.push(previous);
  });
  return read;
};

/** What the records say that fields name; nothing where none is named, or the field is hidden. @param {any} at @param {any} filled @param {string} place @param {string} pointer @param {any[]} fields @param {any} answered */
const linked = ({ form, dropped }, filled, place, pointer, fields, answered) => {
  /** @type {Record<string, any>} */
  const refs = {};
  for (const field of fields) {
    const others = form.linked[`${place}/${field.key}`];
    if (others) {
      const at = `${pointer}/${field.key}`;
      const named = !dropped.has(at) && !isEmpty(answered[field.key]);
      /** @type {Record<string, any>} */
      const said = {};
      putAll(others, named ? filled.linked?.[at] : undefined, said);
      refs[nameOf(field.key)] = said;
    }
  }
  return refs;
};

/** Reads fields into values, and writes the computed ones into the answers. @param {any} at @param {any[]} fields @param {string} place @param {string} pointer @param {any} answered @param {any} into */
const compute = ({ form, dropped }, fields, place, pointer, answered, into) => {
  for (const field of fields) {
    if (dropped.has(`${pointer}/${field.key}`) || field.computed) {
      delete answered[field.key];
    }
  }
  putAll(fields, answered, into);
  for (const field of fields) {
    const tree = form.trees[`${place}/${field.key}/value`];
    if (tree && !dropped.has(`${pointer}/${field.key}`)) {
      const result = evaluate(tree, into);
      const answer = result === undefined ? undefined : asAnswer(field, result);
      if (!isEmpty(answer)) {
        answered[field.key] = answer;
      }
      put(field, answered[field.key], into);
    }
  }
};

/** @param {any} form @param {any} values */
const sum = (form, values) => {
  /** @type {Record<string, any>} */
  const totals = {};
  values.totals = {};
  for (const total of form.totals) {
    put(total, undefined, values.totals);
    const tree = form.trees[`totals/${total.key}/value`];
    const result = tree ? evaluate(tree, values) : undefined;
    if (result !== undefined) {
      totals[total.key] = asAnswer(total, result);
      put(total, totals[total.key], values.totals);
    }
  }
  return totals;
};

/** @param {any} form @param {any[]} fields @param {string} place @param {string} pointer @param {any} values @returns {string[]} */
const hide = (form, fields, place, pointer, values) =>
  fields
    .filter((field) => {
      const tree = form.trees[`${place}/${field.key}/visibleWhen`];
      return tree && evaluate(tree, values) !== true;
    })
    .map((field) => `${pointer}/${field.key}`);
