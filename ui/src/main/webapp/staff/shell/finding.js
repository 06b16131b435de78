import { html, nothing } from '../vendor/lit.js';
import { clauseName } from '../form/item.js';
import { call } from '../net/api.js';
import { moment } from '../parts/clock.js';
import { icon } from '../parts/icons.js';
import { say, t } from '../parts/texts.js';
import { fact, photo } from '../store/store.js';
import { correct, look, verify } from './finding-forms.js';
import { until } from './findings.js';
import { makeLink, renderLink } from './outside-link.js';
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

/** @param {any} finding */
const course = (finding) => html`<section class="gz-card gz-tight"><h2>${t('course')}</h2><ol class="gz-course">
  <li class="bad"><div>${t('course.found', say(finding.by?.name))}<br /><span class="gz-muted gz-small">${moment(finding.found)}</span></div></li>
  ${(finding.history ?? []).map((/** @type {any} */ step) => html`<li class=${step.step === 'SENT_BACK' ? 'bad' : ''}><div>${t(`course.${step.step}`, say(step.by?.name))}<br /><span class="gz-muted gz-small">${moment(step.at)}</span></div></li>`)}
  ${finding.state === 'OPEN' ? html`<li class="to"><div class="gz-muted">${t('course.waits.correct', (finding.correctors ?? []).map((/** @type {any} */ p) => p.name).join(t('and')))}</div></li>` : nothing}
  ${finding.state === 'DONE' ? html`<li class="to"><div class="gz-muted">${t('course.waits.verify', (finding.verifiers ?? []).map((/** @type {any} */ p) => p.name).join(t('and')))}</div></li>` : nothing}
</ol></section>`;

/** @param {GzStaff} app @param {any} finding */
const contractor = (app, finding) => html`${renderLink(app)}
  <section class="gz-card gz-tight"><p class="gz-help">${t('link.correct.told')}</p>
    <button class="gz-btn" @click=${() => makeLink(app, `findings/${finding.id}/links`, {})}>${t('link.correct')}</button></section>`;

/** @param {GzStaff} app @param {any} finding */
const mine = (app, finding) => {
  const entry = app.queue.find((one) => one.subject === finding.id && one.kind !== 'photo');
  if (entry?.state === 'waiting') {
    return html`<p class="gz-notice" role="status">${icon('up')}<span>${t('told.waiting')}</span></p>`;
  }
  const refused = entry ? html`<p class="gz-errors" role="alert">${entry.problem?.errors?.[0]?.remedy ?? entry.problem?.detail ?? t('needs.refused')}</p>` : nothing;
  if (finding.mayCorrect && finding.state === 'OPEN') {
    return html`${refused}${correct(app)}${contractor(app, finding)}`;
  }
  return finding.mayVerify && finding.state === 'DONE' ? html`${refused}${verify(app)}` : nothing;
};

/** Opens the form that the correction needs, filled in as far as it is known: that takes a network. @param {GzStaff} app */
const openForm = async (app) => {
  app.own.fault = '';
  const { status, body } = await call('POST', `follow-ups/findings/${app.own.id}`);
  if (status === 201) {
    location.hash = `#/r/${body.id}`;
    return;
  }
  app.own.fault = body?.detail ?? t('follow.offline');
  app.requestUpdate();
};

/** @param {GzStaff} app */
const follow = (app) => {
  const { asked } = app.own;
  const others = (asked?.records ?? []).filter((/** @type {any} */ one) => one.seen);
  return !asked || (!asked.mayOpen && others.length === 0)
    ? nothing
    : html`<section class="gz-card gz-tight"><h2>${t('follow.title')}</h2>
        ${others.map((/** @type {any} */ one) => html`<p><a href="#/r/${one.record}">${say(one.title)}${one.serial ? ` ${one.serial}` : ''}</a> <span class="gz-muted gz-small">${say(one.by.name)}</span></p>`)}
        ${asked.mayOpen ? html`<p class="gz-muted">${t('follow.told', say(asked.title))}</p><button class="gz-btn gz-primary" @click=${() => openForm(app)}>${icon('edit')}${t('follow.open')}</button>` : nothing}
        ${app.own.fault && asked.mayOpen ? html`<p class="gz-errors" role="alert">${app.own.fault}</p>` : nothing}</section>`;
};

/** Which form it asks for, once the finding is there. @param {GzStaff} app @param {string} id */
const lookForForm = async (app, id) => {
  if (!app.own.finding?.record) {
    return;
  }
  const { status, body } = await call('GET', `follow-ups/findings/${id}`);
  if (status === 200 && app.own.id === id) {
    app.own.asked = body;
    app.requestUpdate();
  }
};

export default {
  /** @param {GzStaff} app @param {string} id */
  async enter(app, id) {
    app.own = { id, photos: new Map(), draft: (await fact(`draft/${app.person}/${id}`)) ?? {}, finding: app.findings.find((one) => one.id === id) ?? null };
    const shas = [...(app.own.finding?.photos ?? []), ...(app.own.draft.photos ?? []), ...(app.own.finding?.history ?? []).flatMap((/** @type {any} */ step) => step.photos ?? [])];
    await Promise.all(shas.map((sha) => address(app, sha)));
    const asked = look(app);
    await (app.own.finding ? null : asked);
    asked.then(() => lookForForm(app, id), () => {});
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
          ${(finding.history ?? []).map(
            (/** @type {any} */ step) => html`${step.photos?.length ? pictures(app, step.photos, t(`course.${step.step}`, say(step.by?.name))) : nothing}
              ${step.note ? html`<p><span class="gz-muted gz-small">${t(`course.${step.step}`, say(step.by?.name))}</span><br />“${step.note}”</p>` : nothing}`,
          )}
          ${finding.photos?.length || finding.note ? nothing : html`<p class="gz-muted">${t('nothing.told')}</p>`}
        </section>
        ${follow(app)}${mine(app, finding)}
      </div><aside class="gz-side">${course(finding)}
        ${finding.clause ? html`<section class="gz-card gz-tight"><h2>${t('by')}</h2><div class="gz-clause"><b>${clauseName(finding.clause)}</b><span>${say(finding.clause.text)}</span></div></section>` : nothing}
      </aside></div>`;
  },
};
