import { html, nothing } from '../vendor/lit.js';
import '../form/gz-pad.js';
import { dateWords, moment } from '../parts/clock.js';
import { icon } from '../parts/icons.js';
import { say, t } from '../parts/texts.js';

/** What is signed, as the form says it, and paper to sign on. */

/** @param {any} line @param {any} value */
const worded = (line, value) => {
  const said = say(value);
  switch (line.type) {
    case 'yes-no':
      return t(said === 'true' ? 'outside.yes' : 'outside.no');
    case 'date':
    case 'date-time':
    case 'month':
      return dateWords(said);
    case 'percent':
      return `${said}%`;
    default:
      return line.unit ? `${said} ${say(line.unit)}` : said;
  }
};

/** @param {any} page @param {any} line */
const shown = (page, line) => html`<div><dt>${say(line.title)}</dt>
  <dd>${line.masked
    ? html`<span class="gz-muted">${t('outside.masked')}</span>`
    : line.photos.length
      ? html`<div class="gz-photos">${line.photos.map((/** @type {string} */ sha, /** @type {number} */ i) => page.shown(sha, i))}</div>`
      : line.values.length
        ? line.values.map((/** @type {any} */ value) => worded(line, value)).join('; ')
        : html`<span class="gz-muted">—</span>`}</dd></div>`;

/** @param {any} page @param {any[]} lines */
const facts = (page, lines) => html`<dl class="gz-outside-facts">${lines.map((line) => shown(page, line))}</dl>`;

/** @param {any} page */
const refusal = (page) => html`<section class="gz-card gz-form">
  <h2>${t('outside.refuse.title')}</h2>
  ${page.told.name ? nothing : page.nameField()}
  <label class="gz-label"><span>${t('outside.reason')}</span>
    <textarea class="gz-input" maxlength="500" .value=${page.note} @input=${(/** @type {any} */ event) => (page.note = event.target.value)}></textarea></label>
  ${page.fault('/reason')} ${page.fault('')}
  <div class="gz-actions">
    <button class="gz-btn" ?disabled=${page.busy} @click=${() => page.send('/refusal', { name: page.name, reason: page.note }, 'refused')}>${t('outside.refuse.do')}</button>
    <button class="gz-btn gz-quiet-btn" @click=${() => turn(page, false)}>${t('outside.back')}</button>
  </div>
</section>`;

/** @param {any} page @param {boolean} refusing */
const turn = (page, refusing) => {
  page.refusing = refusing;
  page.faults = {};
  page.requestUpdate();
};

/** @param {any} page */
const sign = (page) => {
  const { strokes, width, height } = page.signature ?? {};
  if (!strokes?.length) {
    page.fail({ '/strokes': t('outside.sign.missing') });
  } else {
    page.send('', { name: page.name, strokes, width, height }, 'done');
  }
};

/** @param {any} page */
const signing = (page) => html`<section class="gz-card gz-form">
  <h2>${say(page.told.signature)}</h2>
  ${page.told.name ? html`<p>${t('sign.by', page.told.name)}</p>` : page.nameField()}
  <gz-pad class="gz-pad" .label=${''} .drawn=${true} .signer=${page.name.trim() || '…'} .signature=${page.signature}
    @sign=${(/** @type {any} */ event) => {
      page.signature = event.detail;
      page.requestUpdate();
    }}></gz-pad>
  ${page.fault('/strokes')} ${page.fault('')}
  <p class="gz-help">${t('outside.sign.told')}</p>
  <div class="gz-actions">
    <button class="gz-btn gz-primary" ?disabled=${page.busy} @click=${() => sign(page)}>${icon('check')}${t('outside.sign.do')}</button>
    <button class="gz-btn gz-quiet-btn" @click=${() => turn(page, true)}>${t('outside.refuse')}</button>
  </div>
</section>`;

/** @param {any} page */
export const render = (page) => {
  const { told } = page;
  const where = [told.serial, told.site && say(told.site)].filter(Boolean).join(' · ');
  return html`
    <div>
      <h1>${say(told.form)}</h1>
      <p class="gz-muted">${where ? `${where} · ` : ''}${t('outside.edition', say(told.regulation), told.edition)}</p>
    </div>
    <p class="gz-notice">${icon('info')}<span>${t('outside.sign.asked', told.asker, moment(told.until))}</span></p>
    <section class="gz-card">${facts(page, told.lines)}</section>
    ${told.tables.map(
      (/** @type {any} */ table) => html`<section class="gz-card"><h2>${say(table.title)}</h2>
        ${table.rows.length ? table.rows.map((/** @type {any[]} */ row) => facts(page, row)) : html`<p class="gz-muted">—</p>`}</section>`,
    )}
    ${page.refusing ? refusal(page) : signing(page)}
    <p class="gz-outside-digest">${t('outside.digest')} ${told.digest}</p>`;
};
