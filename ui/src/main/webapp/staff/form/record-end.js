import { html, live, nothing } from '../vendor/lit.js';
import { icon } from '../parts/icons.js';
import { say, t } from '../parts/texts.js';
import { isVoid } from './record-state.js';
import { signaturesOf } from './record-sign.js';
import { inWords } from './record-words.js';

/** The end of a form: its totals, what is missing yet, and the steps that are the reader's. */

/** @typedef {import('./gz-record.js').GzRecord} GzRecord */

/** @param {GzRecord} form */
export const renderTotals = (form) => {
  const totals = form.form.definition.totals ?? [];
  const { judged } = /** @type {any} */ (form.state);
  return totals.length === 0
    ? nothing
    : html`<section class="gz-card gz-tight" aria-label=${t('record.totals')}>
        <div class="gz-between"><h2>${t('record.totals')}</h2><span class="gz-small gz-computed">${t('record.computed')}</span></div>
        <dl class="gz-totals" aria-live="polite">${totals.map((/** @type {any} */ one) => html`<div><dt>${say(one.title)}</dt><dd class="gz-num">${inWords(one, judged.totals[one.key], form.names) || '—'}</dd></div>`)}</dl>
      </section>`;
};

/** A place of the form in words. @param {GzRecord} form @param {string} pointer @returns {string} */
const placeOf = (form, pointer) => {
  const [, first, table, row, column] = pointer.split('/');
  const { definition } = form.form;
  if (first === 'signatures') {
    const each = definition.lines?.find((/** @type {any} */ one) => one.key === table);
    return row === undefined ? say(signaturesOf(form).find((one) => one.key === table)?.title) : t('row.sign.of', say(each?.title), Number(row) + 1);
  }
  if (first !== 'lines') {
    return say(definition.fields?.find((/** @type {any} */ one) => one.key === first)?.title) || first;
  }
  const holder = definition.lines?.find((/** @type {any} */ one) => one.key === table);
  const field = holder?.fields?.find((/** @type {any} */ one) => one.key === column);
  return row === undefined ? say(holder?.title) : t('row.place', say(holder?.title), Number(row) + 1, say(field?.title));
};

/** @param {GzRecord} form @returns {string[]} pointers in the order of the form, each once */
export const opens = (form) => {
  const { missing, problems, judged, model } = /** @type {any} */ (form.state);
  const broken = model.rules.filter((/** @type {any} */ rule) => judged.broken.includes(rule.key) && rule.field).map((/** @type {any} */ rule) => form.pointerOf(rule.field));
  const doubled = judged.doubled.map((/** @type {string} */ key) => `/signatures/${key}`);
  return [...new Set([...Object.keys(problems), ...missing, ...broken, ...doubled, ...Object.keys(form.problems).filter((one) => one.startsWith('/'))])];
};

/** Rules that no field bears, and what the server says of the whole. @param {GzRecord} form @returns {string[]} */
const whole = (form) => {
  const { judged, model } = /** @type {any} */ (form.state);
  const rules = model.rules.filter((/** @type {any} */ rule) => judged.broken.includes(rule.key) && !rule.field).map((/** @type {any} */ rule) => say(rule.message));
  return [...rules, ...Object.entries(form.problems).filter(([pointer]) => !pointer.startsWith('/')).map(([, remedy]) => remedy)];
};

const MOST_TOLD = 6;

/** @param {GzRecord} form */
export const renderMissing = (form) => {
  const places = opens(form);
  const rules = whole(form);
  const { step } = /** @type {any} */ (form.state);
  if (form.readonly || (!step && !form.correcting && !rules.length)) {
    return nothing;
  }
  return html`<section class="gz-card gz-tight ${form.tried && places.length + rules.length ? 'is-wrong' : ''}" id="gz-missing" tabindex="-1" aria-labelledby="gz-missing-head">
    <h2 id="gz-missing-head">${places.length + rules.length ? t('missing.title', places.length + rules.length) : t('record.ready')}</h2>
    ${places.length + rules.length
      ? html`<ul class="gz-bare-list">
          ${rules.map((sentence) => html`<li class="gz-fault">${icon('alert')}<span>${sentence}</span></li>`)}
          ${places.slice(0, MOST_TOLD).map((pointer) => html`<li><button type="button" class="gz-link" @click=${() => form.goTo(pointer)}>${placeOf(form, pointer)}</button></li>`)}
        </ul>
        ${places.length > MOST_TOLD ? html`<p class="gz-muted gz-small">${t('missing.more', places.length - MOST_TOLD)}</p>` : nothing}`
      : html`<p class="gz-ready">${icon('check')}${t('record.ready.told')}</p>`}
  </section>`;
};

const KNOWN = ['submit', 'correct', 'close', 'void'];

