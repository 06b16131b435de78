import { addRow, isFresh } from './record-rows.js';

/** Filling in by keyboard alone: Enter goes on to the next field, Ctrl+Enter hands in and wants the next record. */

/** @typedef {import('./gz-record.js').GzRecord} GzRecord */

const FIELDS =
  'input:not([type=file]):not([type=hidden]):not([disabled]), select:not([disabled]), textarea:not([disabled]), .gz-seg button, .gz-find-clear';
const STOPS = 'input:not([type=file]):not([disabled]), select:not([disabled]), textarea:not([disabled]), .gz-seg button[aria-pressed]';

/** @param {Element} one */
const isSeen = (one) => one.getClientRects().length > 0;

/** @param {HTMLElement | null} within */
export const focusFirst = (within) => {
  const first = /** @type {HTMLElement | undefined} */ ([...(within?.querySelectorAll(FIELDS) ?? [])].find(isSeen));
  (first ?? within)?.focus({ preventScroll: true });
};

/** Of keys and circles that answer one question, one is enough. @param {Element} one */
const groupOf = (one) => one.closest('.gz-seg, .gz-options') ?? one;

/** @param {GzRecord} form @param {HTMLElement} from */
const next = (form, from) => {
  const all = [...form.querySelectorAll(STOPS)].filter((one) => isSeen(one) && !one.closest('.gz-do'));
  const here = groupOf(from);
  const after = all.slice(all.findIndex((one) => groupOf(one) === here) + 1).find((one) => groupOf(one) !== here);
  return /** @type {HTMLElement | null} */ (after ?? form.querySelector('.gz-do .gz-primary'));
};

/** The table whose last field this is. @param {GzRecord} form @param {HTMLElement} from */
const lastOfTable = (form, from) => {
  const row = from.closest('tbody tr, .gz-line-card.is-open');
  const stops = [...(row?.querySelectorAll(STOPS) ?? [])].filter(isSeen);
  const isLast = row && !row.nextElementSibling && groupOf(stops.at(-1) ?? row) === groupOf(from);
  const key = isLast ? /** @type {HTMLElement | null | undefined} */ (row.closest('section')?.querySelector('[data-add]'))?.dataset.add : null;
  const table = form.form.definition.lines?.find((/** @type {any} */ one) => one.key === key);
  const rows = table ? (form.valueOf(`/lines/${key}`) ?? []) : [];
  return table && !isFresh(table, rows.at(-1)) ? table : null;
};

/** @param {GzRecord} form @param {KeyboardEvent} event */
export const onEnter = (form, event) => {
  const from = /** @type {HTMLElement} */ (event.target);
  if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented || form.readonly || !form.state) {
    return;
  }
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    const button = /** @type {HTMLElement | null} */ (form.querySelector('.gz-do .gz-next') ?? form.querySelector('.gz-do .gz-primary'));
    from.blur(); // What is typed there counts.
    button?.click();
    return;
  }
  if (!from.matches('input:not([type=file]), select')) {
    return;
  }
  event.preventDefault();
  // What is typed there is said before the focus goes on; a column that hangs on it may come up.
  if (!from.matches('[type=radio], [type=checkbox]')) {
    from.dispatchEvent(new Event('change', { bubbles: true }));
  }
  form.updateComplete.then(() => {
    const table = lastOfTable(form, from);
    if (table) {
      addRow(form, table);
    } else {
      next(form, from)?.focus();
    }
  });
};
