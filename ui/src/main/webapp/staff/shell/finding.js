import { html, live, nothing } from '../vendor/lit.js';
import { clauseName } from '../form/item.js';
import { prepare } from '../form/photo.js';
import { call } from '../net/api.js';
import { inWords, moment, now } from '../parts/clock.js';
import { icon } from '../parts/icons.js';
import { say, t } from '../parts/texts.js';
import { keepEntry, keepFact, keepPhoto, fact, photo } from '../store/store.js';
import { photoEntry } from './filling.js';
import { until } from './findings.js';
import { placeOf } from './today.js';

/** One finding: what it is, what was done, and what is mine to do: correct it, or look at the correction. */

/** @typedef {import('./gz-staff.js').GzStaff} GzStaff */

/** @param {GzStaff} app @param {string} sha */
const address = async (app, sha) => {
  const kept = await photo(app.person, sha);
  if (kept) {
    app.own.photos.set(sha, URL.createObjectURL(kept.blob));
  }
};

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
      app.own.fault = t('photo.unreadable');
    }
  }
  app.requestUpdate();
};

/** @param {GzStaff} app @param {'correction' | 'verification'} kind @param {any} body */
const send = async (app, kind, body) => {
  /** @type {any} */
  const entry = {
    key: `${kind}/${app.own.id}`,
    person: app.person,
    kind,
    subject: app.own.id,
    title: app.own.finding.text,
    body,
    idempotency: crypto.randomUUID(),
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
  await look(app);
};

/** @param {GzStaff} app */
const look = async (app) => {
  const answer = await call('GET', `findings/${app.own.id}`);
  if (answer.status === 200) {
    app.own.finding = answer.body;
  }
  app.own.status = answer.status;
  app.requestUpdate();
};

/** @param {GzStaff} app @param {string[]} shas @param {string} caption */
const pictures = (app, shas, caption) =>
  shas.length === 0
    ? nothing
    : html`<figure class="gz-bare">
        <div class="gz-photos">
          ${shas.map((sha, i) =>
            app.own.photos.has(sha)
              ? html`<div class="gz-photo"><img src=${app.own.photos.get(sha)} alt=${t('photo.of', i + 1)} /></div>`
              : html`<div class="gz-photo gz-photo-else">${icon('camera')}<span>${t('photo.elsewhere')}</span></div>`,
          )}
        </div>
        <figcaption class="gz-muted gz-small">${caption}</figcaption>
      </figure>`;

/** @param {GzStaff} app */
const correct = (app) => {
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
const verify = (app) => {
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

/** @param {any} finding */
const course = (finding) => html`<section class="gz-card gz-tight"><h2>${t('course')}</h2><ol class="gz-course">
  <li class="bad"><div>${t('course.found', say(finding.by?.name))}<br /><span class="gz-muted gz-small">${moment(finding.found)}</span></div></li>
  ${(finding.history ?? []).map((/** @type {any} */ step) => html`<li class=${step.step === 'SENT_BACK' ? 'bad' : ''}><div>${t(`course.${step.step}`, say(step.by?.name))}${step.note ? html`<br />“${step.note}”` : nothing}<br /><span class="gz-muted gz-small">${moment(step.at)}</span></div></li>`)}
  ${finding.state === 'OPEN' ? html`<li class="to"><div class="gz-muted">${t('course.waits.correct', (finding.correctors ?? []).map((/** @type {any} */ p) => p.name).join(t('and')))}</div></li>` : nothing}
  ${finding.state === 'DONE' ? html`<li class="to"><div class="gz-muted">${t('course.waits.verify', (finding.verifiers ?? []).map((/** @type {any} */ p) => p.name).join(t('and')))}</div></li>` : nothing}
</ol></section>`;

/** @param {GzStaff} app @param {any} finding */
const mine = (app, finding) => {
  const entry = app.queue.find((one) => one.subject === finding.id && one.kind !== 'photo');
  if (entry?.state === 'waiting') {
    return html`<p class="gz-notice" role="status">${icon('up')}<span>${t('told.waiting')}</span></p>`;
  }
  const refused = entry ? html`<p class="gz-errors" role="alert">${entry.problem?.errors?.[0]?.remedy ?? entry.problem?.detail ?? t('needs.refused')}</p>` : nothing;
  if (finding.mayCorrect && finding.state === 'OPEN') {
    return html`${refused}${correct(app)}`;
  }
  return finding.mayVerify && finding.state === 'DONE' ? html`${refused}${verify(app)}` : nothing;
};

export default {
  /** @param {GzStaff} app @param {string} id */
  async enter(app, id) {
    app.own = { id, photos: new Map(), draft: (await fact(`draft/${app.person}/${id}`)) ?? {}, finding: app.findings.find((one) => one.id === id) ?? null };
    const shas = [...(app.own.finding?.photos ?? []), ...(app.own.draft.photos ?? []), ...(app.own.finding?.history ?? []).flatMap((/** @type {any} */ step) => step.photos ?? [])];
    await Promise.all(shas.map((sha) => address(app, sha)));
    const asked = look(app);
    await (app.own.finding ? null : asked);
  },

  /** @param {GzStaff} app */
  render(app) {
    const finding = app.own.finding;
    const back = html`<a class="gz-back" href="#/fix">${icon('back')}${t('place.fix')}</a>`;
    if (!finding) {
      return html`${back}<section class="gz-card gz-empty">${icon('offline')}<h2>${t(app.own.status === 404 ? 'sheet.gone' : 'sheet.unknown')}</h2></section>`;
    }
    return html`
      <header class="gz-page-header"><div class="gz-page-words">${back}<h1>${say(finding.text)}</h1><p class="gz-muted">${[say(finding.title), placeOf(finding.place)].filter(Boolean).join(' · ')}</p></div>
        <div class="gz-actions">${until(finding)}${finding.critical === 'STOP_WORK' ? html`<span class="gz-badge gz-late">${icon('alert')}${t('correction.stop.short')}</span>` : nothing}${finding.times > 1 ? html`<span class="gz-badge gz-quiet">${t('times', finding.times)}</span>` : nothing}</div></header>
      <div class="gz-two"><div class="gz-stack">
        <section class="gz-card">${pictures(app, finding.photos ?? [], t('before'))}${finding.note ? html`<p>“${finding.note}”</p>` : nothing}
          ${(finding.history ?? []).filter((/** @type {any} */ step) => step.photos?.length).map((/** @type {any} */ step) => pictures(app, step.photos, t(`course.${step.step}`, say(step.by?.name))))}
          ${finding.photos?.length || finding.note ? nothing : html`<p class="gz-muted">${t('nothing.told')}</p>`}
        </section>
        ${mine(app, finding)}
      </div><aside class="gz-side">${course(finding)}
        ${finding.clause ? html`<section class="gz-card gz-tight"><h2>${t('by')}</h2><div class="gz-clause"><b>${clauseName(finding.clause)}</b><span>${say(finding.clause.text)}</span></div></section>` : nothing}
      </aside></div>`;
  },
};
