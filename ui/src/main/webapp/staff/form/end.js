import { html, nothing } from '../vendor/lit.js';
import { icon } from '../parts/icons.js';
import { say, t } from '../parts/texts.js';
import { consequence } from './item.js';

/** The end of a sheet: signatures, what is missing yet, and what handing it in brings. */

/** @typedef {import('./gz-form.js').GzForm} GzForm */

/** Who gives a signature that is not that of whoever fills in. @param {GzForm} form @param {any} signature @returns {any} */
const standing = (form, signature) => {
  const said = form.standing[signature.key] ?? form.signatures[signature.key] ?? {};
  return signature.external
    ? { name: said.name ?? '' }
    : { person: said.person ?? '', name: signature.signers?.find((/** @type {any} */ one) => one.id === said.person)?.name ?? '' };
};

/** Somebody of the position, or somebody from outside by name. @param {GzForm} form @param {any} signature */
const chooser = (form, signature) => {
  const said = standing(form, signature);
  const choose = (/** @type {any} */ more) => {
    form.standing = { ...form.standing, [signature.key]: more };
  };
  if (signature.external) {
    return html`<label class="gz-field"><span>${t('sign.name')}</span>
      <input class="gz-input" type="text" maxlength="100" .value=${said.name} @input=${(/** @type {any} */ event) => choose({ name: event.target.value })} /></label>`;
  }
  return signature.signers?.length
    ? html`<label class="gz-field"><span>${t('sign.who')}</span>
        <select class="gz-input" @change=${(/** @type {any} */ event) => choose({ person: event.target.value })}>
          <option value="" ?selected=${!said.person}>${t('sign.who.none')}</option>
          ${signature.signers.map((/** @type {any} */ one) => html`<option value=${one.id} ?selected=${one.id === said.person}>${one.name}</option>`)}
        </select></label>`
    : html`<p class="gz-help">${t('sign.nobody')}</p>`;
};

/** @param {GzForm} form */
const signatures = (form) =>
  (form.sheet.signatures ?? []).map((/** @type {any} */ signature) => {
    const other = signature.mine === false ? standing(form, signature) : null;
    const { name: named, ...person } = other ?? {};
    const by = !other ? {} : signature.external ? { name: named.trim() } : person;
    const pad =
      other && !named.trim()
        ? nothing
        : html`<gz-pad
          class="gz-pad"
          .label=${say(signature.title)}
          .signer=${other ? named : form.signer}
          .signature=${form.signatures[signature.key] ?? null}
          @sign=${(/** @type {any} */ event) => {
            event.stopPropagation();
            const given = event.detail && { ...event.detail, ...by };
            form.dispatchEvent(new CustomEvent('sign', { bubbles: true, detail: { key: signature.key, signature: given } }));
          }}
        ></gz-pad>`;
    return html`<section class="gz-card gz-tight" id=${'sign-' + signature.key} tabindex="-1">
      ${other ? html`<h2>${say(signature.title)}</h2>${chooser(form, signature)}` : nothing} ${pad}
    </section>`;
  });

/** @param {GzForm} form @param {any} missing */
const oneMissing = (form, missing) => {
  const { items } = /** @type {any} */ (form.state);
  const at = items.findIndex((/** @type {any} */ item) => item.key === missing.item);
  const words = at < 0 ? t('missing.sign') : t(`missing.${missing.what}`, at + 1, say(items[at].text));
  return html`<li><button class="gz-link" @click=${() => form.goTo(missing.item)}>${words}</button></li>`;
};

/** @param {GzForm} form */
const refused = (form) => {
  const { items } = /** @type {any} */ (form.state);
  const told = Object.entries(form.problems);
  return told.length === 0
    ? nothing
    : html`<section class="gz-errors" role="alert">
        <p>${t('refused')}</p>
        <ul>
          ${told.map(([key, remedy]) => {
            const at = items.findIndex((/** @type {any} */ item) => item.key === key);
            return html`<li>${at < 0 ? remedy : html`<button class="gz-link" @click=${() => form.open(items[at])}>${t('refused.item', at + 1, remedy)}</button>`}</li>`;
          })}
        </ul>
      </section>`;
};

/** @param {GzForm} form */
const brings = (form) => {
  const { items, judged } = /** @type {any} */ (form.state);
  const failed = items.filter((/** @type {any} */ _, /** @type {number} */ i) => judged[i] === 'failed');
  return failed.length === 0
    ? nothing
    : html`<h3 class="gz-small gz-muted">${t('brings', failed.length)}</h3>
        <ul class="gz-bare-list">
          ${failed.map((/** @type {any} */ item) => html`<li><p class="gz-strong">${say(item.text)}</p>${consequence(item)}</li>`)}
        </ul>`;
};

/** @param {GzForm} form */
export const renderEnd = (form) => {
  const { missing } = /** @type {any} */ (form.state);
  return html`
    ${refused(form)} ${form.readonly ? nothing : signatures(form)}
    ${form.readonly
      ? nothing
      : html`<section class="gz-card gz-tight" aria-labelledby="gz-end">
          <h2 id="gz-end">${missing.length ? t('missing.title', missing.length) : t('ready')}</h2>
          ${missing.length
            ? html`<ul class="gz-bare-list">${missing.slice(0, 6).map((/** @type {any} */ one) => oneMissing(form, one))}</ul>
                ${missing.length > 6 ? html`<p class="gz-muted gz-small">${t('missing.more', missing.length - 6)}</p>` : nothing}`
            : html`<p class="gz-ready">${icon('check')}${t('ready.told')}</p>`}
          ${brings(form)}
          <p class="gz-help">${t('hand-in.final')}</p>
        </section>`}
  `;
};
