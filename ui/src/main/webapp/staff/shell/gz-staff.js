import { LitElement, html, nothing } from '../vendor/lit.js';
import { credential, loadCredential, names } from '../net/credential.js';
import { knownDay, refreshDay } from '../net/refresh.js';
import { Sync } from '../net/sync.js';
import { hour, now } from '../parts/clock.js';
import { icon } from '../parts/icons.js';
import { t } from '../parts/texts.js';
import { entries, sheets, unsent, wipeRead } from '../store/store.js';
import { renderToday } from './today.js';

/**
 * The frame of the light shell: who is signed in, where one is (the address behind the #), what is known of the day, and
 * what waits to be sent. Screens are functions of it, fetched when they are first looked at.
 */
export class GzStaff extends LitElement {
  static properties = { route: { state: true } };

  constructor() {
    super();
    this.route = '';
    this.sync = new Sync();
    /** @type {any[]} */
    this.lines = [];
    /** @type {any[]} */
    this.findings = [];
    /** What is known of the sheets, by id. @type {Map<string, any>} */
    this.known = new Map();
    /** @type {import('../store/store.js').Entry[]} */
    this.queue = [];
    /** When the day was last seen; null: never. @type {string | null} */
    this.at = null;
    /** @type {'first' | 'known' | 'unreachable' | 'refused'} */
    this.loading = 'first';
    this.update_ready = false;
    this.full = false;
    this.offlineReady = 'serviceWorker' in navigator;
    /** @type {any} A screen that was fetched. */
    this.screen = null;
    /** @type {Record<string, any>} What a screen keeps to itself. */
    this.own = {};
    /** @type {{name: string, count: number}[]} */
    this.others = [];
  }

  createRenderRoot() {
    return this;
  }

