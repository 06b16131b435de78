import { evaluate } from '../rule/evaluate.js';
import { isEmpty } from './read.js';
import { scopeOf } from './steps.js';
import { work } from './worked.js';

/**
 * What a form's own rules say to what is filled in: computed, missing, hidden, broken. Judges as the server does; the cases
 * in `guizhang/form/cases` are run by both.
 */

const MOST_TURNS = 20;

/** @param {any} form @param {any} filled */
const settled = (form, filled) => {
  let dropped = new Set();
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const worked = work(form, filled, dropped);
    if (worked.hidden.size === dropped.size && [...worked.hidden].every((one) => dropped.has(one))) {
      return worked;
    }
    dropped = turn < MOST_TURNS - 2 ? worked.hidden : new Set([...dropped, ...worked.hidden]);
  }
  const worked = work(form, filled, dropped);
  dropped.forEach((one) => worked.hidden.add(one));
  return worked;
};

/** @param {any} form @param {string} place @param {any} values */
const allows = (form, place, values) => !form.trees[place] || evaluate(form.trees[place], values) === true;

/** @param {any} form @param {any} filled @param {any} scope @param {any} worked */
const missing = (form, filled, scope, worked) => {
  /** @type {string[]} */
  const found = [];
  const field = (/** @type {any} */ one, /** @type {string} */ place, /** @type {string} */ pointer, /** @type {any} */ answered, /** @type {any} */ values, /** @type {boolean} */ needed) => {
    const tree = form.trees[`${place}/${one.key}/requiredWhen`];
    const asked = needed || one.required || (tree && evaluate(tree, values) === true);
    if (asked && !one.computed && isEmpty(answered[one.key]) && !worked.hidden.has(`${pointer}/${one.key}`)) {
      found.push(`${pointer}/${one.key}`);
    }
  };
  form.fields
    .filter((/** @type {any} */ one) => scope.asks(one.key))
    .forEach((/** @type {any} */ one) => field(one, 'fields', '', worked.answers, worked.values, scope.requires(one.key)));
  for (const table of form.tables.filter((/** @type {any} */ one) => scope.asks(one.key))) {
    const rows = worked.answers.lines?.[table.key] ?? [];
    const place = `lines/${table.key}`;
    rows.forEach((/** @type {any} */ row, /** @type {number} */ i) => {
      const pointer = `/lines/${table.key}/${i}`;
      const values = worked.inRow(pointer);
      table.columns.forEach((/** @type {any} */ column) => field(column, place, pointer, row, values, false));
      const by = filled.signatures[`${table.key}/${i}`] ?? '';
      const signed = table.signed;
      const isSigned = signed && by && (signed.external || !signed.signer || by === row[signed.signer]);
      if (signed && allows(form, `${place}/signedEach/when`, values) && !isSigned) {
        found.push(`/signatures/${table.key}/${i}`);
      }
    });
    if (rows.length < table.min || (rows.length === 0 && scope.requires(table.key))) {
      found.push(`/lines/${table.key}`);
    }
  }
  form.signatures
    .filter((/** @type {any} */ one) => one.required && scope.signs(one.key) && !filled.signatures[one.key])
    .forEach((/** @type {any} */ one) => found.push(`/signatures/${one.key}`));
  return found;
};

/** @param {any} form @param {any} filled */
const doubled = (form, filled) =>
  [...form.signatures, ...form.approvals]
    .filter((one) => filled.signatures[one.key] && one.distinctFrom.some((/** @type {string} */ other) => filled.signatures[other] === filled.signatures[one.key]))
    .map((one) => one.key);

/**
 * @param {any} form of readForm
 * @param {{answers: any, signatures: Record<string, string>, before: Record<string, any>, now: string, step: string | null, linked?: Record<string, any>}} filled answers of the
 *   records that fields name stand in `linked`, by the pointer of the field
 */
export const judge = (form, filled) => {
  const scope = scopeOf(form.steps, filled.step);
  const worked = settled(form, filled);
  const allowed = (/** @type {string} */ list, /** @type {any[]} */ entries) =>
    entries.map((one) => one.key).filter((key) => allows(form, `${list}/${key}/when`, worked.values));
  return {
    answers: worked.answers,
    totals: worked.totals,
    missing: missing(form, filled, scope, worked),
    hidden: [...worked.hidden],
    broken: form.rules
      .filter((/** @type {any} */ rule) => !rule.field || !scope.isLater(rule.field))
      .filter((/** @type {any} */ rule) => {
        const must = form.trees[`rules/${rule.key}/must`];
        return must && allows(form, `rules/${rule.key}/when`, worked.values) && evaluate(must, worked.values) === false;
      })
      .map((/** @type {any} */ rule) => rule.key),
    approvals: allowed('approvals', form.approvals),
    doubled: doubled(form, filled),
    steps: allowed('steps', form.steps),
  };
};
