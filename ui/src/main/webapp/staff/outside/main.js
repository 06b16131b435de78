import { LitElement, html, nothing } from '../vendor/lit.js';
import { icon } from '../parts/icons.js';
import { setLook } from '../parts/look.js';
import { language, speak, speakOf, t } from '../parts/texts.js';
import { ask, faults, picture } from './ask.js';

/** The page that a link for somebody without an account opens: to sign, or to say that something is put right. */

const KINDS = /** @type {Record<string, string>} */ ({ s: 'signatures', c: 'corrections' });

class GzOutside extends LitElement {
  constructor() {
    super();
    const [letter, secret = ''] = location.hash.slice(1).split('.', 2);
    this.kind = KINDS[letter] ?? '';
    this.secret = secret;
    /** @type {any} what the link is for */
    this.told = null;
    /** open, asking, closed, offline, often, done, refused */
    this.state = 'asking';
    this.name = '';
    this.note = '';
    /** @type {any} */
    this.signature = null;
    this.refusing = false;
    this.busy = false;
    /** @type {Record<string, string>} */
    this.faults = {};
    /** Pictures by digest, on this phone. @type {Map<string, string>} */
    this.pictures = new Map();
    /** Taken here, to be sent. @type {string[]} */
    this.photos = [];
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.look();
  }

  async look() {
    const answer = this.kind ? await ask('POST', `${this.kind}/preview`, { body: { secret: this.secret } }) : { ok: false, status: 404 };
    if (!answer?.ok) {
      this.state = answer?.status === 404 ? 'closed' : answer?.status === 429 ? 'often' : 'offline';
      this.requestUpdate();
      return;
    }
    this.told = await /** @type {Response} */ (answer).json();
    this.name = this.told.name ?? '';
    this.parts = await import(this.kind === 'signatures' ? './sign.js' : './correct.js');
    this.state = 'open';
    this.requestUpdate();
    const rows = (this.told.tables ?? []).flatMap((/** @type {any} */ table) => table.rows.flat());
    for (const sha of [...(this.told.photos ?? []), ...[...(this.told.lines ?? []), ...rows].flatMap((line) => line.photos)]) {
      this.pictures.set(sha, await picture(this.kind, this.secret, sha));
      this.requestUpdate();
    }
  }

  /** @param {string} path @param {any} body @param {string} done the state after it */
  async send(path, body, done) {
    this.busy = true;
    this.faults = {};
    this.requestUpdate();
    const answer = await ask('POST', `${this.kind}${path}`, { body: { secret: this.secret, ...body } });
    this.busy = false;
    if (answer?.ok) {
      this.state = done;
      scrollTo(0, 0);
    } else if (answer?.status === 404) {
      this.state = 'closed';
    } else {
      this.fail(answer ? await faults(answer) : { '': t('outside.offline') });
    }
    this.requestUpdate();
  }

  /** @param {Record<string, string>} wrong */
  async fail(wrong) {
    this.faults = wrong;
    this.requestUpdate();
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('.gz-fault'))?.scrollIntoView({ block: 'center' });
  }

  /** @param {string} next */
  async speak(next) {
    await speak(next);
    document.title = t('outside.brand');
    this.requestUpdate();
  }

  render() {
    const other = language() === 'zh' ? 'en' : 'zh';
    return html`<div class="gz-outside">
      <header class="gz-front-top">
        <span class="gz-brand"><span class="gz-seal"></span><span class="gz-brand-name">${this.told?.business ?? t('outside.brand')}</span></span>
        <button class="gz-btn gz-quiet-btn" lang=${other === 'zh' ? 'zh-CN' : 'en'} @click=${() => this.speak(other)}>${other === 'zh' ? '中文' : 'English'}</button>
      </header>
      <main class="gz-stack" aria-busy=${this.busy}>${this.body()}</main>
    </div>`;
  }

  body() {
    switch (this.state) {
      case 'asking':
        return html`<p class="gz-muted" role="status">${t('outside.asking')}</p>`;
      case 'open':
        return /** @type {any} */ (this.parts).render(this);
      case 'offline':
        return html`<section class="gz-card gz-empty" role="alert">${icon('offline')}<h1>${t('outside.offline')}</h1>
          <button class="gz-btn gz-primary" @click=${() => this.look()}>${t('outside.again')}</button></section>`;
      case 'often':
      case 'closed':
        return html`<section class="gz-card gz-empty" role="alert">${icon('info')}<h1>${t(`outside.${this.state}`)}</h1><p class="gz-muted">${t(`outside.${this.state}.told`)}</p></section>`;
      default:
        return html`<section class="gz-card gz-empty" role="status">${icon('check')}<h1>${t(`outside.${this.state}.${this.kind}`)}</h1><p class="gz-muted">${t(`outside.${this.state}.told`, this.told.business)}</p></section>`;
    }
  }

  /** @param {string} field @returns {unknown} what is wrong with it */
  fault(field) {
    return this.faults[field] ? html`<p class="gz-fault" role="alert">${icon('alert')}<span>${this.faults[field]}</span></p>` : nothing;
  }

  /** A picture that is shown or was taken. @param {string} sha @param {number} i */
  shown(sha, i) {
    const from = this.pictures.get(sha);
    return html`<div class="gz-photo">${from ? html`<a href=${from} target="_blank" rel="noopener"><img src=${from} alt=${t('photo.of', i + 1)} /></a>` : html`<span class="gz-photo-else">${icon('camera')}</span>`}</div>`;
  }

  /** Who it is. */
  nameField() {
    return html`<label class="gz-label"><span>${t('outside.name')}</span>
        <input class="gz-input" maxlength="60" autocomplete="name" .value=${this.name} @input=${(/** @type {any} */ event) => {
          this.name = event.target.value;
          this.requestUpdate();
        }} /></label>${this.fault('/name')}`;
  }
}

setLook('auto');
await speak(navigator.language);
await Promise.all([speakOf('sheet'), speakOf('outside')]);
document.title = t('outside.brand');
customElements.define('gz-outside', GzOutside);
document.body.append(document.createElement('gz-outside'));
// Another link pasted over this one is another page.
addEventListener('hashchange', () => location.reload());