  async connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', () => this.go());
    this.sync.addEventListener('change', async () => {
      await this.reread();
      await this.screen?.heard?.(this);
    });
    await loadCredential();
    await this.reread();
    this.go();
    setInterval(() => this.requestUpdate(), 30_000);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.refresh());
    addEventListener('online', () => this.refresh());
    await this.sync.start();
    await this.refresh();
  }

  get person() {
    return credential()?.person ?? '';
  }

  /** What the phone knows, anew. */
  async reread() {
    if (this.person) {
      const day = await knownDay(this.person);
      this.lines = day.lines;
      this.findings = day.findings;
      this.at = day.at;
      this.known = new Map((await sheets(this.person)).map((kept) => [kept.id, kept]));
      this.queue = await entries(this.person);
      this.loading = day.at && this.loading === 'first' ? 'known' : this.loading;
    } else {
      this.lines = [];
      this.findings = [];
      this.known = new Map();
      this.queue = [];
      this.at = null;
      this.loading = 'first';
      const called = await names();
      this.others = [...(await unsent())].map(([person, count]) => ({ name: called[person] ?? '', count }));
    }
    const waiting = this.queue.filter((entry) => entry.kind !== 'photo').length;
    /** @type {any} */ (navigator).setAppBadge?.(waiting).catch(() => null);
    this.requestUpdate();
  }

  /** What the server knows, as far as it can be reached. */
  async refresh() {
    if (!this.person) {
      return;
    }
    const { status } = await refreshDay(this.person).catch(() => ({ status: 0 }));
    if (status === 401) {
      await this.sync.flush(true);
    }
    this.loading = status === 200 ? 'known' : status === 0 || status >= 500 ? 'unreachable' : 'refused';
    if (status === 200) {
      this.sync.at = now();
    }
    await this.reread();
  }

  /** After a sign-in. */
  async entered() {
    this.loading = 'first';
    this.own = {};
    await this.reread();
    await this.go();
    await this.sync.flush(true);
    await this.refresh();
  }

  async go() {
    const wanted = location.hash.replace(/^#\/?/, '');
    const screen = this.person ? await this.#screen(wanted) : (await import('./sign-in.js')).default;
    this.screen = screen;
    this.route = wanted;
    this.own = {};
    document.documentElement.toggleAttribute('data-filling', wanted.startsWith('do/') && Boolean(this.person));
    await screen?.enter?.(this, wanted.split('/')[1]);
    this.requestUpdate();
    await this.updateComplete;
    scrollTo(0, 0);
    /** @type {HTMLElement | null} */ (this.querySelector('main'))?.focus({ preventScroll: true });
  }

  /** @param {string} route */
  async #screen(route) {
    switch (route.split('/')[0]) {
      case 'do':
        return (await import('./filling.js')).default;
      case 'fix':
        return (await import('./findings.js')).default;
      case 'finding':
        return (await import('./finding.js')).default;
      case 'waiting':
        return (await import('./waiting.js')).default;
      case 'me':
        return (await import('./me.js')).default;
      default:
        return { render: renderToday };
    }
  }

  /** Where things are kept, in words. @returns {any} */
  kept() {
    const needs = this.queue.filter((entry) => entry.state === 'needs-you').length;
    const waiting = this.queue.length - needs;
    if (this.full) {
      return html`<span class="gz-kept gz-wait">${icon('alert')}${t('kept.full')}</span>`;
    }
    if (this.sync.state === 'offline' || (this.loading === 'unreachable' && !this.sync.at)) {
      return html`<span class="gz-kept gz-wait">${icon('offline')}${t(waiting ? 'kept.offline.waiting' : 'kept.offline', waiting)}</span>`;
    }
    if (needs) {
      return html`<span class="gz-kept gz-wait">${icon('alert')}${t('kept.needs', needs)}</span>`;
    }
    if (waiting) {
      return html`<span class="gz-kept gz-wait">${icon('up')}${t('kept.waiting', waiting)}</span>`;
    }
    return html`<span class="gz-kept">${icon('saved')}${this.sync.at ? t('kept.synced', hour(this.sync.at)) : t('kept.here')}</span>`;
  }

  /** @param {string} name @param {string} picture @param {string} key @param {string[]} routes @param {number} count */
  #place(name, picture, key, routes, count = 0) {
    const here = routes.includes(this.route.split('/')[0]);
    return html`<li>
      <a href=${'#/' + name} aria-current=${here ? 'page' : nothing}>${icon(picture)}<span>${t(key)}${count ? html` <b class="gz-count">${count}</b>` : nothing}</span></a>
    </li>`;
  }

  render() {
    if (!this.screen) {
      return nothing;
    }
    if (!this.person) {
      return this.screen.render(this);
    }
    const open = this.findings.length;
    const needs = this.queue.filter((entry) => entry.state === 'needs-you').length;
    return html`<div class="gz-shell">
      <a class="gz-skip" href="#content" @click=${this.#skip}>${t('skip')}</a>
      <header class="gz-top">
        <a class="gz-brand" href="#/" aria-label=${t('brand.today')}><span class="gz-seal"></span><span class="gz-brand-name" aria-hidden="true">${t('brand')}</span></a>
        <a class="gz-top-kept" href="#/waiting">${this.route === '' || this.route.startsWith('do/') ? nothing : this.kept()}</a>
        <a class="gz-user gz-plain" href="#/me" aria-label=${t('me.of', credential()?.name ?? '')}>
          <span class="gz-user-face"><span class="gz-face" data-initial=${(credential()?.name ?? '').slice(0, 1)}></span><span class="gz-user-name">${credential()?.tenantName}</span></span>
        </a>
      </header>
      <nav class="gz-places" aria-label=${t('places')}>
        <ul>
          ${this.#place('', 'today', 'place.today', ['', 'do'])} ${this.#place('fix', 'ledger', 'place.fix', ['fix', 'finding'], open)}
          ${this.#place('waiting', 'up', 'place.waiting', ['waiting'], needs)} ${this.#place('me', 'person', 'place.me', ['me'])}
        </ul>
      </nav>
      <main class="gz-main" id="content" tabindex="-1"><div class="gz-page gz-wide">${this.#notices()} ${this.screen.render(this)}</div></main>
    </div>`;
  }

  /** @param {Event} event */
  #skip(event) {
    event.preventDefault();
    /** @type {HTMLElement} */ (document.querySelector('main')).focus();
  }

  #notices() {
    return html`
      ${this.update_ready && !this.route.startsWith('do/')
        ? html`<p class="gz-notice">${icon('info')}<span>${t('update.ready')}</span><button class="gz-btn gz-quiet-btn" @click=${() => this.dispatchEvent(new Event('renew'))}>${t('update.now')}</button></p>`
        : nothing}
      ${this.offlineReady ? nothing : html`<p class="gz-notice">${icon('info')}<span>${t('no-worker')}</span></p>`}
      ${this.full ? html`<p class="gz-notice is-late" role="alert">${icon('alert')}<span>${t('full.told')}</span></p>` : nothing}
    `;
  }

  /** Somebody goes: what was read goes too, what waits stays. */
  async left() {
    await wipeRead(this.person);
  }
}

customElements.define('gz-staff', GzStaff);
