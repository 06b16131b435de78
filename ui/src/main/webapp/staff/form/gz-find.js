import { LitElement, html, live, nothing } from '../vendor/lit.js';
import { icon } from '../parts/icons.js';
import { t } from '../parts/texts.js';

/**
 * Chooses somebody or something by typing part of its name: a field with a list under it, by touch or by keyboard alone.
 *
 * @fires choose with the id that was chosen, or undefined where it was taken back, in `detail`
 */

const PAUSE = 180;
const MOST = 20;

/** @typedef {{id: string, name: string, more?: string}} Found */

export class GzFind extends LitElement {
  static properties = {
    label: {},
    name: {},
    described: {},
    invalid: { type: Boolean },
    chosen: { attribute: false },
    found: { state: true },
    open: { state: true },
    at: { state: true },
    waits: { state: true },
  };

  constructor() {
    super();
    this.label = '';
    this.name = '';
    this.described = '';
    this.invalid = false;
    /** What is chosen now, in words; empty: nothing. */
    this.chosen = '';
    /** @type {Found[]} */
    this.found = [];
    this.open = false;
    this.at = -1;
    this.waits = false;
    this.words = '';
    this.turn = 0;
    this.timer = 0;
    /** @type {(words: string) => Promise<Found[]>} */
    this.find = async () => [];
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const list = `${this.name}-list`;
    return html`<div class="gz-find">
        ${icon('search')}
        <input
          class="gz-input"
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-label=${this.label}
          aria-expanded=${this.open ? 'true' : 'false'}
          aria-controls=${list}
          aria-describedby=${this.described || nothing}
          aria-invalid=${this.invalid ? 'true' : 'false'}
          aria-activedescendant=${this.open && this.at >= 0 ? `${list}-${this.at}` : nothing}
          placeholder=${this.chosen || t('find.type')}
          .value=${live(this.open ? this.words : this.chosen)}
          @focus=${() => this.#ask('')}
          @input=${(/** @type {any} */ event) => this.#ask(event.target.value)}
          @keydown=${this.#key}
          @blur=${this.#leave}
        />
        ${this.chosen ? html`<button type="button" class="gz-find-clear" aria-label=${t('find.clear', this.chosen)} @mousedown=${(/** @type {Event} */ e) => e.preventDefault()} @click=${() => this.#choose(undefined)}>${icon('cross')}</button>` : nothing}
      </div>
      <ul class="gz-found" id=${list} role="listbox" aria-label=${this.label} ?hidden=${!this.open}>
        ${this.found.slice(0, MOST).map(
          (one, i) => html`<li id=${`${list}-${i}`} role="option" aria-selected=${i === this.at ? 'true' : 'false'}
            @mousedown=${(/** @type {Event} */ event) => event.preventDefault()} @click=${() => this.#choose(one)}>
            <span>${one.name}</span>${one.more ? html`<small>${one.more}</small>` : nothing}
          </li>`,
        )}
        ${this.found.length ? nothing : html`<li role="option" aria-selected="false" aria-disabled="true" class="gz-muted">${t(this.waits ? 'find.waits' : 'find.none')}</li>`}
      </ul>
      <span class="gz-unseen" role="status">${this.open && !this.waits ? t('find.count', this.found.length) : ''}</span>`;
  }

  /** @param {string} words */
  #ask(words) {
    this.words = words;
    this.open = true;
    this.waits = true;
    // Until the answer is there, nothing is offered that is not meant.
    const part = words.trim().toLowerCase();
    this.found = this.found.filter((one) => one.name.toLowerCase().includes(part));
    const turn = ++this.turn;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(async () => {
      const found = await this.find(words.trim()).catch(() => []);
      if (turn === this.turn) {
        this.found = found;
        this.at = found.length && words.trim() ? 0 : -1;
        this.waits = false;
      }
    }, words ? PAUSE : 0);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) {
      return;
    }
    const last = Math.min(MOST, this.found.length) - 1;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!this.open) {
        this.#ask('');
      } else {
        const next = this.at + (event.key === 'ArrowDown' ? 1 : -1);
        this.at = next > last ? 0 : next < 0 ? last : next;
      }
    } else if (event.key === 'Enter' && this.open && this.at >= 0 && !this.waits) {
      event.preventDefault();
      this.#choose(this.found[this.at]);
    } else if (event.key === 'Escape' && this.open) {
      event.stopPropagation();
      this.#shut();
    }
  }

  #shut() {
    this.open = false;
    this.words = '';
    this.turn++;
    clearTimeout(this.timer);
  }

  /** Typed in full and left, it is chosen; anything else is no choice. */
  #leave() {
    const words = this.words.trim();
    const same = this.open && words ? this.found.filter((one) => one.name === words) : [];
    if (same.length === 1) {
      this.#choose(same[0]);
    } else {
      this.#shut();
    }
  }

  /** @param {Found | undefined} one */
  #choose(one) {
    this.#shut();
    this.dispatchEvent(new CustomEvent('choose', { detail: one }));
  }
}

customElements.define('gz-find', GzFind);
