import { LitElement, nothing } from '../vendor/lit.js';
import { credential, loadCredential, names } from '../net/credential.js';
import { knownDay, refreshDay } from '../net/refresh.js';
import { outcome } from '../net/queue.js';
import { Sync } from '../net/sync.js';
import { now } from '../parts/clock.js';
import { entries, sheets, unsent, wipeRead } from '../store/store.js';
import { screenOf } from './screens.js';

/** How often whoever leaves it open is told what has become due, in milliseconds. */
const NEWS = 5 * 60_000;

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
    this.turn = 0;
    /** Whom the screen is for. */
    this.shownTo = '';
    /** @type {any} What stands around screens; fetched for the first who is signed in. */
    this.frame = null;
    /** @type {Record<string, any>} What a screen keeps to itself. */
    this.own = {};
    /** @type {{name: string, count: number}[]} */
    this.others = [];
    /** The place that is being gone to. */
    this.wanted = '';
  }

  createRenderRoot() {
    return this;
  }

  async connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', () => this.go());
    this.sync.addEventListener('change', async () => {
      await this.reread();
      if (this.person !== this.shownTo) {
        await this.go();
      }
      await this.screen?.heard?.(this);
    });
    await loadCredential();
    await this.reread();
    this.go();
    setInterval(() => this.requestUpdate(), 30_000);
    const look = () => document.visibilityState === 'visible' && this.refresh();
    document.addEventListener('visibilitychange', look);
    setInterval(look, NEWS);
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
    const { status, body } = await refreshDay(this.person).catch(() => ({ status: 0, body: null }));
    const what = outcome(status, body?.type);
    if (what === 'sign-in' || what === 'revoked') {
      await this.sync.ended(what);
    }
    this.loading = status === 200 ? 'known' : status === 0 || status >= 500 ? 'unreachable' : 'refused';
    if (status === 200) {
      this.sync.at = now();
      this.#bringRecords(this.person);
    }
    await this.reread();
    await this.screen?.heard?.(this);
  }

  /** Forms come behind the day: what may be filled in is on the phone before somebody looks. @param {string} person */
  async #bringRecords(person) {
    await (await import('../net/record-lists.js')).refreshRecords(person).catch(() => 0);
    await this.screen?.heard?.(this);
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
    const turn = ++this.turn;
    this.shownTo = this.person;
    const wanted = location.hash.replace(/^#\/?/, '');
    this.wanted = wanted;
    /** @type {any} */
    const screen = this.person ? await screenOf(wanted) : (await import('./sign-in.js')).default;
    if (this.person) {
      this.frame = await import('./frame.js');
    }
    if (turn !== this.turn) {
      return; // Somebody went on before this screen had come.
    }
    this.screen = screen;
    this.route = wanted;
    this.own = {};
    await screen?.enter?.(this, wanted.split('/')[1]);
    this.requestUpdate();
    await this.updateComplete;
    scrollTo(0, 0);
    /** @type {HTMLElement | null} */ (this.querySelector('main'))?.focus({ preventScroll: true });
  }

  /** Where things are kept, in words. @returns {any} */
  kept() {
    return this.frame ? this.frame.kept(this) : nothing;
  }

  render() {
    if (!this.screen) {
      return nothing;
    }
    return this.person && this.frame ? this.frame.frame(this) : this.screen.render(this);
  }

  /** Somebody goes: what was read goes too, what waits stays. */
  async left() {
    await wipeRead(this.person);
  }
}

customElements.define('gz-staff', GzStaff);
