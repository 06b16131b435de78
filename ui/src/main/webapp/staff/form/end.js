import { html, nothing } from '../vendor/lit.js';
import { icon } from '../parts/icons.js';
import { say, t } from '../parts/texts.js';
import { consequence } from './item.js';

/** The end of a sheet: signatures, what is missing yet, and what handing it in brings. */

/** @typedef {import('./gz-form.js').GzForm} GzForm */

/** @param {GzForm} form */
const signatures = (form) =>
  (form.sheet.signatures ?? [])
    .filter((/** @type {any} */ signature) => signature.mine !== false)
    .map(
      (/** @type {any} */ signature) => html`<section class="gz-card gz-tight" id=${'sign-' + signature.key} tabindex="-1">
        <gz-pad
          class="gz-pad"
          .label=${say(signature.title)}
          .signer=${form.signer}
          .signature=${form.signatures[signature.key] ?? null}
          @sign=${(/** @type {any} */ event) => {
            event.stopPropagation();
            form.dispatchEvent(new CustomEvent('sign', { bubbles: true, detail: { key: signature.key, signature: event.detail } }));
          }}
        ></gz-pad>
      </section>`,
    );

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
