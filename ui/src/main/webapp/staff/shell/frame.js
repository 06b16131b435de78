import { html, nothing } from '../vendor/lit.js';
import { credential } from '../net/credential.js';
import { hour } from '../parts/clock.js';
import { icon } from '../parts/icons.js';
import { t } from '../parts/texts.js';

/** What stands around every screen: brand, places, where things are kept, and what somebody has to know. */

/** @typedef {import('./gz-staff.js').GzStaff} GzStaff */

/** Where things are kept, in words. @param {GzStaff} app @returns {any} */
export const kept = (app) => {
  const needs = app.queue.filter((entry) => entry.state === 'needs-you').length;
  const waiting = app.queue.length - needs;
  if (app.full) {
    return html`<span class="gz-kept gz-wait">${icon('alert')}${t('kept.full')}</span>`;
  }
  if (app.sync.state === 'offline' || (app.loading === 'unreachable' && !app.sync.at)) {
    return html`<span class="gz-kept gz-wait">${icon('offline')}${t(waiting ? 'kept.offline.waiting' : 'kept.offline', waiting)}</span>`;
  }
  if (needs) {
    return html`<span class="gz-kept gz-wait">${icon('alert')}${t('kept.needs', needs)}</span>`;
  }
  if (waiting) {
    return html`<span class="gz-kept gz-wait">${icon('up')}${t('kept.waiting', waiting)}</span>`;
  }
  return html`<span class="gz-kept">${icon('saved')}${app.sync.at ? t('kept.synced', hour(app.sync.at)) : t('kept.here')}</span>`;
};

/** @param {GzStaff} app @param {string} name @param {string} picture @param {string} key @param {string[]} routes @param {number} count */
const place = (app, name, picture, key, routes, count = 0) => {
  const here = routes.includes(app.route.split('/')[0]);
  return html`<li>
    <a href=${'#/' + name} aria-current=${here ? 'page' : nothing}>${icon(picture)}<span>${t(key)}${count ? html` <b class="gz-count">${count}</b>` : nothing}</span></a>
  </li>`;
};

/** @param {GzStaff} app */
export const frame = (app) => {
  const open = app.findings.length;
  const needs = app.queue.filter((entry) => entry.state === 'needs-you').length;
  return html`<div class="gz-shell">
    <a class="gz-skip" href="#content" @click=${skip}>${t('skip')}</a>
    <header class="gz-top">
      <a class="gz-brand" href="#/" aria-label=${t('brand.today')}><span class="gz-seal"></span><span class="gz-brand-name" aria-hidden="true">${t('brand')}</span></a>
      ${app.route === '' || app.route.startsWith('do/') || app.route.startsWith('r/') ? html`<span class="gz-top-kept"></span>` : html`<a class="gz-top-kept" href="#/waiting">${kept(app)}</a>`}
      <a class="gz-user gz-plain" href="#/me" aria-label=${t('me.of', credential()?.name ?? '')}>
        <span class="gz-user-face"><span class="gz-face" data-initial=${(credential()?.name ?? '').slice(0, 1)}></span><span class="gz-user-name">${credential()?.tenantName}</span></span>
      </a>
    </header>
    <nav class="gz-places" aria-label=${t('places')}>
      <ul>
        ${place(app, '', 'today', 'place.today', ['', 'do'])} ${place(app, 'records', 'ledger', 'place.records', ['records', 'r', 'f'])} ${place(app, 'fix', 'edit', 'place.fix', ['fix', 'finding'], open)}
        ${place(app, 'waiting', 'up', 'place.waiting', ['waiting'], needs)} ${place(app, 'me', 'person', 'place.me', ['me'])}
      </ul>
    </nav>
    <main class="gz-main" id="content" tabindex="-1"><div class="gz-page gz-wide">${notices(app)} ${app.screen.render(app)}</div></main>
  </div>`;
};

/** @param {Event} event */
const skip = (event) => {
  event.preventDefault();
  /** @type {HTMLElement} */ (document.querySelector('main')).focus();
};

/** @param {GzStaff} app */
const notices = (app) => {
  return html`
    ${app.update_ready && !app.route.startsWith('do/') && !app.route.startsWith('r/')
      ? html`<p class="gz-notice">${icon('info')}<span>${t('update.ready')}</span><button class="gz-btn gz-quiet-btn" @click=${() => app.dispatchEvent(new Event('renew'))}>${t('update.now')}</button></p>`
      : nothing}
    ${app.offlineReady ? nothing : html`<p class="gz-notice">${icon('info')}<span>${t('no-worker')}</span></p>`}
    ${app.full ? html`<p class="gz-notice is-late" role="alert">${icon('alert')}<span>${t('full.told')}</span></p>` : nothing}
  `;
};