/** What a step is called on its button. @param {GzRecord} form @param {any} turn @returns {string} */
export const stepName = (form, turn) => {
  const named = say(turn.title) || say(form.form.steps?.find((/** @type {any} */ one) => one.key === turn.step)?.title);
  const { model } = /** @type {any} */ (form.state);
  const to = model.steps.find((/** @type {any} */ one) => one.key === turn.step)?.to;
  const state = say((form.form.states ?? []).find((/** @type {any} */ one) => one.key === to)?.title);
  return named || (KNOWN.includes(turn.step) ? t(`step.${turn.step}`) : state ? t('step.to', state) : t('step.submit'));
};

/** What one writes with a step that wants a reason. @param {GzRecord} form */
const reason = (form) => {
  const { asking } = form;
  if (!asking) {
    return nothing;
  }
  return html`<section class="gz-card gz-form" id="gz-reason" tabindex="-1" aria-label=${asking.title}>
    <h2>${asking.title}</h2>
    <label class="gz-label"><span>${t('reason')} <em>${t('required')}</em></span>
      <textarea class="gz-input" maxlength="2000" .value=${live(form.reason)} aria-invalid=${form.unsaid ? 'true' : 'false'} @input=${(/** @type {any} */ event) => form.say(event.target.value)}></textarea></label>
    ${form.unsaid ? html`<p class="gz-fault" role="alert">${icon('alert')}<span>${t('reason.needed')}</span></p>` : nothing}
    <div class="gz-actions"><button type="button" class="gz-btn gz-primary" ?disabled=${form.busy} @click=${() => form.sayWhy()}>${asking.title}</button>
      <button type="button" class="gz-btn gz-quiet-btn" @click=${() => form.ask(null)}>${t('reason.leave')}</button></div>
  </section>`;
};

/** Other ways to go on. @param {GzRecord} form @param {any[]} others @param {any} primary */
const more = (form, others, primary) => {
  const { model } = /** @type {any} */ (form.state);
  const wants = (/** @type {any} */ turn) => turn.needsReason || isVoid(model.steps.find((/** @type {any} */ one) => one.key === turn.step) ?? {});
  return html`
    ${primary?.mayRefuse ? html`<button type="button" class="gz-btn" @click=${() => form.ask({ kind: 'refuse', step: primary.step, title: t('step.return') })}>${icon('undo')}${t('step.return')}</button>` : nothing}
    ${others.map((turn) => html`<button type="button" class="gz-btn" @click=${() => (wants(turn) ? form.ask({ kind: 'step', step: turn.step, title: stepName(form, turn) }) : form.act(() => form.take(turn.step)))}>${stepName(form, turn)}</button>`)}
    ${form.record?.mayCorrect ? html`<button type="button" class="gz-btn" @click=${() => form.correct(true)}>${icon('edit')}${t('step.correct')}</button>` : nothing}
    ${form.record?.state || form.readonly
      ? nothing
      : html`<button type="button" class="gz-btn gz-quiet-btn" @click=${() => form.discard()}>${icon('trash')}${t(form.sure ? 'draft.sure' : 'draft.discard')}</button>`}`;
};

/** @param {GzRecord} form */
export const renderSteps = (form) => {
  const { turns, step } = /** @type {any} */ (form.state);
  const primary = turns.find((/** @type {any} */ turn) => turn.step === step);
  const others = turns.filter((/** @type {any} */ turn) => turn !== primary);
  return html`${reason(form)}
    ${form.readonly || form.correcting ? nothing : html`<div class="gz-actions gz-steps">${more(form, others, primary)}</div>`}`;
};

/** The next deed, in words. @param {GzRecord} form */
export const renderBar = (form) => {
  const { turns, step, ready } = /** @type {any} */ (form.state);
  const primary = turns.find((/** @type {any} */ turn) => turn.step === step);
  if (form.correcting) {
    return html`<div class="gz-do"><span class="gz-kept" role="status">${form.kept}</span>
      <button type="button" class="gz-btn" @click=${() => form.correct(false)}>${t('reason.leave')}</button>
      <button type="button" class="gz-btn gz-primary" @click=${() => form.act(() => form.ask({ kind: 'correct', step: 'correct', title: t('correct.save') }))}>${icon('check')}${t('correct.save')}</button></div>`;
  }
  if (form.readonly || !primary) {
    return nothing;
  }
  const places = opens(form);
  return html`<div class="gz-do">
    <span class="gz-kept" role="status">${form.kept}</span>
    ${form.wide && !form.record?.state ? html`<button type="button" class="gz-btn gz-next" title=${t('step.next.keys')} @click=${() => form.act(() => form.take(primary.step, true))}>${t('step.next')}</button>` : nothing}
    ${ready || places.length === 0
      ? html`<button type="button" class="gz-btn gz-primary" ?disabled=${form.busy} @click=${() => form.act(() => form.take(primary.step))}>${icon('check')}${stepName(form, primary)}</button>`
      : html`<button type="button" class="gz-btn gz-primary" @click=${() => form.act(() => null)}>${t('record.missing', places.length, placeOf(form, places[0]))}${icon('down')}</button>`}
  </div>`;
};
