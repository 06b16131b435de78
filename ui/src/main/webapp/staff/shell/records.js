import { html, live, nothing } from '../vendor/lit.js';
import { formId, knownRecords, refreshRecords } from '../net/record-lists.js';
import { moment } from '../parts/clock.js';
import { icon } from '../parts/icons.js';
import { wear } from '../parts/style.js';
import { say, speakOf, t } from '../parts/texts.js';
import { records } from '../store/records.js';
import { skeleton } from './today.js';

/** Records: what waits for me, my drafts, the forms I may fill in, and what was handed in lately. */

/** @typedef {import('./gz-staff.js').GzStaff} GzStaff */

const MANY_FORMS = 8;

/** What the phone knows. @param {GzStaff} app */
const known = async (app) => {
  const { own } = app;
  const [told, here] = await Promise.all([knownRecords(app.person), records(app.person)]);
  Object.assign(own, { known: told, here });
  app.requestUpdate();
};

/** @param {GzStaff} app @param {string} id */
const isWaiting = (app, id) => app.queue.some((entry) => entry.subject === id && entry.kind.startsWith('record'));

/** A line of the server's, or what the phone has of one. @param {GzStaff} app @param {any} line */
const row = (app, line) => {
  const first = Object.values(line.values ?? {}).find((value) => typeof value === 'string' && value.length < 60 && !/^[0-9a-f]{8}-/.test(value));
  return html`<li><a href=${'#/r/' + line.id}>
    <span class="gz-work-title">${say(line.title)}</span><span class="gz-small gz-muted">${line.at ? moment(line.at) : ''}</span>
    <span class="gz-work-line">
      ${line.serial ? html`<span class="gz-serial">${line.serial}</span>` : nothing}
      ${(line.awaiting ?? []).map((/** @type {string} */ what) => html`<span class="gz-badge gz-due">${icon(what === 'SIGN' ? 'sign' : 'clock')}${t(`record.awaits.${what}`)}</span>`)}
      ${line.state && !line.awaiting?.length ? html`<span class="gz-badge gz-quiet">${say(line.state.title)}</span>` : nothing}
      ${isWaiting(app, line.id) ? html`<span class="gz-kept gz-wait">${icon('up')}${t('record.waits')}</span>` : nothing}
      <span>${[first, say(line.site?.name)].filter(Boolean).join(' · ')}</span>
    </span></a></li>`;
};

/** @param {GzStaff} app @param {string} heading @param {any[]} list */
const section = (app, heading, list) => (list.length === 0 ? nothing : html`<section class="gz-stack"><h2>${heading}</h2><ul class="gz-reg">${list.map((line) => row(app, line))}</ul></section>`);

/** Drafts of the server, and those that only this phone has yet. @param {any} own */
const draftsOf = (own) => {
  const mine = own.here.filter((/** @type {any} */ kept) => !kept.record?.state).map((/** @type {any} */ kept) => ({ id: kept.id, title: kept.form.title, at: kept.touched, values: kept.answers, site: kept.record?.site }));
  const ids = new Set(mine.map((/** @type {any} */ one) => one.id));
  const done = new Set(own.here.filter((/** @type {any} */ kept) => kept.record?.state).map((/** @type {any} */ kept) => kept.id));
  return [...mine, ...own.known.drafts.filter((/** @type {any} */ one) => !ids.has(one.id) && !done.has(one.id))];
};

/** @param {GzStaff} app */
const forms = (app) => {
  const { own } = app;
  const words = (own.words ?? '').trim().toLowerCase();
  const mine = own.known.forms.filter((/** @type {any} */ one) => one.mayFill);
  const found = mine.filter((/** @type {any} */ one) => !words || `${say(one.title)} ${say(one.purpose)} ${one.form}`.toLowerCase().includes(words));
  /** @type {Map<string, any[]>} */
  const byModule = new Map();
  found.forEach((/** @type {any} */ one) => byModule.set(say(one.moduleTitle), [...(byModule.get(say(one.moduleTitle)) ?? []), one]));
  return html`<section class="gz-stack" aria-labelledby="forms"><h2 id="forms">${t('records.forms')}</h2>
    ${mine.length > MANY_FORMS ? html`<label class="gz-find">${icon('search')}<input class="gz-input" type="search" aria-label=${t('records.find')} placeholder=${t('records.find')} .value=${live(own.words ?? '')}
        @input=${(/** @type {any} */ event) => {
          own.words = event.target.value;
          app.requestUpdate();
        }} /></label>` : nothing}
    ${found.length ? nothing : html`<p class="gz-muted">${t('records.no-match')}</p>`}
    ${[...byModule].map(([module, list]) => html`${byModule.size > 1 && module ? html`<h3 class="gz-small gz-muted">${module}</h3>` : nothing}
      <ul class="gz-reg">${list.map((one) => html`<li><a href=${'#/f/' + formId(one)}><span class="gz-work-title">${say(one.title)}</span>${icon('plus')}<span class="gz-work-line">${say(one.purpose)}</span></a></li>`)}</ul>`)}
  </section>`;
};

/** @param {any} own */
const nothingYet = (own) => {
  const key = own.status === 403 ? 'refused' : own.known.at ? 'none' : 'unknown';
  return html`<section class="gz-card gz-empty">${icon(key === 'unknown' ? 'offline' : 'ledger')}
    <h2>${t(key === 'refused' ? 'records.refused' : key === 'none' ? 'records.none' : 'records.unknown')}</h2>
    <p class="gz-muted">${t(key === 'refused' ? 'refused.told' : key === 'none' ? 'records.none.told' : 'records.unknown.told')}</p></section>`;
};

export default {
  /** @param {GzStaff} app */
  async enter(app) {
    wear(new URL('../record.css', import.meta.url));
    await speakOf('record');
    await known(app);
    const asked = refreshRecords(app.person).then(async (status) => {
      app.own.status = status;
      await known(app);
    });
    await (app.own.known.at ? null : asked);
  },

  /** @param {GzStaff} app */
  async heard(app) {
    if (app.own.known) {
      await known(app);
    }
  },

  /** @param {GzStaff} app */
  render(app) {
    const { own } = app;
    if (!own.known) {
      return skeleton();
    }
    const drafts = draftsOf(own);
    const empty = !drafts.length && !own.known.awaiting.length && !own.known.recent.length && !own.known.forms.some((/** @type {any} */ one) => one.mayFill);
    return html`<header class="gz-page-header"><div class="gz-page-words"><h1>${t('place.records')}</h1><p class="gz-muted">${t('records.told')}</p></div></header>
      ${empty
        ? nothingYet(own)
        : html`${section(app, t('records.awaiting', own.known.awaiting.length), own.known.awaiting)} ${section(app, t('records.drafts', drafts.length), drafts)}
            ${own.known.forms.some((/** @type {any} */ one) => one.mayFill) ? forms(app) : nothing} ${section(app, t('records.recent'), own.known.recent.slice(0, 10))}`}`;
  },
};
