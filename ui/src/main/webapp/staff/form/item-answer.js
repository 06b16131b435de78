import { html, live, nothing } from '../vendor/lit.js';
import { add, parse, short } from '../rule/decimal.js';
import { icon } from '../parts/icons.js';
import { say, t } from '../parts/texts.js';
import { beyond, readTyped } from './checklist.js';
import './gz-pad.js';

/** How each kind of item is answered. A function for a kind: (form, item, answer, name) → what stands in the item. */

/** @typedef {import('./gz-form.js').GzForm} GzForm */
/** @typedef {import('./checklist.js').Answer} Answer */

/** @param {string} number @returns {string} with the minus of typesetters */
export const shown = (number) => number.replace(/^-/, '\u2212');

/** @param {any} item @returns {string} */
export const unit = (item) => say(item.unit);

/** @param {any} item @param {string} number */
const withUnit = (item, number) => `${shown(number)}${unit(item) ? ' ' + unit(item) : ''}`;

/** @param {any} item @returns {string} such as 不高于 8 ℃ */
export const limits = (item) => {
  if (item.min !== undefined && item.max !== undefined) {
    return t('limit.range', shown(item.min), withUnit(item, item.max));
  }
  if (item.max !== undefined) {
    return t('limit.most', withUnit(item, item.max));
  }
  return item.min === undefined ? '' : t('limit.least', withUnit(item, item.min));
};

/** @param {GzForm} form @param {any} item @param {Answer} answer */
const notApplicable = (form, item, answer) =>
  item.notApplicable
    ? html`<button class="a" aria-pressed=${answer.notApplicable === true} @click=${() => form.give(item, { notApplicable: true, value: undefined })}>
        ${icon('minus')}${t('answer.na')}
      </button>`
    : nothing;

/** @param {GzForm} form @param {any} item @param {Answer} answer @param {string} name */
const passFail = (form, item, answer, name) => html`
  <div class="gz-answer ${item.notApplicable ? '' : 'is-two'}" role="group" aria-label=${name}>
    <button class="y" aria-pressed=${answer.value === 'pass'} @click=${() => form.give(item, { value: 'pass', notApplicable: false })}>
      ${icon('check')}${t('answer.pass')}
    </button>
    <button class="n" aria-pressed=${answer.value === 'fail'} @click=${() => form.give(item, { value: 'fail', notApplicable: false })}>
      ${icon('cross')}${t('answer.fail')}
    </button>
    ${notApplicable(form, item, answer)}
  </div>
`;

/** @param {any} item */
const step = (item) => (/℃|°C|度/.test(unit(item)) || /\./.test(`${item.min ?? ''}${item.max ?? ''}`) ? '0.5' : '1');

/** @param {GzForm} form @param {any} item @param {Answer} answer @param {string} by */
const nudge = (form, item, answer, by) => {
  const from = parse(answer.value ?? item.max ?? item.min ?? '0');
  const change = parse(by);
  if (from && change) {
    form.give(item, { value: answer.value === undefined ? short(from) : short(add(from, change)), typed: undefined, notApplicable: false });
  }
};

/** @param {string} typed @returns {Partial<Answer>} */
const asAnswer = (typed) => {
  const read = readTyped(typed);
  if (read === null) {
    return { value: undefined, typed: undefined };
  }
  return 'value' in read
    ? { value: read.value, typed: undefined, notApplicable: false }
    : { value: undefined, typed, notApplicable: false };
};

/** @param {GzForm} form @param {any} item @param {Answer} answer */
const verdict = (form, item, answer) => {
  if (form.raw?.key === item.key) {
    return nothing; // Half a number is not judged.
  }
  if (answer.typed) {
    const read = readTyped(answer.typed);
    return html`<p class="gz-fault" role="alert">${icon('alert')}${t(`number.${read && 'reason' in read ? read.reason : 'number'}`)}</p>`;
  }
  if (answer.value === undefined || (item.min === undefined && item.max === undefined)) {
    return nothing;
  }
  const off = beyond(item, answer.value);
  return off
    ? html`<span class="gz-badge gz-late" role="status">${icon('alert')}${t(off.over ? 'limit.over' : 'limit.under', withUnit(item, off.by))}</span>`
    : html`<span class="gz-badge gz-pass" role="status">${icon('check')}${t('limit.within')}</span>`;
};

