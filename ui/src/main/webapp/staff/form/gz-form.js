import { LitElement, html, nothing } from '../vendor/lit.js';
import { say } from '../parts/texts.js';
import { state } from './checklist.js';
import { renderEnd } from './end.js';
import { areas, aside, bar, progress, sections } from './sheet-parts.js';
import { prepare } from './photo.js';
import './gz-pad.js';

/**
 * Fills in one sheet. Knows neither network nor store: it is given a sheet, answers and signatures, and tells each change.
 *
 * @fires answer `{item, answer}`: at each answer
 * @fires sign `{key, signature}`
 * @fires photo `{item, photo}`: taken and prepared; the answer with its digest follows
 * @fires pick `{item, conflict}`: which of two answers counts; null: the newest
 * @fires hand-in
 */
export class GzForm extends LitElement {
  static properties = {
    sheet: { attribute: false },
    answers: { attribute: false },
    signatures: { attribute: false },
    conflicts: { attribute: false },
    problems: { attribute: false },
    kept: { attribute: false },
    badge: { attribute: false },
    standing: { state: true },
    back: { attribute: false },
    signer: {},
    readonly: { type: Boolean },
    busy: { type: Boolean },
  };

  constructor() {
    super();
    /** @type {any} */
    this.sheet = null;
    /** @type {import('./checklist.js').Answers} */
    this.answers = {};
    /** @type {Record<string, any>} */
    this.signatures = {};
    /** @type {Record<string, {person?: string, name?: string}>} Who is about to sign for another, by signature. */
    this.standing = {};
    /** @type {Record<string, any[]>} */
    this.conflicts = {};
    /** What the server refused, by item. @type {Record<string, string>} */
    this.problems = {};
    /** Where it is kept, in words. @type {any} */
    this.kept = nothing;
    /** Until when. @type {any} */
    this.badge = nothing;
    /** The way back. @type {any} */
    this.back = nothing;
    this.signer = '';
    this.readonly = false;
    this.busy = false;
    /** @type {(sha: string) => string} */
    this.photoAddress = () => '';
    /** @type {Set<string>} */
    this.opened = new Set();
    /** @type {Set<string>} */
    this.noted = new Set();
    this.here = '';
    /** What is being typed into a number. @type {{key: string, text: string} | null} */
    this.raw = null;
    this.photoFault = '';
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    this.state = this.sheet ? state(this.sheet, this.answers, this.signatures) : null;
    const before = /** @type {any} */ (changed.get('sheet'));
    if (before && before.id !== this.sheet?.id) {
      this.opened.clear();
      this.noted.clear();
      this.here = '';
      this.raw = null;
    }
    if (changed.has('sheet') && this.state && !this.here) {
      this.here = this.state.missing.find((/** @type {any} */ missing) => !missing.item.startsWith('~'))?.item ?? '';
    }
  }

  render() {
    if (!this.state) {
      return html`<span class="gz-skeleton"></span>`;
    }
    return html`
      <div class="gz-fill-head">
        <div class="gz-between gz-nowrap">${this.back}${this.badge}</div>
        <h1>${say(this.sheet.title)}</h1>
        ${progress(this)} ${areas(this)}
      </div>
      <div class="gz-two">
        <div class="gz-stack">${sections(this)} ${renderEnd(this)} ${this.readonly ? nothing : bar(this)}</div>
        <aside class="gz-side gz-desk">${aside(this)}</aside>
      </div>
    `;
  }

  /** @param {string} key an item, or ~ and a signature */
  async goTo(key) {
    this.here = key.startsWith('~') ? this.here : key;
    this.requestUpdate();
    await this.updateComplete;
    const found = this.querySelector(`#${CSS.escape((key.startsWith('~') ? 'sign-' : 'item-') + key.replace('~', ''))}`);
    found?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    /** @type {HTMLElement | null} */ (found)?.focus({ preventScroll: true });
  }

  /** @param {any} item */
  enter(item) {
    if (this.here !== item.key) {
      this.here = item.key;
      this.requestUpdate();
    }
  }

  /** @param {any} item */
  open(item) {
    this.opened.add(item.key);
    this.goTo(item.key);
  }

  /** @param {any} item */
  addNote(item) {
    this.noted.add(item.key);
    this.opened.add(item.key);
    this.requestUpdate();
  }

  /**
   * Nothing typed is lost, also before the field is left; nor is it changed under the fingers.
   *
   * @param {any} item
   * @param {Partial<import('./checklist.js').Answer>} change
   * @param {string} [raw] as it stands in the field, where the answer is written otherwise
   */
  type(item, change, raw) {
    this.raw = raw === undefined ? null : { key: item.key, text: raw };
    const answer = { ...this.answers[item.key], ...change };
    this.answers = { ...this.answers, [item.key]: answer };
    this.dispatchEvent(new CustomEvent('typing', { bubbles: true, detail: { item: item.key, answer } }));
  }

  /** @param {any} item @param {Partial<import('./checklist.js').Answer>} change */
  async give(item, change) {
    this.raw = null;
    const answer = { ...this.answers[item.key], ...change };
    this.answers = { ...this.answers, [item.key]: answer };
    if (change.value !== undefined || change.notApplicable) {
      this.opened.delete(item.key);
    }
    this.dispatchEvent(new CustomEvent('answer', { bubbles: true, detail: { item: item.key, answer } }));
    const within = /** @type {Document | ShadowRoot} */ (this.getRootNode()).activeElement?.closest('.gz-item')?.id === 'item-' + item.key;
    await this.updateComplete;
    const folded = this.querySelector(`#${CSS.escape('item-' + item.key)}.is-answered`);
    if (folded && within) {
      this.#focusNext(item.key);
    }
  }

  /** The focus goes on, it does not fall off the page. @param {string} key */
  #focusNext(key) {
    const { items, missing } = /** @type {any} */ (this.state);
    const open = new Set(missing.map((/** @type {any} */ one) => one.item));
    const from = items.findIndex((/** @type {any} */ item) => item.key === key);
    const next = [...items.slice(from), ...items.slice(0, from)].find((/** @type {any} */ item) => open.has(item.key));
    this.here = next?.key ?? '';
    this.requestUpdate();
    const target = next ? '#' + CSS.escape('item-' + next.key) : '.gz-do .gz-primary';
    /** @type {HTMLElement | null} */ (this.querySelector(target))?.focus({ preventScroll: true });
  }

  /** @param {any} item @param {any} conflict */
  pick(item, conflict) {
    this.dispatchEvent(new CustomEvent('pick', { bubbles: true, detail: { item: item.key, conflict } }));
  }

  /** @param {any} item @param {HTMLInputElement} input */
  async addPhotos(item, input) {
    const files = [...(input.files ?? [])];
    input.value = '';
    this.photoFault = '';
    for (const file of files) {
      try {
        const photo = await prepare(file);
        this.dispatchEvent(new CustomEvent('photo', { bubbles: true, detail: { item: item.key, photo } }));
        const photos = this.answers[item.key]?.photos ?? [];
        if (!photos.includes(photo.sha)) {
          await this.give(item, { photos: [...photos, photo.sha], ...(item.answer === 'PHOTO' ? { notApplicable: false } : {}) });
        }
      } catch (unreadable) {
        this.photoFault = item.key;
        this.requestUpdate();
      }
    }
  }
}

customElements.define('gz-form', GzForm);
