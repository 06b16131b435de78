import { html, nothing } from '../vendor/lit.js';
import { now } from '../parts/clock.js';
import { icon } from '../parts/icons.js';
import { t } from '../parts/texts.js';
import { rowsOf } from './day.js';
import { sheet, skeleton } from './today.js';

/** What a label leads to: the checklist of its thing that is to be done now, or else what there is of it today. */

/** @typedef {import('./gz-staff.js').GzStaff} GzStaff */

/** @param {GzStaff} app */
const found = (app) =>
  rowsOf(app.lines, app.known, app.queue, [], now()).filter((row) => row.line.place?.thing?.code === app.own.code);

/** Goes to the one that is due first. @param {GzStaff} app */
const lead = (app) => {
  const next = found(app).find((row) => row.look === 'now' || row.look === 'late');
  if (next) {
    location.replace('#/do/' + next.id);
  }
};

export default {
  /** @param {GzStaff} app @param {string} code */
  enter(app, code) {
    app.own.code = (code ?? '').toLowerCase();
    lead(app);
  },

  /** Something came from the server. @param {GzStaff} app */
  heard(app) {
    lead(app);
  },

  /** @param {GzStaff} app */
  render(app) {
    if (app.loading === 'first') {
      return skeleton();
    }
    const rows = found(app);
    const name = rows[0]?.line.place.thing.name;
    return html`
      <header class="gz-page-header"><div class="gz-page-words">
        <a class="gz-back" href="#/">${icon('back')}${t('today')}</a>
        <h1>${name ?? t('scan.none')}</h1>
      </div></header>
      ${rows.length
        ? html`<ul class="gz-bare-list">${rows.map((row) => html`<li>${sheet(row, false)}</li>`)}</ul>`
        : html`<section class="gz-card gz-empty">${icon('check')}<p class="gz-muted">${t('scan.none.told')}</p></section>`}
      ${app.own.code ? html`<div class="gz-actions"><a class="gz-btn" href=${'../q/' + encodeURIComponent(app.own.code) + '?page'}>${t('scan.about')}</a></div>` : nothing}
    `;
  },
};
