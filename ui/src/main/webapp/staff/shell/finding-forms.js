import { html, live, nothing } from '../vendor/lit.js';
import { prepare } from '../form/photo.js';
import { call } from '../net/api.js';
import { newKey } from '../net/key.js';
import { icon } from '../parts/icons.js';
import { t } from '../parts/texts.js';
import { keepEntry, keepFact, keepPhoto } from '../store/store.js';
import { photoEntry } from './keeping.js';

/** What somebody does with a finding: says how it was corrected, or looks at the correction. */

/** @typedef {import('./gz-staff.js').GzStaff} GzStaff */

/** What is typed outlives the page. @param {GzStaff} app */
const keepDraft = (app) => keepFact(`draft/${app.person}/${app.own.id}`, app.own.draft);

/** @param {GzStaff} app @param {HTMLInputElement} input */
const addPhotos = async (app, input) => {
  const files = [...(input.files ?? [])];
  input.value = '';
  app.own.fault = '';
  for (const file of files) {
    try {
      const taken = await prepare(file);
      app.own.photos.set(taken.sha, URL.createObjectURL(taken.blob));
      await keepPhoto({ person: app.person, ...taken, at: Date.now() }, photoEntry(app, taken.sha, app.own.finding.text));
      app.own.draft = { ...app.own.draft, photos: [...new Set([...(app.own.draft.photos ?? []), taken.sha])] };
      await keepDraft(app);
    } catch (unreadable) {
      app.own.fault = t(crypto.subtle ? 'photo.unreadable' : 'photo.insecure');
    }
  }
  app.requestUpdate();
};

/** @param {GzStaff} app @param {'correction' | 'verification'} kind @param {any} body */
const send = async (app, kind, body) => {
  const { id } = app.own;
  /** @type {any} */
  const entry = {
    key: `${kind}/${app.own.id}`,
    person: app.person,
    kind,
    subject: app.own.id,
    title: app.own.finding.text,
    body,
    idempotency: newKey(),
    made: Date.now(),
    turn: Date.now(),
    tries: 0,
    after: 0,
    state: 'waiting',
  };
  await keepEntry(entry);
  await keepFact(`draft/${app.person}/${app.own.id}`, undefined);
  app.own.sent = kind;
  await app.reread();
  scrollTo(0, 0);
  await app.sync.flush(true);
  await app.refresh();
  if (app.own.id === id) {
    await look(app);
  }
};

/** @param {GzStaff} app */
export const look = async (app) => {
  const answer = await call('GET', `findings/${app.own.id}`);
  if (answer.status === 200) {
    app.own.finding = answer.body;
  }
  app.own.status = answer.status;
  app.requestUpdate();
};

/** @param {GzStaff} app */
export const correct = (app) => {
  const { draft } = app.own;
  const enough = (draft.note ?? '').trim() || (draft.photos ?? []).length;
  const who = app.own.finding.verifiers?.[0]?.name ?? '';
  return html`<section class="gz-card gz-form">
    <h2>${t('correct.title')}</h2>
    <label class="gz-label"><span>${t('correct.note')}</span>
      <textarea class="gz-input" maxlength="2000" placeholder=${t('correct.example')} .value=${live(draft.note ?? '')}
        @input=${(/** @type {any} */ event) => {
          app.own.draft = { ...draft, note: event.target.value };
          keepDraft(app);
          app.requestUpdate();
        }}></textarea>
    </label>
    <div class="gz-label"><span id="after">${t('correct.photo')}</span>
      <div class="gz-photos" role="group" aria-labelledby="after">
        ${(draft.photos ?? []).map((/** @type {string} */ sha, /** @type {number} */ i) => html`<div class="gz-photo"><img src=${app.own.photos.get(sha) ?? ''} alt=${t('photo.of', i + 1)} /></div>`)}
        <label class="gz-photo-add"><input type="file" accept="image/*" capture="environment" multiple @change=${(/** @type {any} */ event) => addPhotos(app, event.target)} />${icon('camera')}<span>${t('correct.take')}</span></label>
      </div>
    </div>
    ${app.own.fault ? html`<p class="gz-fault" role="alert">${icon('alert')}${app.own.fault}</p>` : nothing}
    <div class="gz-do"><span class="gz-kept" role="status">${app.kept()}</span>
      <button class="gz-btn gz-primary" @click=${() => {
        if (enough) {
          send(app, 'correction', { ...(draft.note?.trim() ? { note: draft.note.trim() } : {}), ...(draft.photos?.length ? { photos: draft.photos } : {}) });
        } else {
          app.own.fault = t('correct.needs');
          app.requestUpdate();
        }
      }}>${who ? t('correct.do.for', who) : t('correct.do')}</button></div>
  </section>`;
};

/** @param {GzStaff} app */
export const verify = (app) => {
  const { draft } = app.own;
  return html`<section class="gz-card gz-form">
    <h2>${t('verify.title')}</h2>
    <label class="gz-label"><span>${t('verify.note')}</span>
      <textarea class="gz-input" maxlength="2000" .value=${live(draft.note ?? '')}
        @input=${(/** @type {any} */ event) => {
          app.own.draft = { ...draft, note: event.target.value };
          keepDraft(app);
        }}></textarea>
    </label>
    ${app.own.fault ? html`<p class="gz-fault" role="alert">${icon('alert')}${app.own.fault}</p>` : nothing}
    <div class="gz-do"><span class="gz-kept" role="status">${app.kept()}</span>
      <button class="gz-btn" @click=${() => {
        if (app.own.draft.note?.trim()) {
          send(app, 'verification', { accepted: false, note: app.own.draft.note.trim() });
        } else {
          app.own.fault = t('verify.needs');
          app.requestUpdate();
        }
      }}>${t('verify.back')}</button>
      <button class="gz-btn gz-primary" @click=${() => send(app, 'verification', { accepted: true, ...(app.own.draft.note?.trim() ? { note: app.own.draft.note.trim() } : {}) })}>${icon('check')}${t('verify.do')}</button></div>
  </section>`;
};
