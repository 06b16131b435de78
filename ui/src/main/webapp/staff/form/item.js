import { html, live, nothing } from '../vendor/lit.js';
import { inWords } from '../parts/clock.js';
import { icon } from '../parts/icons.js';
import { say, t } from '../parts/texts.js';
import { demands, judge, missingOf } from './checklist.js';
import { ANSWERS, limits, shown, unit } from './item-answer.js';

/** One item: what is asked and by which clause, its answer, what goes with the answer, and what a failure brings. */

/** @typedef {import('./gz-form.js').GzForm} GzForm */
/** @typedef {import('./checklist.js').Answer} Answer */

/** @param {any} item */
const isCritical = (item) => item.critical !== 'NONE' || item.severity === 'CRITICAL';

/** @param {any} clause @returns {string} */
export const clauseName = (clause) => say(clause.heading);

/** @param {any} item */
const under = (item) => {
  const limit = item.answer === 'NUMBER' ? limits(item) : '';
  return html`<div class="gz-under">
    ${isCritical(item) ? html`<span class="gz-crit">${t('item.critical')}</span>` : nothing}
    ${item.clause
      ? html`<details class="gz-by">
          <summary>${t('item.by', clauseName(item.clause))}${limit ? ' · ' + limit : ''}</summary>
          <div class="gz-clause"><b>${clauseName(item.clause)}</b><span>${say(item.clause.text)}</span></div>
        </details>`
      : limit
        ? html`<span>${limit}</span>`
        : nothing}
    ${say(item.help)
      ? html`<details class="gz-by"><summary>${t('item.help')}</summary><p class="gz-clause">${say(item.help)}</p></details>`
      : nothing}
  </div>`;
};

/** @param {any} item @param {Answer} answer @returns {string} the answer in a few words */
const inShort = (item, answer) => {
  if (answer.notApplicable) {
    return t('answer.na');
  }
  switch (item.answer) {
    case 'NUMBER':
      return `${shown(String(answer.value))} ${unit(item)}`.trim();
    case 'CHOICE':
      return say(item.options.find((/** @type {any} */ option) => option.key === answer.value)?.title);
    case 'PHOTO':
      return t('photo.count', (answer.photos ?? []).length);
    case 'PASS_FAIL':
      return '';
    case 'SIGNATURE':
      return t('sign.paper.signed');
    default:
      return String(answer.value ?? '');
  }
};

/** @param {GzForm} form @param {any} item @param {Answer} answer @param {number} at */
const answered = (form, item, answer, at) => {
  const judged = judge(item, answer);
  const words = inShort(item, answer);
  return html`<li class="gz-item is-answered" id=${'item-' + item.key}>
    <span class=${judged === 'na' ? 'na' : ''}>${icon(judged === 'na' ? 'minus' : 'check')}</span>
    <p>${at}. ${say(item.text)}${words ? html`<b> ${words}</b>` : nothing}</p>
    ${form.readonly
      ? nothing
      : html`<button class="gz-change" aria-label=${t('item.change.of', at)} @click=${() => form.open(item)}>${t('item.change')}</button>`}
  </li>`;
};

/** @param {GzForm} form @param {any} item @param {Answer} answer @param {boolean} wanted */
const photos = (form, item, answer, wanted) => html`
  <div class="gz-label">
    <span id=${'photos-' + item.key}>${t('photo.title')} ${wanted ? html`<em>${t('photo.least')}</em>` : nothing}</span>
    <div class="gz-photos" role="group" aria-labelledby=${'photos-' + item.key}>
      ${(answer.photos ?? []).map(
        (sha, i) => html`<div class="gz-photo">
          <img src=${form.photoAddress(sha)} alt=${t('photo.of', i + 1)} loading="lazy" />
          ${form.readonly
            ? nothing
            : html`<button aria-label=${t('photo.remove', i + 1)} @click=${() => form.give(item, { photos: (answer.photos ?? []).filter((one) => one !== sha) })}>${icon('cross')}</button>`}
        </div>`,
      )}
      ${form.readonly || (answer.photos ?? []).length >= 20
        ? nothing
        : html`<label class="gz-photo-add">
            <input type="file" accept="image/*" capture="environment" multiple @change=${(/** @type {any} */ event) => form.addPhotos(item, event.target)} />
            ${icon('camera')}<span>${t('photo.take')}</span>
          </label>`}
    </div>
    ${form.photoFault === item.key ? html`<p class="gz-fault" role="alert">${icon('alert')}${t(crypto.subtle ? 'photo.unreadable' : 'photo.insecure')}</p>` : nothing}
  </div>
`;

