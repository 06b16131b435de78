import { html, nothing } from '../vendor/lit.js';
import { icon } from '../parts/icons.js';
import { say, t } from '../parts/texts.js';
import { faultLine, faultOf, renderField, shownValue, slotOf } from './record-field.js';
import { INPUTS } from './record-inputs.js';
import { addRow, isFresh, removeRow, rowsOf, undoRemove } from './record-rows.js';
import { renderRowSignature } from './record-sign.js';
import { inWords } from './record-words.js';

/** A table of a form: a table where there is room, else a card for each row of which one is open. */

/** @typedef {import('./gz-record.js').GzRecord} GzRecord */

const MOST_COLUMNS = 6;

/** @param {GzRecord} form @param {any} table */
const modelOf = (form, table) => /** @type {any} */ (form.state).model.tables.find((/** @type {any} */ one) => one.key === table.key);

/** @param {any} model @param {any} column */
const readOf = (model, column) => model.columns.find((/** @type {any} */ one) => one.key === column.key);

/** @param {GzRecord} form @param {any} table @param {number} i @returns {string[]} what is wrong in a row */
const faults = (form, table, i) => {
  const model = modelOf(form, table);
  return table.fields.map((/** @type {any} */ column) => faultOf(form, column, readOf(model, column), `/lines/${table.key}/${i}/${column.key}`)).filter(Boolean);
};

/** @param {GzRecord} form @param {any} column @param {any} row @param {string} pointer */
const value = (form, column, row, pointer) => ('value' in column ? form.workedAt(pointer) : row[column.key]);

/** @param {GzRecord} form @param {any} table @param {number} i @param {boolean} open */
const remover = (form, table, i, open) =>
  open ? html`<button type="button" class="gz-btn gz-quiet-btn gz-row-remove" aria-label=${t('row.remove.of', i + 1)} @click=${() => removeRow(form, table, i)}>${icon('trash')}<span>${t('row.remove')}</span></button>` : nothing;

/** A row in two lines. @param {GzRecord} form @param {any} table @param {any} row @param {number} i @param {boolean} open */
const compact = (form, table, row, i, open) => {
  const words = table.fields
    .map((/** @type {any} */ column) => {
      const pointer = `/lines/${table.key}/${i}/${column.key}`;
      const said = /** @type {any} */ (form.state).hidden.has(pointer) ? '' : inWords(column, value(form, column, row, pointer), form.names);
      return said && { column, said };
    })
    .filter(Boolean);
  const [first, ...rest] = words;
  return html`<li class="gz-line-card">
    <button type="button" class="gz-line-open" @click=${() => form.goTo(`/lines/${table.key}/${i}`)}>
      <b>${i + 1}. ${first?.said ?? t('record.empty')}</b>${rest.length ? html`<small>${rest.map((/** @type {any} */ one) => `${say(one.column.title)} ${one.said}`).join(' · ')}</small>` : nothing}
    </button>
    ${icon(open ? 'edit' : 'next')}
  </li>`;
};

/** @param {GzRecord} form @param {any} table @param {any} row @param {number} i @param {boolean} open */
const card = (form, table, row, i, open) => {
  const model = modelOf(form, table);
  const wrong = faults(form, table, i).length > 0;
  const blank = isFresh(table, row);
  if (form.row !== `${table.key}/${i}` && !wrong && !blank) {
    return compact(form, table, row, i, open);
  }
  return html`<li class="gz-line-card is-open ${wrong ? 'is-wrong' : ''}" id=${`row-${table.key}-${i}`}>
    <div class="gz-between gz-nowrap"><b>${t('row.of', i + 1)}</b>${remover(form, table, i, open)}</div>
    <div class="gz-fields">${table.fields.map((/** @type {any} */ column) => renderField(form, column, readOf(model, column), `/lines/${table.key}/${i}/${column.key}`))}</div>
    ${renderRowSignature(form, table, row, i)}
  </li>`;
};

