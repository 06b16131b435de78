import { LitElement, html, svg } from '../vendor/lit.js';
import { t } from '../parts/texts.js';

/**
 * Paper to sign on. Strokes are whole numbers on paper of 600 by 200, whatever the size of the screen, so that turning the
 * phone changes nothing. Whoever cannot draw confirms by name.
 *
 * @fires sign with `{strokes, width, height}`, `{confirmed: true}` or null in `detail`
 */

const WIDTH = 600;
const HEIGHT = 200;
const MOST_STROKES = 200;
const MOST_NUMBERS = 20_000;

/** @param {number[]} stroke @returns {string} a path */
const path = (stroke) => {
  let d = `M${stroke[0]} ${stroke[1]}`;
  for (let i = 2; i < stroke.length; i += 2) {
    d += `L${stroke[i]} ${stroke[i + 1]}`;
  }
  return stroke.length === 2 ? `${d}l0.1 0` : d;
};

/** @param {any} signature @returns {any} its drawing */
export const drawing = (signature) =>
  html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" fill="none" stroke="currentColor" stroke-width="5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${(signature?.strokes ?? []).map((/** @type {number[]} */ stroke) => svg`<path d=${path(stroke)}></path>`)}</svg>`;

export class GzPad extends LitElement {
  static properties = { signature: { attribute: false }, label: {}, signer: {}, drawn: { type: Boolean } };

  constructor() {
    super();
    /** @type {any} */
    this.signature = null;
    this.label = '';
    this.signer = '';
    /** Whether only a drawn one will do. */
    this.drawn = false;
    /** @type {number[][]} */
    this.strokes = [];
    this.drawing = false;
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('signature') && !this.drawing) {
      this.strokes = this.signature?.strokes?.map((/** @type {number[]} */ stroke) => [...stroke]) ?? [];
    }
  }

  render() {
    const confirmed = this.signature?.confirmed === true;
    const signed = confirmed || this.strokes.length > 0;
    return html`
      <div class="gz-between">
        ${this.label ? html`<h2>${this.label}</h2>` : ''}
        ${signed ? html`<button class="gz-btn gz-quiet-btn" @click=${() => this.#give(null)}>${t('sign.again')}</button>` : ''}
      </div>
      <div
        class="gz-pad-paper"
        role="img"
        aria-label=${t(signed ? 'sign.paper.signed' : 'sign.paper.empty')}
        @pointerdown=${this.#down}
        @pointermove=${this.#move}
        @pointerup=${this.#up}
        @pointercancel=${this.#up}
      >
        ${confirmed ? html`<span class="gz-pad-name">${this.signer}</span>` : drawing({ strokes: this.strokes })}
      </div>
      <div class="gz-between">
        <p class="gz-help">${t('sign.by', this.signer)}</p>
        ${signed || this.drawn
          ? ''
          : html`<button class="gz-btn gz-quiet-btn" @click=${() => this.#give({ confirmed: true })}>${t('sign.confirm')}</button>`}
      </div>
    `;
  }

  /** @param {PointerEvent} event @returns {[number, number]} on the paper */
  #at(event) {
    const box = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * WIDTH;
    const y = ((event.clientY - box.top) / box.height) * HEIGHT;
    return [Math.round(Math.max(0, Math.min(WIDTH, x))), Math.round(Math.max(0, Math.min(HEIGHT, y)))];
  }

  /** @param {PointerEvent} event */
  #down(event) {
    if (this.signature?.confirmed || this.strokes.length >= MOST_STROKES) {
      return;
    }
    event.preventDefault();
    /** @type {Element} */ (event.currentTarget).setPointerCapture?.(event.pointerId);
    this.drawing = true;
    this.strokes.push(this.#at(event));
    this.requestUpdate();
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const stroke = this.strokes.at(-1);
    if (!this.drawing || !stroke || this.strokes.flat().length >= MOST_NUMBERS) {
      return;
    }
    const [x, y] = this.#at(event);
    if (Math.hypot(x - stroke[stroke.length - 2], y - stroke[stroke.length - 1]) >= 3) {
      stroke.push(x, y);
      this.requestUpdate();
    }
  }

  #up() {
    if (this.drawing) {
      this.drawing = false;
      this.#give({ strokes: this.strokes.map((stroke) => [...stroke]), width: WIDTH, height: HEIGHT });
    }
  }

  /** @param {any} signature */
  #give(signature) {
    this.signature = signature;
    this.dispatchEvent(new CustomEvent('sign', { detail: signature, bubbles: true }));
  }
}

customElements.define('gz-pad', GzPad);
