import { html, nothing } from '../vendor/lit.js';
import '../form/gz-record.js';
import { credential } from '../net/credential.js';
import { lookUp } from '../net/look-up.js';
import { knownNames } from '../net/names.js';
import { refreshRecord } from '../net/record-lists.js';
import { hour } from '../parts/clock.js';
import { icon } from '../parts/icons.js';
import { say, speakOf, t } from '../parts/texts.js';
import { act, changed, discard, keep, load, reopen, save, took, untouched } from './record-keeping.js';
import { makeLink, renderLink } from './outside-link.js';
import { begin } from './record-start.js';
import { skeleton } from './today.js';

/** One record: filled in, taken from step to step, or read. */

/** @typedef {import('./gz-staff.js').GzStaff} GzStaff */

const back = () => html`<a class="gz-back" href="#/records">${icon('back')}${t('place.records')}</a>`;

/** Where a link leads; what has no page here opens on the page for everybody. @param {any} link */
const addressOf = (link) =>
  link.how !== 'opened-for' ? `#/r/${link.id}` : link.address.startsWith('findings/') ? `#/finding/${link.id}` : `/${link.address}`;

/** A step or correction of it that is on its way. @param {GzStaff} app @param {any} own */
const deedOf = (app, own) => app.queue.find((entry) => entry.subject === own.id && (entry.kind === 'record-step' || entry.kind === 'record-correction'));

/** @param {GzStaff} app */
const another = async (app) => {
  const { form, site } = app.own.kept;
  location.hash = `#/r/${await begin(app, form, site ? { site } : {})}`;
};

/** @param {GzStaff} app @param {any} own @param {any} detail */
const step = async (app, own, { next, ...body }) => {
  const { form, record, site } = own.kept;
  if (next) {
    // The next one is open at once; this one is sent behind it.
    const sent = act(app, own, 'record-step', body);
    location.hash = `#/r/${await begin(app, form, record?.site?.id || site ? { site: record?.site?.id ?? site } : {})}`;
    await sent;
    return;
  }
  own.done = true;
  await act(app, own, 'record-step', body);
  scrollTo(0, 0);
};

/** @param {GzStaff} app @param {any} own */
const waits = (app, own) => html`${back()}
  <section class="gz-card gz-empty" role="status">
    ${icon('offline')}<h1>${t('record.sent.waiting')}</h1><p class="gz-strong">${say(own.kept.form.title)}</p><p class="gz-muted">${t('record.sent.waiting.told')}</p>
    <div class="gz-actions"><button class="gz-btn gz-primary" @click=${() => another(app)}>${icon('plus')}${t('record.another')}</button><a class="gz-btn" href="#/records">${t('place.records')}</a></div>
  </section>`;

/** @param {GzStaff} app @param {any} own */
const notices = (app, own) => {
  const { kept } = own;
  const wrong = Object.keys(kept.problems).length > 0;
  return html`
    ${own.done && !wrong && kept.record?.state
      ? html`<section class="gz-notice" role="status">${icon('check')}<span>${kept.record.serial ? t('record.sent.serial', kept.record.serial) : t('record.sent')}</span>
          ${kept.form.mayFill === false ? nothing : html`<button class="gz-btn" @click=${() => another(app)}>${icon('plus')}${t('record.another')}</button>`}</section>`
      : nothing}
    ${wrong ? html`<p class="gz-notice is-late" role="alert">${icon('alert')}<span>${t('record.mend')} ${kept.problems[''] ?? ''}</span></p>` : nothing}
    ${kept.told ? html`<p class="gz-notice" role="status">${icon('info')}<span>${t(kept.told)}</span></p>` : nothing}`;
};