/** @param {GzForm} form @param {any} item @param {Answer} answer @param {boolean} wanted */
const note = (form, item, answer, wanted) => html`<label class="gz-label">
  <span>${t(judge(item, answer) === 'failed' ? 'note.what' : 'note.title')} ${wanted ? html`<em>${t('required')}</em>` : nothing}</span>
  <textarea
    class="gz-input"
    maxlength="2000"
    .value=${live(answer.note ?? '')}
    @input=${(/** @type {any} */ event) => form.type(item, { note: event.target.value })}
    @change=${(/** @type {any} */ event) => form.give(item, { note: event.target.value.trim() || undefined })}
  ></textarea>
</label>`;

/** What follows from a failure, before it is handed in. @param {any} item */
export const consequence = (item) => {
  const correction = item.correction;
  if (!correction && item.critical === 'NONE') {
    return nothing;
  }
  const who = correction?.author ? t('correction.you') : say(correction?.title) || t('correction.somebody');
  const told = !correction
    ? ''
    : correction.within
      ? t('correction.who.within', who, inWords(correction.within))
      : t('correction.who', who);
  const stop = item.critical === 'STOP_WORK' ? t('correction.stop') : item.critical === 'FAIL_ALL' ? t('correction.fails-all') : '';
  return html`<div class="gz-consequence">${icon('alert')}<span>${told}${told && stop ? ' ' : ''}${stop}</span></div>`;
};

/** @param {GzForm} form @param {any} item */
const withNote = (form, item) => {
  const answer = form.answers[item.key];
  return demands(item, answer).note || judge(item, answer) === 'failed' || Boolean(answer?.note) || form.noted.has(item.key);
};

/** @param {GzForm} form @param {any} item @param {Answer} answer */
const more = (form, item, answer) => {
  const asked = demands(item, answer);
  const failed = judge(item, answer) === 'failed';
  const withPhotos = item.answer === 'PHOTO' || asked.photo || failed || (answer.photos ?? []).length > 0;
  return html`
    ${withPhotos || withNote(form, item)
      ? html`<div class="gz-more">
          ${withNote(form, item) ? note(form, item, answer, asked.note) : nothing}
          ${withPhotos ? photos(form, item, answer, asked.photo || item.answer === 'PHOTO') : nothing}
          ${failed ? consequence(item) : nothing}
        </div>`
      : nothing}
  `;
};

/** @param {GzForm} form @param {any} item */
const conflicts = (form, item) => {
  const others = form.conflicts[item.key] ?? [];
  return others.length === 0
    ? nothing
    : html`<div class="gz-errors" role="alert">
        <p>${t('conflict.told')}</p>
        ${others.map(
          (/** @type {any} */ other) => html`<button class="gz-btn" @click=${() => form.pick(item, other)}>
            ${t('conflict.take', say(other.by?.name) || other.by?.name || '', inShort(item, other) || t(`answer.${other.value}`))}
          </button>`,
        )}
        <button class="gz-btn" @click=${() => form.pick(item, null)}>${t('conflict.keep')}</button>
      </div>`;
};

/** @param {GzForm} form @param {any} item @param {number} at its number */
export const renderItem = (form, item, at) => {
  const answer = form.answers[item.key] ?? {};
  const judged = judge(item, answer);
  const settled = missingOf(item, answer).length === 0 && judged !== 'failed' && !(form.conflicts[item.key] ?? []).length;
  // Whoever is still at a number, a text or photos is not finished with the first sign.
  const busy = form.here === item.key && !['PASS_FAIL', 'CHOICE'].includes(item.answer) && judged !== 'na';
  if (settled && !busy && !form.opened.has(item.key)) {
    return answered(form, item, answer, at);
  }
  const name = say(item.text);
  return html`<li
    id=${'item-' + item.key}
    class="gz-item ${judged === 'failed' ? 'is-failed' : ''} ${form.here === item.key ? 'is-here' : ''}"
    tabindex="-1"
    @focusin=${() => form.enter(item)}
  >
    <div class="gz-ask">
      <b>${at}</b>
      <div><p>${name}</p>${under(item)}</div>
      ${form.readonly || withNote(form, item)
        ? nothing
        : html`<button class="gz-add-note" aria-label=${t('note.add.of', at)} title=${t('note.add')} @click=${() => form.addNote(item)}>${icon('edit')}</button>`}
    </div>
    ${conflicts(form, item)}
    <fieldset class="gz-bare" ?disabled=${form.readonly}>
      <legend class="gz-unseen">${name}</legend>
      ${ANSWERS[item.answer](form, item, answer, name)} ${more(form, item, answer)}
    </fieldset>
  </li>`;
};
