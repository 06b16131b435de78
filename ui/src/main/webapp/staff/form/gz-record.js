import { html, nothing } from '../vendor/lit.js';
import { wear } from '../parts/style.js';
import { say, t } from '../parts/texts.js';
import { RecordBase } from './record-base.js';
import { opens, renderBar, renderMissing, renderSteps, renderTotals } from './record-end.js';
import { idOf, renderField } from './record-field.js';
import { focusFirst, onEnter } from './record-keys.js';
import { renderAside, renderHead } from './record-life.js';
import { renderSignatures } from './record-sign.js';
import { renderTable } from './record-table.js';

/**
 * Fills in one record, whatever its form. Knows neither network nor store: it is given form, record, answers and signatures,
 * and tells each change.
 *
 * @fires change `{pointer, answers, settled}`: what is typed, and once more when its field is left
 * @fires sign `{key, signature}`: key is a signature's, or a table's and a row's with / between
 * @fires photo `{pointer, photo}`: taken and prepared; the answer with its digest follows
 * @fires named `{id, name}`: somebody or something was chosen
 * @fires pick `{pointer, theirs}`: which of two answers counts
 * @fires step `{step, reason, refused, next}`: next: another one of the same form is wanted at once
 * @fires correcting with whether a correction begins, or is left
 * @fires correct `{reason}`: the answers as they are now become a new version
 * @fires discard: the draft is to go
 * @fires link `{signature}`: somebody outside is to sign by a link
 */
export class GzRecord extends RecordBase {
  connectedCallback() {
    super.connectedCallback();
    wear(new URL('../record.css', import.meta.url), this.getRootNode());
    this.addEventListener('keydown', (event) => onEnter(this, event));
  }

  render() {
    if (!this.state) {
      return html`<span class="gz-skeleton"></span>`;
    }
    const { parts, model } = this.state;
    const read = (/** @type {any} */ field) => model.fields.find((/** @type {any} */ one) => one.key === field.key);
    const purpose = say(this.form.purpose);
    return html`${renderHead(this)}
      <div class="gz-two">
        <div class="gz-stack">
          ${purpose && !this.record?.state ? html`<p class="gz-muted">${purpose}</p>` : nothing}
          ${parts.map((part) => html`
            ${part.fields.length ? html`<section class="gz-card gz-form" aria-label=${say(part.title) || t('record.fields')}>
              ${parts.length > 1 && say(part.title) ? html`<h2>${say(part.title)}</h2>` : nothing}
              <div class="gz-fields">${part.fields.map((field) => renderField(this, field, read(field), '/' + field.key))}</div></section>` : nothing}
            ${part.tables.map((table) => renderTable(this, table))}`)}
          ${renderTotals(this)} ${renderSignatures(this)} ${renderMissing(this)} ${renderSteps(this)} ${renderBar(this)}
        </div>
        <aside class="gz-side">${renderAside(this)}</aside>
      </div>`;
  }

  /** @param {string} pointer of a field, table, row or signature */
  async goTo(pointer) {
    const [, first, table, row] = pointer.split('/');
    if ((first === 'lines' || first === 'signatures') && row !== undefined) {
      this.row = `${table}/${row}`;
    }
    this.tried = true;
    this.requestUpdate();
    await this.updateComplete;
    const found =
      this.querySelector(`#${CSS.escape(idOf(pointer))}-of`) ?? this.querySelector(`#${CSS.escape(idOf(pointer))}`)?.parentElement ?? this.querySelector('#gz-missing');
    found?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    focusFirst(/** @type {HTMLElement | null} */ (found));
  }

  /** Goes on if nothing stands against it; else to the first thing that does. @param {() => void} deed */
  act(deed) {
    this.tried = true;
    this.requestUpdate();
    const { ready } = /** @type {any} */ (this.state);
    const first = opens(this)[0];
    if (ready && !Object.keys(this.conflicts).length) {
      deed();
    } else {
      this.goTo(first ?? Object.keys(this.conflicts)[0] ?? '/~');
    }
  }

  /** @param {string} step @param {boolean} next */
  take(step, next = false) {
    this.tell('step', { step, next });
  }

  /** @param {RecordBase['asking']} what null: nothing after all */
  async ask(what) {
    this.asking = what;
    this.reason = '';
    this.unsaid = false;
    this.requestUpdate();
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('#gz-reason textarea'))?.focus();
  }

  /** @param {string} reason */
  say(reason) {
    this.reason = reason;
    this.unsaid = false;
    this.requestUpdate();
  }

  /** What was asked for is done with its reason. */
  sayWhy() {
    const reason = this.reason.trim();
    if (!reason || !this.asking) {
      this.unsaid = true;
      this.requestUpdate();
      return;
    }
    const { kind, step } = this.asking;
    if (kind === 'correct') {
      this.tell('correct', { reason });
    } else {
      this.tell('step', { step, reason, ...(kind === 'refuse' ? { refused: true } : {}) });
    }
    this.ask(null);
  }

  /** @param {boolean} begin */
  correct(begin) {
    this.correcting = begin;
    this.asking = null;
    this.tell('correcting', begin);
  }

  /** Asked twice, the draft goes. */
  discard() {
    if (this.sure) {
      this.tell('discard');
    }
    this.sure = !this.sure;
    this.requestUpdate();
  }

  /** @param {string} key @param {any} signature null: it is taken back */
  sign(key, signature) {
    const { [key]: _, ...others } = this.signatures;
    this.signatures = signature ? { ...others, [key]: signature } : others;
    this.tell('sign', { key, signature: signature ?? null });
  }

  /** @param {string} key @param {string} who a name, or the id of a colleague */
  stand(key, who) {
    this.standing = { ...this.standing, [key]: who };
    if (this.signatures[key]) {
      this.sign(key, null);
    }
    this.requestUpdate();
  }

  /** @param {string} pointer @param {boolean} theirs */
  pick(pointer, theirs) {
    const { [pointer]: other, ...rest } = this.conflicts;
    this.conflicts = rest;
    this.tell('pick', { pointer, theirs });
    this.give(pointer, theirs ? other : this.valueOf(pointer));
  }
}

customElements.define('gz-record', GzRecord);
