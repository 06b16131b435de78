import { html, nothing } from '../vendor/lit.js';
import { formId, refreshForm } from '../net/record-lists.js';
import { icon } from '../parts/icons.js';
import { say, speakOf, t } from '../parts/texts.js';
import { changeRecord, form as keptForm } from '../store/records.js';
import { call } from '../net/api.js';
import { fact, keepFact } from '../store/store.js';
import { entryOf } from './record-keeping.js';
import { skeleton } from './today.js';

/** Begins a record: it has its id from this phone, and so may be begun without a network. */

/** @typedef {import('./gz-staff.js').GzStaff} GzStaff */

/** What a new one begins with. @param {any} definition */
const presets = (definition) =>
  Object.fromEntries(
    (definition.fields ?? [])
      .filter((/** @type {any} */ one) => ['string', 'number', 'boolean'].includes(typeof one.default) && one.default !== '')
      .map((/** @type {any} */ one) => [one.key, one.default]),
  );

/** Where the browser gives none, as without encryption. @returns {string} */
const newId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/**
 * @param {GzStaff} app
 * @param {any} form
 * @param {{site?: string, thing?: string, from?: string}} more
 * @returns {Promise<string>} the id of the new one
 */
export const begin = async (app, form, more = {}) => {
  const id = newId();
  const own = { id, title: form.title };
  const entry = entryOf(app, own, 'record', { id, module: form.module, form: form.form, ...more });
  const answers = presets(form.definition);
  const fresh = { person: app.person, id, form, record: null, answers, known: {}, base: 0, signatures: {}, names: {}, conflicts: {}, problems: {}, savedAt: 0, touched: Date.now(), site: more.site };
  await changeRecord(app.person, id, () => fresh, { put: entry });
  await app.reread();
  app.sync.flush();
  return id;
};

/** Sites to choose from where there are several; kept for when there is no network. @param {GzStaff} app */
const sites = async (app) => {
  const { status, body } = await call('GET', 'sites');
  const open = status === 200 ? body.filter((/** @type {any} */ one) => !one.closedAt && one.state !== 'CLOSED').map((/** @type {any} */ one) => ({ id: one.id, name: one.name })) : null;
  if (open) {
    await keepFact(`found/${app.person}/sites`, open);
  }
  return open ?? (await fact(`found/${app.person}/sites`)) ?? [];
};

/** @param {GzStaff} app @param {string | undefined} site */
const goOn = async (app, site) => {
  const { thing, from } = app.own.with;
  const id = await begin(app, app.own.form, { ...(site ? { site } : {}), ...(thing ? { thing } : {}), ...(from ? { from } : {}) });
  location.replace(`#/r/${id}`);
};

export default {
  /** @param {GzStaff} app */
  async enter(app) {
    const { own } = app;
    await speakOf('record');
    const [route, query] = app.wanted.split('?');
    const [, module, form] = route.split('/');
    own.with = Object.fromEntries(new URLSearchParams(query ?? ''));
    own.form = (await keptForm(app.person, formId({ module, form })))?.form;
    const asked = refreshForm(app.person, module, form);
    if (!own.form) {
      const told = await asked;
      own.form = told.form;
      own.status = told.status;
    }
    if (own.form && own.form.mayFill !== false) {
      own.sites = own.with.site ? [] : await sites(app);
      if (own.with.site || own.sites.length < 2) {
        await goOn(app, own.with.site ?? own.sites[0]?.id);
      }
    }
    own.read = true;
  },

  /** @param {GzStaff} app */
  render(app) {
    const { own } = app;
    if (!own.read || (own.form && own.form.mayFill !== false && (own.sites?.length ?? 0) < 2)) {
      return skeleton();
    }
    const back = html`<a class="gz-back" href="#/records">${icon('back')}${t('place.records')}</a>`;
    if (!own.form || own.form.mayFill === false) {
      const gone = own.form || own.status === 404 || own.status === 403;
      return html`${back}<section class="gz-card gz-empty">${icon(gone ? 'info' : 'offline')}<h2>${t(gone ? 'form.gone' : 'records.unknown')}</h2><p class="gz-muted">${t(gone ? 'form.gone.told' : 'records.unknown.told')}</p></section>`;
    }
    return html`<header class="gz-page-header"><div class="gz-page-words">${back}<h1>${say(own.form.title)}</h1><p class="gz-muted">${t('site.choose')}</p></div></header>
      <ul class="gz-bare-list" aria-label=${t('site.which')}>${own.sites.map((/** @type {any} */ site) => html`<li><button class="gz-btn gz-wide-btn" @click=${() => goOn(app, site.id)}>${say(site.name)}${icon('next')}</button></li>`)}</ul>
      ${nothing}`;
  },
};