export default {
  /** @param {GzStaff} app @param {string} id */
  async enter(app, id) {
    const { own } = app;
    await speakOf('record');
    await load(app, own, id);
    own.names = await knownNames();
    const refused = deedOf(app, { id });
    if (refused?.state === 'needs-you') {
      await reopen(app, own, refused);
    }
    const asked = refreshRecord(app.person, id).then(async (status) => {
      own.status = status;
      await load(app, own, id, untouched(own));
      app.requestUpdate();
    });
    await (own.kept ? null : asked);
    own.read = true;
  },

  /** What came of something that was sent. @param {GzStaff} app */
  async heard(app) {
    const { own } = app;
    if (own.id && own.kept && !own.correcting) {
      await load(app, own, own.id, untouched(own));
      const deed = deedOf(app, own);
      if (deed?.state === 'needs-you') {
        await reopen(app, own, deed);
      }
      app.requestUpdate();
    }
  },

  /** @param {GzStaff} app */
  render(app) {
    const { own } = app;
    if (!own.read) {
      return skeleton();
    }
    if (!own.kept) {
      const gone = own.status === 404 || own.status === 403;
      return html`${back()}<section class="gz-card gz-empty">${icon(gone ? 'info' : 'offline')}<h2>${t(gone ? 'record.gone' : 'record.unknown')}</h2><p class="gz-muted">${t(gone ? 'record.gone.told' : 'sheet.unknown.told')}</p></section>`;
    }
    if (deedOf(app, own)?.state === 'waiting') {
      return waits(app, own);
    }
    const { kept } = own;
    const mine = !kept.record || kept.record.now?.length > 0 || own.correcting;
    return html`${notices(app, own)}${renderLink(app)}<gz-record
        .form=${kept.form}
        .record=${kept.record}
        .answers=${own.answers}
        .signatures=${kept.signatures}
        .names=${{ ...own.names, ...kept.names }}
        .problems=${kept.problems}
        .conflicts=${kept.conflicts}
        .me=${app.person}
        .signer=${credential()?.name ?? ''}
        .readonly=${!mine && !kept.record?.mayCorrect}
        .back=${back()}
        .kept=${own.savedAt && app.sync.state !== 'offline' && !app.full && !app.queue.length ? html`<span class="gz-kept">${icon('saved')}${t('kept.saved', hour(own.savedAt))}</span>` : app.kept()}
        .photoAddress=${(/** @type {string} */ sha) => own.photos.get(sha) ?? ''}
        .linkAddress=${addressOf}
        .find=${(/** @type {any} */ field, /** @type {string} */ _, /** @type {string} */ words) => lookUp(kept.form, field, words)}
        @change=${(/** @type {CustomEvent} */ event) => event.detail && changed(app, own, event)}
        @sign=${(/** @type {CustomEvent} */ event) => event.detail?.key && keep(app, own, { signatures: /** @type {any} */ (event.currentTarget).signatures })}
        @signatures=${(/** @type {CustomEvent} */ event) => keep(app, own, event.detail)}
        @named=${(/** @type {CustomEvent} */ event) => (own.kept = { ...own.kept, names: { ...own.kept.names, [event.detail.id]: event.detail.name } })}
        .links=${!!kept.record && !own.correcting && !['SECRET', 'TOP_SECRET'].includes(kept.record.classification)}
        @link=${(/** @type {CustomEvent} */ event) => makeLink(app, `records/${own.id}/links`, event.detail)}
        @photo=${(/** @type {CustomEvent} */ event) => took(app, own, event)}
        @pick=${(/** @type {CustomEvent} */ event) => (own.kept = { ...own.kept, conflicts: Object.fromEntries(Object.entries(own.kept.conflicts).filter(([at]) => at !== event.detail.pointer)) })}
        @step=${(/** @type {CustomEvent} */ event) => step(app, own, event.detail)}
        @correct=${(/** @type {CustomEvent} */ event) => act(app, own, 'record-correction', event.detail)}
        @correcting=${(/** @type {CustomEvent} */ event) => this.correcting(app, event.detail)}
        @discard=${() => discard(app, own)}
      ></gz-record>`;
  },

  /** A correction is no autosave; left, the answers are again as they were. @param {GzStaff} app @param {boolean} begins */
  async correcting(app, begins) {
    const { own } = app;
    own.correcting = begins;
    if (!begins) {
      own.answers = own.kept.known;
      await save(app, own);
      await load(app, own, own.id);
      app.requestUpdate();
    }
  },
};
