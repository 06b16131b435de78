import { html, nothing } from '../vendor/lit.js';
import { prepare } from '../form/photo.js';
import { moment } from '../parts/clock.js';
import { icon } from '../parts/icons.js';
import { say, t } from '../parts/texts.js';
import { ask, faults } from './ask.js';

/** What has failed, and what was done about it: by whom, with a note, photos, or both. */

const MOST_PHOTOS = 20;

/** @param {any} page @param {HTMLInputElement} input */
const add = async (page, input) => {
  const files = [...(input.files ?? [])];
  input.value = '';
  page.busy = true;
  page.faults = {};
  page.requestUpdate();
  for (const file of files.slice(0, MOST_PHOTOS - page.photos.length)) {
    try {
      const taken = await prepare(file);
      const answer = await ask('PUT', `corrections/photos/${taken.sha}`, { blob: taken.blob, headers: { 'X-Link-Secret': page.secret } });
      if (answer?.ok) {
        page.pictures.set(taken.sha, URL.createObjectURL(taken.blob));
        page.photos = [...new Set([...page.photos, taken.sha])];
      } else if (answer?.status === 404) {
        page.state = 'closed';
      } else {
        page.faults = { '/photos': answer ? Object.values(await faults(answer)).join(' ') : t('outside.offline') };
      }
    } catch (unreadable) {
      page.faults = { '/photos': t(crypto.subtle ? 'photo.unreadable' : 'photo.insecure') };
    }
  }
  page.busy = false;
  page.requestUpdate();
};

/** @param {any} page */
const send = (page) =>
  page.send('', { name: page.name, ...(page.note.trim() ? { note: page.note.trim() } : {}), photos: page.photos }, 'done');

/** @param {any} page @param {string} sha */
const remove = (page, sha) => {
  page.photos = page.photos.filter((/** @type {string} */ one) => one !== sha);
  page.requestUpdate();
};

/** @param {any} page */
const photos = (page) => html`<div class="gz-label"><span id="done">${t('outside.photos')}</span>
  <div class="gz-photos" role="group" aria-labelledby="done">
    ${page.photos.map((/** @type {string} */ sha, /** @type {number} */ i) => html`<div class="gz-photo"><img src=${page.pictures.get(sha)} alt=${t('photo.of', i + 1)} /><button aria-label=${t('photo.remove', i + 1)} @click=${() => remove(page, sha)}>${icon('x')}</button></div>`)}
    ${page.photos.length < MOST_PHOTOS
      ? html`<label class="gz-photo-add"><input type="file" accept="image/*" multiple @change=${(/** @type {any} */ event) => add(page, event.target)} />${icon('camera')}<span>${t('photo.take')}</span></label>`
      : nothing}
  </div></div>${page.fault('/photos')}`;

/** @param {any} page */
export const render = (page) => {
  const { told } = page;
  const late = told.overdue || told.critical !== 'NONE';
  return html`
    <div>
      <h1>${say(told.text)}</h1>
      <p class="gz-muted">${[say(told.checklist), ...told.place.map(say)].join(' · ')}</p>
    </div>
    <p class="gz-notice ${late ? 'is-late' : ''}">${icon(late ? 'alert' : 'info')}<span>${t('outside.correct.asked', told.asker)}
      ${told.due ? t(told.overdue ? 'outside.overdue' : 'outside.due', moment(told.due)) : ''} ${told.critical === 'STOP_WORK' ? t('outside.stop-work') : ''}</span></p>
    <section class="gz-card">
      <h2>${t('outside.found')}</h2>
      <p class="gz-muted">${t('outside.found.at', moment(told.found))}</p>
      ${told.note ? html`<p class="gz-quote">${told.note}</p>` : nothing}
      ${told.photos.length ? html`<div class="gz-photos">${told.photos.map((/** @type {string} */ sha, /** @type {number} */ i) => page.shown(sha, i))}</div>` : nothing}
      ${told.sentBack ? html`<p class="gz-notice is-late">${icon('alert')}<span>${t('outside.sent-back', told.sentBack)}</span></p>` : nothing}
      ${told.clause ? html`<details><summary>${say(told.clause.heading)}</summary><p>${say(told.clause.text)}</p></details>` : nothing}
    </section>
    <section class="gz-card gz-form">
      <h2>${t('outside.correct.title')}</h2>
      ${page.nameField()}
      <label class="gz-label"><span>${t('outside.note')}</span>
        <textarea class="gz-input" maxlength="2000" .value=${page.note} @input=${(/** @type {any} */ event) => (page.note = event.target.value)}></textarea></label>
      ${page.fault('/note')} ${photos(page)} ${page.fault('')}
      <p class="gz-help">${t('outside.correct.told', moment(told.until))}</p>
      <div class="gz-actions"><button class="gz-btn gz-primary" ?disabled=${page.busy} @click=${() => send(page)}>${icon('check')}${t('outside.correct.do')}</button></div>
    </section>`;
};
