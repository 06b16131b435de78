import { html, nothing, repeat } from '../vendor/lit.js';
import { icon } from '../parts/icons.js';
import { say, t } from '../parts/texts.js';
import { renderItem } from './item.js';

/** What stands around the items of a sheet: how far it is, its areas, what is beside it, and the next deed. */

/** @typedef {import('./gz-form.js').GzForm} GzForm */

/** @param {GzForm} form */
export const progress = (form) => {
  const { judged, answered } = /** @type {any} */ (form.state);
  const cells = { passed: 'ok', given: 'ok', failed: 'bad', na: 'na', open: '' };
  return html`<div class="gz-between gz-nowrap">
    <span class="gz-cells gz-grow" role="img" aria-label=${t('progress', answered, judged.length)}
      >${judged.map((/** @type {keyof typeof cells} */ one) => html`<i class=${cells[one]}></i>`)}</span
    ><span class="gz-small gz-muted gz-nobreak">${t('progress', answered, judged.length)}</span>
  </div>`;
};

/** Areas in the order of the sheet, with their items and numbers. @param {GzForm} form */
const byArea = (form) => {
  const { items, judged } = /** @type {any} */ (form.state);
  const areas = [...(form.sheet.areas ?? []), { key: undefined, title: null }];
  const numbered = items.map((/** @type {any} */ item, /** @type {number} */ i) => ({ item, at: i + 1, judged: judged[i] }));
  const known = new Set((form.sheet.areas ?? []).map((/** @type {any} */ area) => area.key));
  return areas
    .map((area) => ({
      ...area,
      rows: numbered.filter((/** @type {any} */ row) => (known.has(row.item.area) ? row.item.area : undefined) === area.key),
    }))
    .filter((area) => area.rows.length > 0);
};

/** @param {GzForm} form */
export const areas = (form) => {
  const areas = byArea(form);
  if (areas.length < 2) {
    return nothing;
  }
  return html`<nav class="gz-areas" aria-label=${t('areas')}>
    ${areas.map((area) => {
      const done = area.rows.filter((/** @type {any} */ row) => row.judged !== 'open').length;
      const here = area.rows.some((/** @type {any} */ row) => row.item.key === form.here);
      return html`<button
        aria-current=${here ? 'true' : nothing}
        @click=${() => form.goTo(area.rows[0].item.key)}
      >
        ${done === area.rows.length ? icon('check') : nothing}${say(area.title) || t('areas.other')}
        ${done === area.rows.length ? nothing : html` ${done}/${area.rows.length}`}
      </button>`;
    })}
  </nav>`;
};

/** @param {GzForm} form */
export const sections = (form) => {
  return byArea(form).map(
    (area) => html`
      ${area.title ? html`<h2 class="gz-small gz-muted">${say(area.title)}</h2>` : nothing}
      <ol class="gz-items">
        ${repeat(area.rows, (/** @type {any} */ row) => row.item.key, (/** @type {any} */ row) => renderItem(form, row.item, row.at))}
      </ol>
    `,
  );
};

/** @param {GzForm} form */
export const aside = (form) => {
  const { items, judged } = /** @type {any} */ (form.state);
  const clause = items.find((/** @type {any} */ item) => item.key === form.here)?.clause;
  const count = (/** @type {string[]} */ ...kinds) => judged.filter((/** @type {string} */ one) => kinds.includes(one)).length;
  return html`
    ${clause
      ? html`<section class="gz-card gz-tight"><h2>${t('by')}</h2>
          <div class="gz-clause"><b>${say(clause.heading)}</b><span>${say(clause.text)}</span></div></section>`
      : nothing}
    <section class="gz-card gz-tight">
      <h2>${t('so-far')}</h2>
      ${[
        ['answer.pass', count('passed', 'given'), ''],
        ['answer.fail', count('failed'), 'is-late'],
        ['answer.na', count('na'), ''],
        ['answer.open', count('open'), ''],
      ].map(([key, n, look]) => html`<div class="gz-between"><span>${t(String(key))}</span><span class="gz-num ${n ? look : ''}">${n}</span></div>`)}
    </section>
  `;
};

/** The next deed, in words. @param {GzForm} form */
export const bar = (form) => {
  const { missing, items } = /** @type {any} */ (form.state);
  const order = (/** @type {any} */ one) => items.findIndex((/** @type {any} */ item) => item.key === (one.item ?? one));
  const from = order(form.here);
  const next = missing.find((/** @type {any} */ one) => order(one) > from || order(one) < 0) ?? missing[0];
  const at = next ? items.findIndex((/** @type {any} */ item) => item.key === next.item) + 1 : 0;
  return html`<div class="gz-do">
    <span class="gz-kept" role="status">${form.kept}</span>
    ${next
      ? html`<button class="gz-btn gz-primary" @click=${() => form.goTo(next.item)}>
          ${next.item.startsWith('~') ? t('next.sign') : t(`next.${next.what}`, at)}${icon('down')}
        </button>`
      : html`<button class="gz-btn gz-primary" ?disabled=${form.busy} @click=${() => form.dispatchEvent(new CustomEvent('hand-in', { bubbles: true }))}>
          ${icon('check')}${t('hand-in')}
        </button>`}
  </div>`;
};
