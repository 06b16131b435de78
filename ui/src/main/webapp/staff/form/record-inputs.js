import { html, live, nothing } from '../vendor/lit.js';
import { add, parse, short } from '../rule/decimal.js';
import { readNumber } from '../rule/written-number.js';
import { local } from '../parts/clock.js';
import { icon } from '../parts/icons.js';
import { say, t } from '../parts/texts.js';
import { LINKS } from './record-links.js';
import { shown, unitOf } from './record-words.js';

/** How each type of field is filled in. A function for a type: (form, slot) → its input. */

/** @typedef {import('./gz-record.js').GzRecord} GzRecord */
/** @typedef {import('./record-field.js').Slot} Slot */

const FEW = 6;

/** @param {Slot} slot what every input has */
const common = (slot) => ({ invalid: slot.fault ? 'true' : 'false', described: slot.described || nothing });

/** @param {GzRecord} form @param {Slot} slot @param {string} type @param {string} mode @param {string} more */
const line = (form, slot, type = 'text', mode = 'text', more = '') => html`<input
  class="gz-input ${more}"
  id=${slot.id}
  type=${type}
  inputmode=${mode}
  autocomplete="off"
  maxlength=${slot.read.maxLength}
  aria-label=${slot.label}
  aria-invalid=${common(slot).invalid}
  aria-describedby=${common(slot).described}
  enterkeyhint="next"
  .value=${live(slot.value ?? '')}
  @input=${(/** @type {any} */ event) => form.type(slot.pointer, event.target.value)}
  @change=${(/** @type {any} */ event) => form.give(slot.pointer, event.target.value.trim() || undefined)}
/>`;

/** @param {GzRecord} form @param {Slot} slot */
const longText = (form, slot) => html`<textarea
  class="gz-input"
  id=${slot.id}
  maxlength=${slot.read.maxLength}
  aria-label=${slot.label}
  aria-invalid=${common(slot).invalid}
  aria-describedby=${common(slot).described}
  .value=${live(slot.value ?? '')}
  @input=${(/** @type {any} */ event) => form.type(slot.pointer, event.target.value)}
  @change=${(/** @type {any} */ event) => form.give(slot.pointer, event.target.value.trim() || undefined)}
></textarea>`;

/** As it is sent, where it can be read; else as it stands. @param {string} typed */
const asNumber = (typed) => {
  const read = readNumber(typed);
  return read.value ? short(read.value) : typed.trim() || undefined;
};

/** @param {GzRecord} form @param {Slot} slot @param {string} by */
const nudge = (form, slot, by) => {
  const from = parse(String(slot.value ?? ''));
  const change = parse(by);
  form.give(slot.pointer, from && change ? short(add(from, change)) : slot.read.min ? short(slot.read.min) : '0');
};

/** @param {GzRecord} form @param {Slot} slot */
const amount = (form, slot) => {
  const unit = unitOf(slot.field);
  const field = html`<label class="gz-amount"><input
      class="gz-input"
      id=${slot.id}
      inputmode=${slot.read.min && !short(slot.read.min).startsWith('-') ? (slot.field.type === 'integer' ? 'numeric' : 'decimal') : 'text'}
      autocomplete="off"
      aria-label=${unit ? `${slot.label}${t('comma')}${unit}` : slot.label}
      aria-invalid=${common(slot).invalid}
      aria-describedby=${common(slot).described}
      enterkeyhint="next"
      .value=${live(form.raw?.pointer === slot.pointer ? form.raw.text : slot.value === undefined ? '' : shown(slot.value))}
      @input=${(/** @type {any} */ event) => form.type(slot.pointer, asNumber(event.target.value), event.target.value)}
      @change=${(/** @type {any} */ event) => form.give(slot.pointer, asNumber(event.target.value))}
    />${unit ? html`<span aria-hidden="true">${unit}</span>` : nothing}</label>`;
  return slot.field.type === 'integer' && !slot.dense
    ? html`<div class="gz-measure">
        <button type="button" aria-label=${t('number.less', '1', slot.label)} @click=${() => nudge(form, slot, '-1')}>${icon('minus')}</button>
        ${field}
        <button type="button" aria-label=${t('number.more', '1', slot.label)} @click=${() => nudge(form, slot, '1')}>${icon('plus')}</button>
      </div>`
    : field;
};

/** @param {GzRecord} form @param {Slot} slot */
const yesNo = (form, slot) => {
  const said = slot.value === undefined ? '' : String(slot.value);
  const key = (/** @type {string} */ value, /** @type {string} */ name) => html`<button type="button" aria-pressed=${said === value} @click=${() => form.give(slot.pointer, said === value ? undefined : value === 'true')}>${t(name)}</button>`;
  return html`<div class="gz-seg" id=${slot.id} role="group" aria-label=${slot.label} aria-describedby=${common(slot).described}>${key('true', 'yes')}${key('false', 'no')}</div>`;
};

