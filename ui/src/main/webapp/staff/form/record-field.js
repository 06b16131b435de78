import { html, nothing } from '../vendor/lit.js';
import { icon } from '../parts/icons.js';
import { say, t } from '../parts/texts.js';
import { INPUTS } from './record-inputs.js';
import { inWords, limitsOf, remedy } from './record-words.js';

/**
 * One field: what is asked, its input, how it has to be, and what is wrong with it, in words.
 *
 * @typedef {import('./gz-record.js').GzRecord} GzRecord
 * @typedef {{field: any, read: import('../record/model.js').Field, pointer: string, id: string, label: string, value: any,
 *   fault: string, described: string, readonly: boolean, dense: boolean}} Slot `field` of the definition, `read` of the model
 */

/** @param {string} pointer @returns {string} */
export const idOf = (pointer) => 'f' + pointer.replaceAll('/', '-');

/** Whether its words want the whole width. @param {any} field */
const isWide = (field) =>
  ['long-text', 'photo', 'attachment', 'signature', 'people', 'things'].includes(field.type) || (field.type === 'choice' && (field.multiple || (field.options ?? []).some((/** @type {any} */ one) => say(one.title).length > 16)));

/** What is wrong, the first thing first. @param {GzRecord} form @param {any} field @param {any} read @param {string} pointer @returns {string} */
export const faultOf = (form, field, read, pointer) => {
  const state = /** @type {any} */ (form.state);
  if (form.raw?.pointer === pointer || form.typing === pointer) {
    return ''; // Half a word is not judged.
  }
  const said = form.faults[pointer] ?? form.problems[pointer];
  if (said) {
    return said;
  }
  if (state.problems[pointer]) {
    return remedy(state.problems[pointer], field, read);
  }
  if (state.missing.includes(pointer) && (form.tried || form.touched.has(pointer))) {
    return t('rule.required');
  }
  const broken = form.rulesOf(pointer).map((rule) => say(rule.message))[0];
  return broken && !state.missing.includes(pointer) ? broken : '';
};

/** @param {GzRecord} form @param {any} field @param {any} read @param {string} pointer @param {boolean} dense @returns {Slot} */
export const slotOf = (form, field, read, pointer, dense) => {
  const fault = faultOf(form, field, read, pointer);
  const hints = [say(field.help), limitsOf(field, read)].some(Boolean) && !dense;
  const id = idOf(pointer);
  const readonly = form.readonly || !form.state?.isOpen(pointer) || form.isMasked(pointer);
  return {
    field,
    read,
    pointer,
    id,
    label: say(field.title),
    value: form.valueOf(pointer),
    fault,
    described: [hints ? id + '-help' : '', fault ? id + '-fault' : ''].filter(Boolean).join(' '),
    readonly,
    dense,
  };
};

/** @param {Slot} slot */
export const faultLine = (slot) => (slot.fault ? html`<p class="gz-fault" id=${slot.id + '-fault'}>${icon('alert')}<span>${slot.fault}</span></p>` : nothing);

/** As it is read. @param {GzRecord} form @param {any} field @param {any} value @param {string} pointer */
export const shownValue = (form, field, value, pointer) => {
  if (!form.isMasked(pointer) && (field.type === 'photo' || field.type === 'attachment' || field.type === 'signature')) {
    const shas = [value ?? []].flat();
    return html`<div class="gz-photos">${shas.map((/** @type {string} */ sha, /** @type {number} */ i) =>
      form.photoAddress(sha)
        ? html`<div class="gz-photo"><img src=${form.photoAddress(sha)} alt=${t('photo.of', i + 1)} loading="lazy" /></div>`
        : html`<div class="gz-photo gz-photo-else">${icon('camera')}<span>${t('photo.elsewhere')}</span></div>`)}</div>`;
  }
  const words = inWords(field, value, form.names);
  return form.isMasked(pointer) ? html`<span class="gz-muted gz-masked">${icon('lock')}${t('record.masked')}</span>` : html`<span class="gz-said" data-pointer=${pointer}>${words || '—'}</span>`;
};

/** What somebody else wrote there meanwhile. @param {GzRecord} form @param {any} field @param {string} pointer */
const conflict = (form, field, pointer) => {
  if (!(pointer in form.conflicts)) {
    return nothing;
  }
  const theirs = inWords(field, form.conflicts[pointer], form.names) || t('record.empty');
  return html`<div class="gz-errors" role="alert">
    <p>${t('record.conflict')}</p>
    <button type="button" class="gz-btn" @click=${() => form.pick(pointer, true)}>${t('record.conflict.theirs', theirs)}</button>
    <button type="button" class="gz-btn" @click=${() => form.pick(pointer, false)}>${t('conflict.keep')}</button>
  </div>`;
};

/** The value in words of a computed one. @param {GzRecord} form @param {any} field @param {string} pointer */
const computed = (form, field, pointer) => html`<div class="gz-label"><span>${say(field.title)} <small class="gz-computed">${t('record.computed')}</small></span>
  <output class="gz-num gz-reckoned" id=${idOf(pointer)}>${inWords(field, form.workedAt(pointer), form.names) || '—'}</output></div>`;

/** @param {GzRecord} form @param {any} field @param {any} read @param {string} pointer */
export const renderField = (form, field, read, pointer) => {
  const state = /** @type {any} */ (form.state);
  if (state.hidden.has(pointer)) {
    return nothing;
  }
  if ('value' in field) {
    return computed(form, field, pointer);
  }
  const slot = slotOf(form, field, read, pointer, false);
  if (slot.readonly) {
    return html`<div class="gz-label ${isWide(field) ? 'gz-span' : ''}"><span class="gz-muted">${slot.label}</span>${shownValue(form, field, slot.value, pointer)}</div>`;
  }
  const wanted = field.required || state.missing.includes(pointer);
  const hint = [limitsOf(field, read), say(field.help)].filter(Boolean).join(t('stop'));
  return html`<div class="gz-label ${isWide(field) ? 'gz-span' : ''} ${slot.fault ? 'is-wrong' : ''}" id=${slot.id + '-of'} @focusin=${() => form.enter(pointer)} @focusout=${() => form.leave(pointer)}>
    <span>${slot.label} ${wanted ? html`<em>${t('required')}</em>` : nothing} ${field.personal ? html`<small class="gz-muted">${t('record.personal')}</small>` : nothing}</span>
    ${INPUTS[field.type]?.(form, slot) ?? nothing}
    ${hint ? html`<span class="gz-help" id=${slot.id + '-help'}>${hint}</span>` : nothing} ${faultLine(slot)} ${conflict(form, field, pointer)}
  </div>`;
};
