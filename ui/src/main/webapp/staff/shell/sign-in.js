import { html, nothing } from '../vendor/lit.js';
import { signIn } from '../net/credential.js';
import { icon } from '../parts/icons.js';
import { language, speak, t } from '../parts/texts.js';
import { keepFact } from '../store/store.js';

/** Sign-in; where something waits on this phone it says for whom, and no more. */

/** @typedef {import('./gz-staff.js').GzStaff} GzStaff */

/** @param {GzStaff} app @param {SubmitEvent} event */
const enter = async (app, event) => {
  event.preventDefault();
  const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
  app.own.busy = true;
  app.own.fault = '';
  app.requestUpdate();
  const wanted = {
    login: String(form.get('login') ?? ''),
    password: String(form.get('password') ?? ''),
    ...(form.get('tenant') ? { tenant: String(form.get('tenant')) } : {}),
  };
  const told = await signIn(wanted, language()).catch(() => ({ status: 0, problem: null }));
  app.own.busy = false;
  if (told.status === 201) {
    await app.entered();
    return;
  }
  app.own.choices = told.problem?.choices ?? [];
  app.own.fault =
    told.status === 0
      ? t(navigator.onLine ? 'sign-in.unreachable' : 'sign-in.offline')
      : app.own.choices.length
        ? ''
        : (told.problem?.errors ?? []).map((/** @type {any} */ error) => error.remedy).join(' ') || told.problem?.detail || t('sign-in.refused');
  app.requestUpdate();
  await app.updateComplete;
  /** @type {HTMLElement | null} */ (app.querySelector(app.own.fault ? '.gz-errors' : 'select'))?.focus();
};

/** @param {GzStaff} app */
const waiting = (app) =>
  app.others.length === 0
    ? nothing
    : html`<div class="gz-notice">${icon('up')}<span>${app.others.map((other) => t('sign-in.waiting', other.count, other.name)).join(' ')} ${t('sign-in.same')}</span></div>`;

/** @param {GzStaff} app */
const business = (app) =>
  app.own.choices?.length
    ? html`<label class="gz-label"><span>${t('sign-in.business')}</span>
        <select class="gz-input" name="tenant">${app.own.choices.map((/** @type {any} */ choice) => html`<option value=${choice.id}>${choice.name}</option>`)}</select>
      </label>`
    : nothing;

const SOON = 1_000;

export default {
  /** While somebody types, the next screen comes. */
  enter() {
    setTimeout(() => Promise.all([import('./today.js'), import('./frame.js')]).catch(() => null), SOON);
  },

  /** @param {GzStaff} app */
  render(app) {
    return html`<div class="gz-front">
      <header class="gz-front-top">
        <span class="gz-brand"><span class="gz-seal"></span><span class="gz-brand-name">${t('brand')}</span></span>
        <button
          class="gz-btn gz-quiet-btn"
          lang=${language() === 'zh' ? 'en' : 'zh-CN'}
          @click=${async () => {
            await speak(language() === 'zh' ? 'en' : 'zh');
            await keepFact('language', language());
            app.requestUpdate();
          }}
        >
          ${language() === 'zh' ? 'English' : '中文'}
        </button>
      </header>
      <main class="gz-front-main" tabindex="-1">
        <form class="gz-card gz-form gz-sign-in" @submit=${(/** @type {SubmitEvent} */ event) => enter(app, event)}>
          <h1>${t('sign-in')}</h1>
          ${app.sync.state === 'revoked' ? html`<p class="gz-errors" role="alert">${t('sign-in.revoked')}</p>` : nothing} ${waiting(app)}
          ${app.own.fault ? html`<p class="gz-errors" role="alert" tabindex="-1">${app.own.fault}</p>` : nothing}
          <label class="gz-label"><span>${t('sign-in.login')}</span><input class="gz-input" name="login" autocomplete="username" autocapitalize="off" spellcheck="false" required /></label>
          <label class="gz-label"><span>${t('sign-in.password')}</span><input class="gz-input" name="password" type="password" autocomplete="current-password" required /></label>
          ${business(app)}
          <button class="gz-btn gz-primary" ?disabled=${app.own.busy}>${t(app.own.busy ? 'sign-in.busy' : 'sign-in.do')}</button>
          <p class="gz-help">${t('sign-in.help')}</p>
        </form>
      </main>
    </div>`;
  },
};