/** @param {GzRecord} form @param {any} table @param {any[]} rows @param {boolean} open */
const sheet = (form, table, rows, open) => {
  const model = modelOf(form, table);
  const isNumber = (/** @type {any} */ column) => ['integer', 'decimal', 'money', 'percent'].includes(column.type);
  const state = /** @type {any} */ (form.state);
  return html`<div class="gz-lines-wide" tabindex="-1"><table class="gz-lines">
    <thead><tr><th scope="col">${t('row.number')}</th>${table.fields.map((/** @type {any} */ column) => html`<th scope="col" class=${isNumber(column) ? 'r' : ''}>${say(column.title)}${column.required && open ? html` <em>${t('required')}</em>` : nothing}</th>`)}${open ? html`<th><span class="gz-unseen">${t('row.remove')}</span></th>` : nothing}</tr></thead>
    <tbody>${rows.map((row, i) => {
      const slots = table.fields.map((/** @type {any} */ column) => slotOf(form, column, readOf(model, column), `/lines/${table.key}/${i}/${column.key}`, true));
      return html`<tr class=${slots.some((/** @type {any} */ slot) => slot.fault) ? 'is-bad' : ''}>
        <td>${i + 1}</td>
        ${slots.map((/** @type {import('./record-field.js').Slot} */ slot) => {
          if (state.hidden.has(slot.pointer)) {
            return html`<td class="gz-muted">—</td>`;
          }
          const fixed = 'value' in slot.field || slot.readonly;
          const label = { ...slot, label: t('row.cell', slot.label, i + 1) };
          return html`<td class=${isNumber(slot.field) ? 'r' : ''} @focusin=${() => form.enter(slot.pointer)} @focusout=${() => form.leave(slot.pointer)}>
            ${fixed ? shownValue(form, slot.field, value(form, slot.field, row, slot.pointer), slot.pointer) : INPUTS[slot.field.type](form, label)} ${faultLine(slot)}</td>`;
        })}
        ${open ? html`<td>${remover(form, table, i, open)}</td>` : nothing}
      </tr>`;
    })}</tbody></table></div>`;
};

/** @param {GzRecord} form @param {any} table */
export const renderTable = (form, table) => {
  const state = /** @type {any} */ (form.state);
  const model = modelOf(form, table);
  const rows = rowsOf(form, table);
  const open = !form.readonly && state.isOpen(`/lines/${table.key}`);
  const pointer = `/lines/${table.key}`;
  const short = state.missing.includes(pointer);
  const asSheet = form.wide && table.fields.length <= MOST_COLUMNS && !model.signed && !table.fields.some((/** @type {any} */ one) => ['photo', 'attachment', 'signature', 'long-text', 'people', 'things'].includes(one.type) || one.multiple);
  return html`<section class="gz-card gz-tight" aria-label=${say(table.title)} id=${'f-lines-' + table.key + '-of'}>
    <div class="gz-between"><h2>${say(table.title)} ${model.min > 0 && open ? html`<em class="gz-wanted">${t('row.least', model.min)}</em>` : nothing}</h2><span class="gz-small gz-muted">${t('rows', rows.length)}</span></div>
    ${say(table.help) ? html`<p class="gz-help">${say(table.help)}</p>` : nothing}
    ${rows.length === 0 ? nothing : asSheet ? sheet(form, table, rows, open) : html`<ol class="gz-bare-list gz-line-cards">${rows.map((row, i) => card(form, table, row ?? {}, i, open))}</ol>`}
    ${form.removed?.table === table.key ? html`<p class="gz-notice" role="status"><span>${t('row.removed')}</span><button type="button" class="gz-btn gz-quiet-btn" @click=${() => undoRemove(form)}>${icon('undo')}${t('row.undo')}</button></p>` : nothing}
    ${short && (form.tried || form.touched.has(pointer)) ? html`<p class="gz-fault">${icon('alert')}<span>${t('row.needs', model.min || 1)}</span></p>` : nothing}
    ${form.problems[pointer] ? html`<p class="gz-fault">${icon('alert')}<span>${form.problems[pointer]}</span></p>` : nothing}
    ${form.conflicts[pointer] ? html`<div class="gz-errors" role="alert"><p>${t('record.conflict')}</p>
        <button type="button" class="gz-btn" @click=${() => form.pick(pointer, true)}>${t('record.conflict.theirs', t('rows', form.conflicts[pointer].length))}</button>
        <button type="button" class="gz-btn" @click=${() => form.pick(pointer, false)}>${t('conflict.keep')}</button></div>` : nothing}
    ${open && rows.length < model.max ? html`<div class="gz-actions"><button type="button" class="gz-btn" data-add=${table.key} @click=${() => addRow(form, table)}>${icon('plus')}${t('row.add')}</button></div>` : nothing}
  </section>`;
};