/** @param {GzForm} form @param {any} item @param {Answer} answer @param {string} name */
const number = (form, item, answer, name) => html`
  <div class="gz-measure ${form.raw?.key !== item.key && (answer.typed || (answer.value !== undefined && beyond(item, answer.value))) ? 'is-over' : ''}">
    <button aria-label=${t('number.less', step(item), name)} @click=${() => nudge(form, item, answer, '-' + step(item))}>${icon('minus')}</button>
    <label>
      <input
        class="gz-input"
        inputmode=${item.min !== undefined && !String(item.min).startsWith('-') ? 'decimal' : 'text'}
        autocomplete="off"
        aria-label=${unit(item) ? `${name}${t('comma')}${unit(item)}` : name}
        aria-invalid=${answer.typed ? 'true' : 'false'}
        .value=${live(form.raw && form.raw.key === item.key ? form.raw.text : (answer.typed ?? (answer.value === undefined ? '' : shown(answer.value))))}
        @input=${(/** @type {any} */ event) => form.type(item, asAnswer(event.target.value), event.target.value)}
        @change=${(/** @type {any} */ event) => form.give(item, asAnswer(event.target.value))}
      /><span aria-hidden="true">${unit(item)}</span>
    </label>
    <button aria-label=${t('number.more', step(item), name)} @click=${() => nudge(form, item, answer, step(item))}>${icon('plus')}</button>
  </div>
  <div class="gz-between gz-small">
    ${verdict(form, item, answer)}
    ${item.notApplicable ? html`<div class="gz-answer is-one">${notApplicable(form, item, answer)}</div>` : nothing}
  </div>
`;

/** @param {GzForm} form @param {any} item @param {Answer} answer @param {string} name */
const choice = (form, item, answer, name) => html`
  <div class="gz-options" role="radiogroup" aria-label=${name}>
    ${item.options.map(
      (/** @type {any} */ option) => html`<label class=${option.fails ? 'n' : 'y'}>
        <input type="radio" name=${'c-' + item.key} .checked=${live(answer.value === option.key)} @change=${() => form.give(item, { value: option.key, notApplicable: false })} />
        <span>${say(option.title)}</span>
      </label>`,
    )}
  </div>
  ${item.notApplicable ? html`<div class="gz-answer is-one">${notApplicable(form, item, answer)}</div>` : nothing}
`;

/** @param {GzForm} form @param {any} item @param {Answer} answer @param {string} name */
const text = (form, item, answer, name) => html`
  <textarea
    class="gz-input"
    maxlength="2000"
    aria-label=${name}
    .value=${live(answer.value ?? '')}
    @input=${(/** @type {any} */ event) => form.type(item, { value: event.target.value || undefined })}
    @change=${(/** @type {any} */ event) => form.give(item, { value: event.target.value.trim() || undefined, notApplicable: false })}
  ></textarea>
  ${item.notApplicable ? html`<div class="gz-answer is-one">${notApplicable(form, item, answer)}</div>` : nothing}
`;

/** @param {GzForm} form @param {any} item @param {Answer} answer @param {string} name */
const time = (form, item, answer, name) => html`
  <div class="gz-between gz-start">
    <input
      class="gz-input gz-time"
      type="time"
      aria-label=${name}
      .value=${live(answer.value ?? '')}
      @change=${(/** @type {any} */ event) => form.give(item, { value: event.target.value || undefined, notApplicable: false })}
    />
    ${item.notApplicable ? html`<div class="gz-answer is-one">${notApplicable(form, item, answer)}</div>` : nothing}
  </div>
`;

/** @param {GzForm} form @param {any} item @param {Answer} answer @param {string} name */
const signature = (form, item, answer, name) => html`<gz-pad
  class="gz-pad"
  .label=${name}
  .signer=${form.signer}
  .signature=${answer.value ?? null}
  @sign=${(/** @type {any} */ event) => form.give(item, { value: event.detail ?? undefined })}
></gz-pad>`;

/** @type {Record<string, (form: GzForm, item: any, answer: Answer, name: string) => any>} */
export const ANSWERS = {
  PASS_FAIL: passFail,
  NUMBER: number,
  CHOICE: choice,
  TEXT: text,
  TIME: time,
  SIGNATURE: signature,
  PHOTO: () => nothing,
};