/** @param {GzRecord} form @param {Slot} slot */
const choice = (form, slot) => {
  const options = slot.field.options ?? [];
  if (slot.field.multiple) {
    /** @type {string[]} */
    const chosen = slot.value ?? [];
    const toggled = (/** @type {string} */ key) => (chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
    return html`<div class="gz-options ${slot.dense ? 'is-dense' : ''}" role="group" aria-label=${slot.label} aria-describedby=${common(slot).described}>
      ${options.map((/** @type {any} */ one) => html`<label><input type="checkbox" .checked=${live(chosen.includes(one.key))} @change=${() => form.give(slot.pointer, toggled(one.key))} /><span>${say(one.title)}</span></label>`)}
    </div>`;
  }
  if (slot.dense || options.length > FEW) {
    return html`<select class="gz-input" id=${slot.id} aria-label=${slot.label} aria-invalid=${common(slot).invalid} aria-describedby=${common(slot).described}
      @change=${(/** @type {any} */ event) => form.give(slot.pointer, event.target.value || undefined)}>
      <option value="" ?selected=${!slot.value}>${t('choose')}</option>
      ${options.map((/** @type {any} */ one) => html`<option value=${one.key} ?selected=${slot.value === one.key}>${say(one.title)}</option>`)}
    </select>`;
  }
  return html`<div class="gz-options" role="radiogroup" aria-label=${slot.label} aria-describedby=${common(slot).described}>
    ${options.map((/** @type {any} */ one) => html`<label><input type="radio" name=${'c' + slot.id} .checked=${live(slot.value === one.key)} @change=${() => form.give(slot.pointer, one.key)} /><span>${say(one.title)}</span></label>`)}
  </div>`;
};

/** What it is now, as the field takes it. */
const NOW = /** @type {Record<string, [number, number, string]>} */ ({ date: [0, 10, 'now.day'], month: [0, 7, 'now.month'], 'date-time': [0, 16, 'now.moment'], time: [11, 16, 'now.moment'] });
const NATIVE = /** @type {Record<string, string>} */ ({ date: 'date', month: 'month', 'date-time': 'datetime-local', time: 'time' });

/** @param {GzRecord} form @param {Slot} slot */
const moment = (form, slot) => {
  const [from, to, words] = NOW[slot.field.type];
  const value = typeof slot.value === 'string' && slot.field.type === 'date-time' ? slot.value.replace(/(:\d\d)?([.]\d+)?(Z|[+-]\d\d:\d\d)$/, '') : slot.value;
  return html`<div class="gz-moment">
    <input class="gz-input" id=${slot.id} type=${NATIVE[slot.field.type]} aria-label=${slot.label} aria-invalid=${common(slot).invalid} aria-describedby=${common(slot).described}
      .value=${live(value ?? '')}
      @change=${(/** @type {any} */ event) => form.give(slot.pointer, event.target.value || undefined)} />
    ${slot.value || slot.dense ? nothing : html`<button type="button" class="gz-btn" aria-label=${`${t(words)}${t('comma')}${slot.label}`} @click=${() => form.give(slot.pointer, local().slice(from, to))}>${t(words)}</button>`}
  </div>`;
};

const LENGTHS = /** @type {[string, string, string][]} */ ([['minutes', 'PT', 'M'], ['hours', 'PT', 'H'], ['days', 'P', 'D']]);

/** @param {GzRecord} form @param {Slot} slot */
const duration = (form, slot) => {
  const written = String(slot.value ?? '');
  const known = LENGTHS.find(([, before, after]) => new RegExp(`^${before}\\d+${after}$`).test(written));
  const unit = form.lengthUnits[slot.pointer] ?? known?.[0] ?? 'minutes';
  const count = known ? written.replace(/\D/g, '') : '';
  const said = (/** @type {string} */ typed, /** @type {string} */ wanted) => {
    const read = readNumber(typed);
    const [, before, after] = /** @type {[string, string, string]} */ (LENGTHS.find(([one]) => one === wanted));
    return read.value && /^\d+$/.test(short(read.value)) ? `${before}${short(read.value)}${after}` : typed.trim() || undefined;
  };
  return html`<div class="gz-moment">
    <input class="gz-input" id=${slot.id} inputmode="numeric" autocomplete="off" aria-label=${slot.label} aria-invalid=${common(slot).invalid} aria-describedby=${common(slot).described}
      .value=${live(known ? count : written)} @change=${(/** @type {any} */ event) => form.give(slot.pointer, said(event.target.value, unit))} />
    <select class="gz-input" aria-label=${t('length.unit', slot.label)} @change=${(/** @type {any} */ event) => {
      form.lengthUnits[slot.pointer] = event.target.value;
      form.give(slot.pointer, count ? said(count, event.target.value) : slot.value);
    }}>${LENGTHS.map(([key]) => html`<option value=${key} ?selected=${key === unit}>${t(`length.${key}`)}</option>`)}</select>
  </div>`;
};

/** @type {Record<string, (form: GzRecord, slot: Slot) => any>} */
export const INPUTS = {
  text: (form, slot) => line(form, slot),
  'long-text': longText,
  phone: (form, slot) => line(form, slot, 'tel', 'tel'),
  plate: (form, slot) => line(form, slot, 'text', 'text', 'gz-plate'),
  'identity-number': (form, slot) => line(form, slot, 'text', 'text', 'gz-plate'),
  integer: amount,
  decimal: amount,
  money: amount,
  percent: amount,
  'yes-no': yesNo,
  choice,
  date: moment,
  month: moment,
  'date-time': moment,
  time: moment,
  duration,
  ...LINKS,
};
