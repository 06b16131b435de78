import { LitElement, html, nothing, repeat } from '../vendor/lit.js';
import { icon } from '../parts/icons.js';
import { say, t } from '../parts/texts.js';
import { state } from './checklist.js';
import { renderEnd } from './end.js';
import { renderItem } from './item.js';
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
    if (changed.has('sheet') && this.state && !this.here) {
      this.here = this.state.missing.find((missing) => !missing.item.startsWith('~'))?.item ?? '';
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
        ${this.#progress()} ${this.#areas()}
      </div>
      <div class="gz-two">
        <div class="gz-stack">${this.#sections()} ${renderEnd(this)} ${this.readonly ? nothing : this.#bar()}</div>
        <aside class="gz-side gz-desk">${this.#aside()}</aside>
      </div>
    `;
  }

  #progress() {
    const { judged, answered } = /** @type {any} */ (this.state);
    const cells = { passed: 'ok', given: 'ok', failed: 'bad', na: 'na', open: '' };
    return html`<div class="gz-between gz-nowrap">
      <span class="gz-cells gz-grow" role="img" aria-label=${t('progress', answered, judged.length)}
        >${judged.map((/** @type {keyof typeof cells} */ one) => html`<i class=${cells[one]}></i>`)}</span
      ><span class="gz-small gz-muted gz-nobreak">${t('progress', answered, judged.length)}</span>
    </div>`;
  }

  /** Areas in the order of the sheet, with their items and numbers. */
  #byArea() {
    const { items, judged } = /** @type {any} */ (this.state);
    const areas = [...(this.sheet.areas ?? []), { key: undefined, title: null }];
    const numbered = items.map((/** @type {any} */ item, /** @type {number} */ i) => ({ item, at: i + 1, judged: judged[i] }));
    const known = new Set((this.sheet.areas ?? []).map((/** @type {any} */ area) => area.key));
    return areas
      .map((area) => ({
        ...area,
        rows: numbered.filter((/** @type {any} */ row) => (known.has(row.item.area) ? row.item.area : undefined) === area.key),
      }))
      .filter((area) => area.rows.length > 0);
  }

  #areas() {
    const areas = this.#byArea();
    if (areas.length < 2) {
      return nothing;
    }
    return html`<nav class="gz-areas" aria-label=${t('areas')}>
      ${areas.map((area) => {
        const done = area.rows.filter((/** @type {any} */ row) => row.judged !== 'open').length;
        const here = area.rows.some((/** @type {any} */ row) => row.item.key === this.here);
        return html`<button
          aria-current=${here ? 'true' : nothing}
          @click=${() => this.goTo(area.rows[0].item.key)}
        >
          ${done === area.rows.length ? icon('check') : nothing}${say(area.title) || t('areas.other')}
          ${done === area.rows.length ? nothing : html` ${done}/${area.rows.length}`}
        </button>`;
      })}
    </nav>`;
  }

  #sections() {
    return this.#byArea().map(
      (area) => html`
        ${area.title ? html`<h2 class="gz-small gz-muted">${say(area.title)}</h2>` : nothing}
        <ol class="gz-items">
          ${repeat(area.rows, (/** @type {any} */ row) => row.item.key, (/** @type {any} */ row) => renderItem(this, row.item, row.at))}
        </ol>
      `,
    );
  }

  #aside() {
    const { items, judged } = /** @type {any} */ (this.state);
    const clause = items.find((/** @type {any} */ item) => item.key === this.here)?.clause;
    const count = (/** @type {string[]} */ ...kinds) => judged.filter((/** @type {string} */ one) => kinds.includes(one)).length;
    return html`
      ${clause
        ? html`<section class="gz-card gz-tight"><h2>${t('clause.number', clause.number ?? '')}</h2>
            <div class="gz-clause"><b>${say(clause.heading)}</b><span>${say(clause.text)}</span></div></section>`
        : nothing}
      <section class="gz-card gz-tight">
        <h2>${t('so-far')}</h2>
        ${[
          ['answer.pass', count('passed', 'given'), ''],
          ['answer.fail', count('failed'), 'is-late'],
          ['answer.na', count('na'), ''],
          ['answer.open', count('open'), ''],
        ].map(([key, n, look]) => html`<div class="gz-between"><span>${t(String(key))}</span><span class="gz-num ${n ? look : ''}">${n}</span></div>`)}
      </section>
    `;
  }

  /** The next deed, in words. */
  #bar() {
    const { missing, items } = /** @type {any} */ (this.state);
    const order = (/** @type {any} */ one) => items.findIndex((/** @type {any} */ item) => item.key === (one.item ?? one));
    const from = order(this.here);
    const next = missing.find((/** @type {any} */ one) => order(one) > from || order(one) < 0) ?? missing[0];
    const at = next ? items.findIndex((/** @type {any} */ item) => item.key === next.item) + 1 : 0;
    return html`<div class="gz-do">
      <span class="gz-kept" role="status">${this.kept}</span>
      ${next
        ? html`<button class="gz-btn gz-primary" @click=${() => this.goTo(next.item)}>
            ${next.item.startsWith('~') ? t('next.sign') : t(`next.${next.what}`, at)}${icon('down')}
          </button>`
        : html`<button class="gz-btn gz-primary" ?disabled=${this.busy} @click=${() => this.dispatchEvent(new CustomEvent('hand-in', { bubbles: true }))}>
            ${icon('check')}${t('hand-in')}
          </button>`}
    </div>`;
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
    const within = document.activeElement?.closest('.gz-item')?.id === 'item-' + item.key;
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
