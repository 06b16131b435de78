import { html, nothing } from '../vendor/lit.js';
import { credential, signOut } from '../net/credential.js';
import { moment } from '../parts/clock.js';
import { icon } from '../parts/icons.js';
import { language, speak, t } from '../parts/texts.js';
import { keepFact } from '../store/store.js';
import { look, setLook } from '../parts/look.js';

/** Me: who is signed in on this phone, language and look, and the way out. */

/** @typedef {import('./gz-staff.js').GzStaff} GzStaff */

/** @param {GzStaff} app */
const leave = async (app) => {
  const unsent = app.queue.filter((entry) => entry.kind !== 'photo').length;
  if (unsent && !app.own.sure) {
    app.own.sure = true;
    app.requestUpdate();
    return;
  }
  await app.left();
  await signOut();
  location.hash = '#/';
  await app.reread();
  await app.go();
};

/** @param {GzStaff} app @param {string} key @param {[string, string][]} choices @param {string} chosen @param {(value: string) => any} choose */
const choice = (app, key, choices, chosen, choose) => html`<div class="gz-label">
  <span id=${'me-' + key}>${t(key)}</span>
  <div class="gz-seg" role="group" aria-labelledby=${'me-' + key}>
    ${choices.map(
      ([value, name]) => html`<button
        aria-pressed=${chosen === value}
        @click=${async () => {
          await choose(value);
          app.requestUpdate();
        }}
      >
        ${name}
      </button>`,
    )}
  </div>
</div>`;

export default {
  /** @param {GzStaff} app */
  render(app) {
    const known = credential();
    const unsent = app.queue.filter((entry) => entry.kind !== 'photo').length;
    return html`
      <header class="gz-page-header"><div class="gz-page-words"><h1>${known?.name}</h1><p class="gz-muted">${known?.tenantName}</p></div></header>
      <section class="gz-card">
        ${choice(app, 'me.language', [['zh', '中文'], ['en', 'English']], language(), async (value) => {
          await speak(value);
          await keepFact('language', value);
        })}
        ${choice(app, 'me.look', [['auto', t('look.auto')], ['light', t('look.light')], ['dark', t('look.dark')]], look(), async (value) => {
          setLook(value);
          await keepFact('look', value);
        })}
      </section>
      <section class="gz-card gz-tight">
        <h2>${t('me.phone')}</h2>
        <p>${t(app.offlineReady ? 'me.offline' : 'no-worker')}</p>
        <p class="gz-muted gz-small">${t('me.install')}</p>
        ${known?.until ? html`<p class="gz-muted gz-small">${known.device ? t('me.until') : t('me.until.session', moment(known.until))}</p>` : nothing}
      </section>
      <section class="gz-card gz-tight">
        ${app.own.sure && unsent
          ? html`<div class="gz-errors" role="alert"><p>${t('me.unsent', unsent)}</p></div>
              <div class="gz-actions"><button class="gz-btn gz-primary" @click=${() => app.sync.flush(true)}>${icon('up')}${t('waiting.send')}</button><a class="gz-btn" href="#/waiting">${t('me.see')}</a></div>`
          : nothing}
        <button class="gz-btn" @click=${() => leave(app)}>${t(app.own.sure && unsent ? 'me.leave.anyway' : 'me.leave')}</button>
        <p class="gz-help">${t('me.leave.told')}</p>
      </section>
    `;
  },
};
