import { isEmpty } from '../record/read.js';
import { focusFirst } from './record-keys.js';

/** Rows of a table come and go. Signatures stand by the number of their row, and go with it. */

/** @typedef {import('./gz-record.js').GzRecord} GzRecord */

/** At least one where the form wants one. @param {GzRecord} form @param {any} table @returns {any[]} */
export const rowsOf = (form, table) => {
  const state = /** @type {any} */ (form.state);
  const least = state.model.tables.find((/** @type {any} */ one) => one.key === table.key)?.min ?? 0;
  const rows = form.valueOf(`/lines/${table.key}`) ?? [];
  return rows.length === 0 && least > 0 && !form.readonly && state.isOpen(`/lines/${table.key}`) ? [preset(table)] : rows;
};

/** What a new row begins with. @param {any} table */
const preset = (table) =>
  Object.fromEntries(
    table.fields
      .filter((/** @type {any} */ one) => ['string', 'number', 'boolean'].includes(typeof one.default) && one.default !== '')
      .map((/** @type {any} */ one) => [one.key, one.default]),
  );

/** Whether a row says no more than it began with. @param {any} table @param {any} row */
export const isFresh = (table, row) => Object.entries(row ?? {}).every(([key, value]) => isEmpty(value) || value === preset(table)[key]);

/** @param {GzRecord} form @param {any} table */
export const addRow = async (form, table) => {
  const rows = rowsOf(form, table);
  form.removed = null;
  form.row = `${table.key}/${rows.length}`;
  form.change(`/lines/${table.key}`, [...rows, preset(table)], true);
  await form.updateComplete;
  const section = form.querySelector(`#${CSS.escape(`f-lines-${table.key}-of`)}`);
  focusFirst(section?.querySelector(`#${CSS.escape(`row-${table.key}-${rows.length}`)}, tbody tr:last-child`) ?? null);
};

/** @param {GzRecord} form @param {string} table @param {any[]} rows @param {Record<string, any>} signatures */
const put = (form, table, rows, signatures) => {
  form.signatures = signatures;
  form.row = '';
  form.tell('signatures', { signatures });
  form.change(`/lines/${table}`, rows.length ? rows : undefined, true);
};

/** @param {GzRecord} form @param {any} table @param {number} at */
export const removeRow = (form, table, at) => {
  const rows = rowsOf(form, table);
  const moved = Object.entries(form.signatures)
    .filter(([key]) => key !== `${table.key}/${at}`)
    .map(([key, one]) => {
      const [of, row] = key.split('/');
      return [of === table.key && Number(row) > at ? `${of}/${Number(row) - 1}` : key, one];
    });
  form.removed = { table: table.key, rows, signatures: form.signatures };
  put(form, table.key, rows.filter((_, i) => i !== at), Object.fromEntries(moved));
};

/** @param {GzRecord} form */
export const undoRemove = (form) => {
  if (form.removed) {
    const { table, rows, signatures } = form.removed;
    form.removed = null;
    put(form, table, rows, signatures);
  }
};
