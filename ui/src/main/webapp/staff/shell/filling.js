import { html, nothing } from '../vendor/lit.js';
import '../form/gz-form.js';
import { credential } from '../net/credential.js';
import { refreshSheet } from '../net/refresh.js';
import { hour, moment, now, span } from '../parts/clock.js';
import { icon } from '../parts/icons.js';
import { t } from '../parts/texts.js';
import { answers } from '../store/store.js';
import { renderHandedIn } from './handed-in.js';
import { answer, handIn, load, pick, reopen, sign, told, took, typed } from './keeping.js';
import { skeleton } from './today.js';

/** Filling in one sheet: every answer is on the phone before it is sent, and is sent when there is a network. */

/** @typedef {import('./gz-staff.js').GzStaff} GzStaff */

/** @param {any} line */
const badge = (line) => {
  const due = Date.parse(line.due ?? line.late);
  if (Number.isNaN(due)) {
    return nothing;
  }
  const left = due - now();
  return html`<span class="gz-badge ${left < 0 ? 'gz-late' : 'gz-due'}">${icon('clock')}${left < 0 ? t('late.by', span(left)) : t('until', moment(due), span(left))}</span>`;
};

const back = () => html`<a class="gz-back" href="#/">${icon('back')}${t('today')}</a>`;

/** @param {GzStaff} app @param {any} own @param {string} id */
const enter = async (app, own, id) => {
  await load(app, own, id);
  if (own.entry?.state === 'needs-you') {
    told(app, own);
    await reopen(app, own);
  }
  if (!own.sheet || (!own.entry && !own.kept?.handedIn)) {
    const asked = refreshSheet(app.person, id).then(async (answer) => {
      own.status = answer.status;
      await app.reread();
      // What somebody has begun to answer meanwhile is not put back.
      const problems = own.problems;
      await load(app, own, id, () => !own.touched);
      own.problems = problems;
      app.requestUpdate();
    });
    await (own.sheet ? null : asked);
  }
};

export default {
  /** @param {GzStaff} app @param {string} id */
  async enter(app, id) {
    const own = app.own;
    try {
      await enter(app, own, id);
    } finally {
      own.read = true;
    }
  },

  /** What came of something that was sent. @param {GzStaff} app */
  async heard(app) {
    const { own } = app;
    if (own.id && own.sheet) {
      const waiting = app.queue.find((entry) => entry.kind === 'hand-in' && entry.subject === own.id);
      if (own.entry && own.entry.state !== waiting?.state) {
        // The hand-in has arrived, or was refused, while its waiting is looked at.
        await load(app, own, own.id);
        told(app, own);
      }
      const stored = await answers(app.person, own.id);
      // What somebody else has answered is shown before anything is answered upon it; what is typed here, or is still being
      // kept, stays: what was read of it is older.
      for (const row of stored.filter((one) => !one.item.startsWith('~') && one.item !== own.typing && !own.writing?.get(one.item))) {
        if (!app.queue.some((entry) => entry.key === `answer/${own.id}/${row.item}`)) {
          own.answers = { ...own.answers, [row.item]: row.answer };
        }
        own.bases[row.item] = row.base ?? 0;
      }
      own.conflicts = Object.fromEntries(stored.filter((row) => row.conflicts?.length).map((row) => [row.item, row.conflicts]));
      app.requestUpdate();
    }
  },

  /** @param {GzStaff} app */
  render(app) {
    const own = app.own;
    if (!own.sheet && !own.read) {
      return skeleton();
    }
    if (!own.sheet) {
      return html`${back()}
        <section class="gz-card gz-empty">${icon('offline')}<h2>${t(own.status === 404 ? 'sheet.gone' : 'sheet.unknown')}</h2><p class="gz-muted">${t(own.status === 404 ? 'sheet.gone.told' : 'sheet.unknown.told')}</p></section>`;
    }
    if (own.entry?.state === 'waiting' || own.kept?.handedIn) {
      return renderHandedIn(app);
    }
    return html`<gz-form
      .sheet=${own.sheet}
      .answers=${own.answers}
      .signatures=${own.signatures}
      .conflicts=${own.conflicts}
      .problems=${own.problems ?? {}}
      .signer=${credential()?.name ?? ''}
      .readonly=${own.sheet.mayFill === false}
      .badge=${badge(own.sheet)}
      .back=${back()}
      .kept=${own.savedAt && app.sync.state !== 'offline' && !app.full && !app.queue.length ? html`<span class="gz-kept">${icon('saved')}${t('kept.saved', hour(own.savedAt))}</span>` : app.kept()}
      .photoAddress=${(/** @type {string} */ sha) => own.photos.get(sha) ?? ''}
      @answer=${(/** @type {CustomEvent} */ event) => answer(app, own, event)}
      @typing=${(/** @type {CustomEvent} */ event) => typed(app, own, event)}
      @sign=${(/** @type {CustomEvent} */ event) => event.detail?.key && sign(app, own, event)}
      @photo=${(/** @type {CustomEvent} */ event) => took(app, own, event)}
      @pick=${(/** @type {CustomEvent} */ event) => pick(app, own, event)}
      @hand-in=${() => handIn(app, own)}
    ></gz-form>`;
  },
};
