import { html, nothing } from '../vendor/lit.js';
import { moment } from '../parts/clock.js';
import { icon } from '../parts/icons.js';
import { say, t } from '../parts/texts.js';
import { drawing } from './gz-pad.js';

/** Signatures of a record: the reader's own, those of people outside on this screen, and one for each row of a table. */

/** @typedef {import('./gz-record.js').GzRecord} GzRecord */

/** @param {GzRecord} form @param {string} key */
const given = (form, key) => (form.record?.signatures ?? []).find((/** @type {any} */ one) => one.key === key);

/** @param {any} one */
const signed = (one) => html`<div class="gz-between">
  <span class="gz-ready">${icon('check')}${t('signed.by', one.name ?? '', one.at ? moment(one.at) : '')}</span>
  ${one.drawn?.strokes?.length ? html`<span class="gz-signed">${drawing(one.drawn)}</span>` : nothing}
</div>`;

/** @param {GzRecord} form @param {string} key @param {any} signature @param {string} name @param {any} by @param {boolean} drawn */
const pad = (form, key, signature, name, by, drawn) => html`<gz-pad
  class="gz-pad"
  .label=${''}
  .drawn=${drawn}
  .signer=${name}
  .signature=${signature ?? null}
  @sign=${(/** @type {any} */ event) => {
    event.stopPropagation();
    form.sign(key, event.detail && { ...event.detail, ...by });
  }}
></gz-pad>`;

/** Somebody outside says who it is and draws. @param {GzRecord} form @param {string} key @param {string} preset */
const outsider = (form, key, preset) => {
  const name = form.standing[key] ?? form.signatures[key]?.name ?? preset;
  return html`<label class="gz-label"><span>${t('sign.name')}</span>
      <input class="gz-input" maxlength="60" autocomplete="off" .value=${name} @input=${(/** @type {any} */ event) => form.stand(key, event.target.value)} /></label>
    ${name.trim() ? pad(form, key, form.signatures[key], name.trim(), { name: name.trim() }, true) : html`<p class="gz-help">${t('sign.name.first')}</p>`}
    ${form.links ? html`<button class="gz-btn" @click=${() => form.dispatchEvent(new CustomEvent('link', { detail: { signature: key } }))}>${t('link.make')}</button>` : nothing}`;
};

/** Somebody of the business who signs on this screen. @param {GzRecord} form @param {any} signature */
const colleague = (form, signature) => {
  const key = signature.key;
  const id = form.standing[key] ?? form.signatures[key]?.person ?? '';
  const name = signature.signers.find((/** @type {any} */ one) => one.id === id)?.name ?? '';
  return html`<label class="gz-label"><span>${t('sign.who')}</span>
      <select class="gz-input" @change=${(/** @type {any} */ event) => form.stand(key, event.target.value)}>
        <option value="" ?selected=${!id}>${t('sign.who.none')}</option>
        ${signature.signers.map((/** @type {any} */ one) => html`<option value=${one.id} ?selected=${one.id === id}>${one.name}</option>`)}
      </select></label>
    ${name ? pad(form, key, form.signatures[key], name, { person: id }, false) : nothing}`;
};

/** @param {GzRecord} form @param {any} signature */
const waiting = (form, signature) =>
  signature.outside
    ? outsider(form, signature.key, '')
    : signature.mine === false
      ? signature.signers?.length
        ? colleague(form, signature)
        : html`<p class="gz-help">${t('sign.waits', say(signature.title))}</p>`
      : pad(form, signature.key, form.signatures[signature.key], form.signer, {}, false);

/** What the server says of a signature that one of the reader's steps needs. @param {GzRecord} form @param {string} key */
const neededOf = (form, key) =>
  (form.record?.now ?? []).flatMap((/** @type {any} */ turn) => turn.signatures ?? []).find((/** @type {any} */ one) => one.key === key);

/** @param {GzRecord} form @param {any} signature */
const isTurn = (form, signature) => {
  const { model, turns } = /** @type {any} */ (form.state);
  const own = turns.map((/** @type {any} */ turn) => turn.step);
  return model.steps.some((/** @type {any} */ step) => own.includes(step.key) && step.signs.includes(signature.key));
};

/** Those of the definition, with what the server says of the reader beside them. @param {GzRecord} form @returns {any[]} */
export const signaturesOf = (form) =>
  (form.form.definition.signatures ?? []).map((/** @type {any} */ one) => ({ outside: one.external === true, ...one, ...neededOf(form, one.key) }));

/** @param {GzRecord} form */
export const renderSignatures = (form) =>
  signaturesOf(form).map((signature) => {
    const done = given(form, signature.key);
    const turn = !form.readonly && isTurn(form, signature);
    const { missing, judged } = /** @type {any} */ (form.state);
    if (!done && !turn) {
      return nothing;
    }
    const fault = judged.doubled.includes(signature.key) ? t('sign.other') : form.problems[`/signatures/${signature.key}`] ?? (missing.includes(`/signatures/${signature.key}`) && form.tried ? t('sign.missing') : '');
    return html`<section class="gz-card gz-tight ${fault ? 'is-wrong' : ''}" id=${`f-signatures-${signature.key}-of`} tabindex="-1" aria-label=${say(signature.title)}>
      <h2>${say(signature.title)} ${done || signature.required === false ? nothing : html`<em class="gz-wanted">${t('required')}</em>`}</h2>
      ${done ? signed(done) : waiting(form, signature)} ${fault ? html`<p class="gz-fault">${icon('alert')}<span>${fault}</span></p>` : nothing}
    </section>`;
  });

/** The signature of a row. @param {GzRecord} form @param {any} table @param {any} row @param {number} i */
export const renderRowSignature = (form, table, row, i) => {
  const each = /** @type {any} */ (form.state).model.tables.find((/** @type {any} */ one) => one.key === table.key)?.signed;
  const key = `${table.key}/${i}`;
  const done = given(form, key);
  if (!each || (form.readonly && !done)) {
    return nothing;
  }
  const who = each.signer ? row[each.signer] : form.me;
  const needed = /** @type {any} */ (form.state).missing.includes(`/signatures/${key}`) || form.signatures[key];
  const body = done
    ? signed(done)
    : !needed
      ? nothing
      : each.external
        ? outsider(form, key, typeof who === 'string' ? (form.names[who] ?? who) : '')
        : !who
          ? html`<p class="gz-help">${t('sign.who.first')}</p>`
          : pad(form, key, form.signatures[key], form.names[who] ?? form.signer, who === form.me ? {} : { person: who }, false);
  return body === nothing ? nothing : html`<div class="gz-more" id=${`f-signatures-${table.key}-${i}-of`} tabindex="-1"><h3>${t('row.sign')}</h3>${body}</div>`;
};
