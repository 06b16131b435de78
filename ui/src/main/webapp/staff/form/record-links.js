import { html, nothing } from '../vendor/lit.js';
import { icon } from '../parts/icons.js';
import { t } from '../parts/texts.js';
import { digest, prepare } from './photo.js';
import './gz-find.js';
import './gz-pad.js';

/** Fields whose answer is something elsewhere: people, places, things, records, pictures. */

/** @typedef {import('./gz-record.js').GzRecord} GzRecord */
/** @typedef {import('./record-field.js').Slot} Slot */

const MOST_PICTURES = 20;

/** @param {GzRecord} form @param {Slot} slot */
const single = (form, slot) => html`<gz-find
  .label=${slot.label}
  .name=${slot.id}
  .described=${slot.described}
  .invalid=${Boolean(slot.fault)}
  .chosen=${slot.value ? (form.names[slot.value] ?? t('record.somebody')) : ''}
  .find=${(/** @type {string} */ words) => form.find(slot.field, slot.pointer, words)}
  @choose=${(/** @type {CustomEvent} */ event) => form.choose(slot, event.detail)}
></gz-find>`;

/** @param {GzRecord} form @param {Slot} slot */
const several = (form, slot) => {
  /** @type {string[]} */
  const ids = slot.value ?? [];
  return html`
    ${ids.length
      ? html`<ul class="gz-picked" aria-label=${slot.label}>
          ${ids.map(
            (id) => html`<li>${form.names[id] ?? t('record.somebody')}
              <button type="button" aria-label=${t('find.clear', form.names[id] ?? '')} @click=${() => form.give(slot.pointer, ids.filter((one) => one !== id))}>${icon('cross')}</button></li>`,
          )}
        </ul>`
      : nothing}
    <gz-find .label=${slot.label} .name=${slot.id} .described=${slot.described} .invalid=${Boolean(slot.fault)} .chosen=${''}
      .find=${async (/** @type {string} */ words) => (await form.find(slot.field, slot.pointer, words)).filter((one) => !ids.includes(one.id))}
      @choose=${(/** @type {CustomEvent} */ event) => event.detail && form.choose(slot, event.detail, [...ids, event.detail.id])}></gz-find>`;
};

/** @param {GzRecord} form @param {Slot} slot @param {HTMLInputElement} input */
const add = async (form, slot, input) => {
  const files = [...(input.files ?? [])];
  input.value = '';
  form.setFault(slot.pointer, '');
  for (const file of files) {
    try {
      const photo = await prepare(file);
      form.dispatchEvent(new CustomEvent('photo', { bubbles: true, detail: { pointer: slot.pointer, photo } }));
      const there = form.valueOf(slot.pointer) ?? [];
      form.give(slot.pointer, [...new Set([...there, photo.sha])]);
    } catch (unreadable) {
      form.setFault(slot.pointer, t(crypto.subtle ? 'photo.unreadable' : 'photo.insecure'));
    }
  }
};

/** @param {GzRecord} form @param {Slot} slot */
const pictures = (form, slot) => {
  /** @type {string[]} */
  const there = slot.value ?? [];
  return html`<div class="gz-photos" role="group" aria-label=${slot.label}>
    ${there.map(
      (sha, i) => html`<div class="gz-photo">
        ${form.photoAddress(sha) ? html`<img src=${form.photoAddress(sha)} alt=${t('photo.of', i + 1)} loading="lazy" />` : html`<span class="gz-photo-else">${icon('camera')}${t('photo.elsewhere')}</span>`}
        ${slot.readonly ? nothing : html`<button type="button" aria-label=${t('photo.remove', i + 1)} @click=${() => form.give(slot.pointer, there.filter((one) => one !== sha))}>${icon('cross')}</button>`}
      </div>`,
    )}
    ${slot.readonly || there.length >= MOST_PICTURES
      ? nothing
      : html`<label class="gz-photo-add">
          <input type="file" accept="image/*" capture=${slot.field.type === 'photo' ? 'environment' : nothing} multiple aria-describedby=${slot.described || nothing}
            @change=${(/** @type {any} */ event) => add(form, slot, event.target)} />
          ${icon(slot.field.type === 'photo' ? 'camera' : 'plus')}<span>${t(slot.field.type === 'photo' ? 'photo.take' : 'attachment.add')}</span>
        </label>`}
  </div>`;
};

/** A drawn signature as a picture, since a field names pictures alone. @param {any} drawn @returns {Promise<any>} */
const painted = async (drawn) => {
  const canvas = Object.assign(document.createElement('canvas'), { width: drawn.width, height: drawn.height });
  const paper = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, drawn.width, drawn.height);
  Object.assign(paper, { lineWidth: 5, lineCap: 'round', lineJoin: 'round', strokeStyle: '#1f2a37' });
  for (const stroke of drawn.strokes) {
    paper.beginPath();
    paper.moveTo(stroke[0], stroke[1]);
    for (let i = 2; i < stroke.length; i += 2) {
      paper.lineTo(stroke[i], stroke[i + 1]);
    }
    paper.lineTo(stroke.at(-2) + 0.1, stroke.at(-1));
    paper.stroke();
  }
  const blob = /** @type {Blob} */ (await new Promise((done) => canvas.toBlob((picture) => done(/** @type {any} */ (picture)), 'image/png')));
  const sha = await digest(blob);
  return { sha, original: sha, blob, width: drawn.width, height: drawn.height };
};

/** @param {GzRecord} form @param {Slot} slot */
const signature = (form, slot) =>
  slot.value
    ? html`<div class="gz-between">${form.photoAddress(slot.value) ? html`<img class="gz-signed" src=${form.photoAddress(slot.value)} alt=${t('sign.paper.signed')} />` : html`<span class="gz-ready">${icon('check')}${t('sign.paper.signed')}</span>`}
        <button type="button" class="gz-btn gz-quiet-btn" @click=${() => form.give(slot.pointer, undefined)}>${t('sign.again')}</button></div>`
    : html`<gz-pad class="gz-pad" .label=${''} .drawn=${true} .signer=${form.signer} @sign=${async (/** @type {CustomEvent} */ event) => {
        event.stopPropagation();
        if (event.detail?.strokes) {
          const photo = await painted(event.detail);
          form.dispatchEvent(new CustomEvent('photo', { bubbles: true, detail: { pointer: slot.pointer, photo } }));
          form.give(slot.pointer, photo.sha);
        }
      }}></gz-pad>`;

/** By type of the field. @type {Record<string, (form: GzRecord, slot: Slot) => any>} */
export const LINKS = {
  person: single,
  position: single,
  site: single,
  record: single,
  thing: single,
  people: several,
  things: several,
  photo: pictures,
  attachment: pictures,
  signature,
};
