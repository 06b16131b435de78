import { html, nothing } from '../vendor/lit.js';
import { moment, now, span } from '../parts/clock.js';
import { icon } from '../parts/icons.js';
import { say, t } from '../parts/texts.js';
import { stepName } from './record-end.js';

/** What stands beside a form: its number and state, who did what when, what it belongs to, and the rules it carries out. */

/** @typedef {import('./gz-record.js').GzRecord} GzRecord */

/** @param {any} state of the record; null: a draft */
export const stateBadge = (state) => html`<span class="gz-badge ${state?.key === 'void' ? 'gz-late' : state?.ended ? 'gz-pass' : 'gz-quiet'}">${state?.key === 'void' ? icon('cross') : state?.ended ? icon('check') : nothing}${state ? say(state.title) : t('record.draft')}</span>`;

/** @param {GzRecord} form */
export const renderHead = (form) => {
  const { record } = form;
  const { cells } = /** @type {any} */ (form.state);
  const done = cells.filter((/** @type {string} */ one) => one === 'ok').length;
  const facts = [say(record?.site?.name), record?.state ? record.author?.name : ''].filter(Boolean).join(' · ');
  return html`<div class="gz-fill-head">
    <div class="gz-between gz-nowrap">${form.back}${stateBadge(record?.state)}</div>
    <h1>${say(form.form.title)}</h1>
    ${record?.serial || facts ? html`<p class="gz-muted">${record?.serial ? html`<span class="gz-serial">${record.serial}</span>` : nothing}${record?.serial && facts ? ' · ' : ''}${facts}</p>` : nothing}
    ${form.readonly || cells.length === 0
      ? nothing
      : html`<div class="gz-between gz-nowrap"><span class="gz-cells gz-grow" role="img" aria-label=${t('record.progress', done, cells.length)}>${cells.map((/** @type {string} */ one) => html`<i class=${one}></i>`)}</span
          ><span class="gz-small gz-muted gz-nobreak">${t('record.progress', done, cells.length)}</span></div>`}
  </div>`;
};

/** @param {GzRecord} form @param {string} pointer */
const fieldName = (form, pointer) => {
  const [, first, table] = pointer.split('/');
  const { fields, lines } = form.form.definition;
  return say((first === 'lines' ? lines : fields)?.find((/** @type {any} */ one) => one.key === (first === 'lines' ? table : first))?.title);
};

/** @param {GzRecord} form */
const course = (form) => {
  /** @type {any[]} */
  const line = form.record?.line ?? [];
  return line.length === 0
    ? nothing
    : html`<section class="gz-card gz-tight"><h2>${t('course')}</h2><ol class="gz-course">
        ${line.map((one) => {
          const changed = [...new Set((one.changed ?? []).map((/** @type {string} */ pointer) => fieldName(form, pointer)).filter(Boolean))];
          return html`<li class=${one.refused || one.step === 'void' ? 'bad' : ''}><div>
            <b>${one.refused ? t('line.refused', say(one.title)) : say(one.title) || stepName(form, one)}</b> ${one.by?.name}<br /><span class="gz-muted gz-small">${one.at ? moment(one.at) : ''}</span>
            ${one.reason ? html`<p>“${one.reason}”</p>` : nothing}
            ${one.version > 1 && changed.length ? html`<p class="gz-small">${t('line.changed', changed.join(t('and')))}</p>` : nothing}
          </div></li>`;
        })}
      </ol></section>`;
};

/** @param {any} deadline */
const left = (deadline) => {
  const until = Date.parse(deadline.due ?? '');
  const over = until - now();
  return Number.isNaN(until) ? nothing : html`<span class="gz-badge ${over < 0 ? 'gz-late' : 'gz-due'}">${icon('clock')}${over < 0 ? t('late.by', span(over)) : t('until', moment(until), span(over))}</span>`;
};

/** @param {GzRecord} form */
const deadlines = (form) => {
  const running = (form.record?.deadlines ?? []).filter((/** @type {any} */ one) => one.due);
  return running.length === 0
    ? nothing
    : html`<section class="gz-card gz-tight"><h2>${t('record.deadlines')}</h2>${running.map((/** @type {any} */ one) => html`<div class="gz-between"><span>${say(one.title)}</span>${left(one)}</div>`)}</section>`;
};

/** @param {GzRecord} form */
const links = (form) => {
  /** @type {any[]} */
  const all = form.record?.links ?? [];
  return all.length === 0
    ? nothing
    : html`<section class="gz-card gz-tight"><h2>${t('record.links')}</h2><ul class="gz-bare-list">${all.map((one) => {
        const address = form.linkAddress(one);
        const title = [say(one.title), one.serial].filter(Boolean).join(' · ');
        return html`<li>${address ? html`<a class="gz-word" href=${address}>${title}</a>` : title}</li>`;
      })}</ul></section>`;
};

/** @param {GzRecord} form */
const clauses = (form) => {
  /** @type {any[]} */
  const all = form.record?.clauses ?? form.form.clauses ?? [];
  return all.length === 0
    ? nothing
    : html`<section class="gz-card gz-tight"><h2>${t('by')}</h2>${all.map((one) => html`<details class="gz-by" ?open=${all.length === 1 && form.wide}><summary>${say(one.heading) || say(one.title)}</summary><div class="gz-clause"><span>${say(one.text)}</span></div></details>`)}</section>`;
};

/** @param {GzRecord} form */
export const renderAside = (form) => html`${deadlines(form)} ${course(form)} ${links(form)} ${clauses(form)}`;
