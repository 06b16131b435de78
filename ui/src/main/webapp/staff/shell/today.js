import { html, nothing } from '../vendor/lit.js';
import { state } from '../form/checklist.js';
import { credential } from '../net/credential.js';
import { day, hour, moment, now, span, wrongBy } from '../parts/clock.js';
import { icon } from '../parts/icons.js';
import { say, t } from '../parts/texts.js';
import { nextRow, rowsOf } from './day.js';

/** Today: what is late, due and to come, in the order of the clock, with the one next deed. */

/** @typedef {import('./gz-staff.js').GzStaff} GzStaff */
/** @typedef {import('./day.js').Row} Row */

/** @param {Row} row @returns {{answered: number, asked: number, judged: string[]}} */
export const progressOf = (row) => {
  if (row.kept?.sheet && row.kept.answers) {
    const found = state(row.kept.sheet, row.kept.answers, {});
    return { answered: found.answered, asked: found.items.length, judged: found.judged };
  }
  const { answered, asked } = row.line.progress ?? { answered: 0, asked: 0 };
  return { answered, asked, judged: Array.from({ length: asked }, (_, i) => (i < answered ? 'given' : 'open')) };
};

/** @param {any} place */
export const placeOf = (place) => [say(place?.site?.name), say(place?.area?.name), place?.thing?.name, place?.person?.name].filter(Boolean).join(' · ');

/** @param {string[]} judged @param {string} label */
export const cells = (judged, label) => {
  const looks = /** @type {Record<string, string>} */ ({ passed: 'ok', given: 'ok', failed: 'bad', na: 'na', done: 'ok' });
  return html`<span class="gz-cells" role="img" aria-label=${label}>${judged.map((one) => html`<i class=${looks[one] ?? ''}></i>`)}</span>`;
};

/** @param {Row} row */
const badge = (row) => {
  const left = row.due - now();
  if (!Number.isFinite(row.due)) {
    return nothing;
  }
  if (row.look === 'missed') {
    return html`<span class="gz-badge gz-late">${icon('clock')}${t('missed')}</span>`;
  }
  return left < 0
    ? html`<span class="gz-badge gz-late">${icon('clock')}${t('late.by', span(left))}</span>`
    : html`<span class="gz-badge gz-due">${icon('clock')}${t('left', span(left))}</span>`;
};

/** @param {Row} row */
const finding = (row) => {
  return html`<a class="gz-work" href=${'#/finding/' + row.id}>
    <span class="gz-work-title">${t('fix.of', say(row.title))}</span>
    <span class="gz-work-line">${badge(row)}${row.line.critical === 'STOP_WORK' ? html`<span class="gz-badge gz-quiet">${t('item.critical')}</span>` : nothing}</span>
    <span class="gz-work-line"><span>${t('found.by', say(row.line.by?.name), moment(row.line.found))}</span></span>
  </a>`;
};

/** @param {Row} row @param {boolean} next */
export const sheet = (row, next) => {
  const { answered, asked, judged } = progressOf(row);
  const counted = asked ? (answered ? t('asked.answered', asked, answered) : t('asked', asked)) : '';
  if (!next) {
    return html`<a class="gz-work" href=${'#/do/' + row.id}>
      <span class="gz-work-title">${say(row.title)}</span>
      ${row.look === 'later' ? nothing : html`<span class="gz-work-line">${badge(row)}</span>`}
      <span class="gz-work-line"><span>${[placeOf(row.line.place), counted].filter(Boolean).join(' · ')}</span></span>
    </a>`;
  }
  return html`<div class="gz-work">
    <span class="gz-work-title gz-18">${say(row.title)}</span>
    <span class="gz-work-line">${badge(row)}<span>${counted}</span></span>
    ${asked ? cells(judged, t('progress', answered, asked)) : nothing}
    <a class="gz-btn gz-primary" href=${'#/do/' + row.id}>${t(answered ? 'go-on' : 'begin')}${icon('next')}</a>
  </div>`;
};

/** @param {Row[]} done */
const past = (done) =>
  done.length === 0
    ? nothing
    : html`<li class="is-done">
        <span class="gz-hour">${t('done')}</span>
        <details class="gz-work gz-past">
          <summary><span class="gz-work-title">${done.slice(0, 3).map((row) => say(row.title)).join(t('and'))}${done.length > 3 ? '…' : ''}</span><span class="gz-kept">${t('things', done.length)}${icon('down')}</span></summary>
          <ul class="gz-bare-list">
            ${done.map(
              (row) => html`<li class="gz-work-line">
                <a href=${row.kind === 'sheet' ? '#/do/' + row.id : '#/finding/' + row.id}>${say(row.title)}</a>
                ${row.sent ? (row.kept?.result?.score === undefined ? nothing : html`<span>${t('score', row.kept.result.score)}</span>`) : html`<span class="gz-kept gz-wait">${icon('offline')}${t('done.waiting')}</span>`}
              </li>`,
            )}
          </ul>
        </details>
      </li>`;

/** @param {GzStaff} app @param {Row[]} rows */
const book = (app, rows) => {
  const done = rows.filter((row) => row.look === 'done');
  const open = rows.filter((row) => row.look !== 'done');
  const next = nextRow(open, (row) => progressOf(row).answered);
  const at = now();
  const line = html`<li class="gz-now-line"><span>${t('now', hour(at))}</span></li>`;
  const before = open.filter((row) => row.look === 'late' || row.look === 'missed');
  const after = open.filter((row) => !before.includes(row));
  /** @param {Row} row */
  const one = (row) => html`<li class=${row === next ? 'is-now' : row.look === 'late' || row.look === 'missed' ? 'is-late' : ''}>
    <span class="gz-hour">${hour(row.at)}</span>${row.kind === 'finding' ? finding(row) : sheet(row, row === next)}
  </li>`;
  return html`<ol class="gz-day">${past(done)} ${before.map(one)} ${open.length ? line : nothing} ${after.map(one)}</ol>`;
};

/** @param {GzStaff} app */
const nothingToDo = (app) => html`<section class="gz-card gz-empty">
  ${icon('today')}
  <h2>${t(app.loading === 'known' ? 'empty.title' : app.loading === 'refused' ? 'refused.title' : 'unknown.title')}</h2>
  <p class="gz-muted">${t(app.loading === 'known' ? 'empty.told' : app.loading === 'refused' ? 'refused.told' : 'unknown.told')}</p>
  <div class="gz-actions"><button class="gz-btn" @click=${() => app.refresh()}>${t('look-again')}</button></div>
</section>`;

/** Whether somebody waits for my word on it; that has no place on the clock. @param {Row} row */
const isWord = (row) => row.kind === 'finding' && row.line.state === 'DONE';

/** @param {Row[]} words */
const yourWord = (words) =>
  words.length === 0
    ? nothing
    : html`<aside class="gz-side">
        <section class="gz-card gz-tight">
          <h2>${t('for-you')}</h2>
          ${words.map(
            (row) => html`<a class="gz-word" href=${'#/finding/' + row.id}>
              <span class="gz-work-title">${t('verify.of', say(row.title))}</span>
              <span class="gz-work-line">${t('course.DONE', say(row.line.history?.at(-1)?.by?.name))}${row.look === 'late' ? badge(row) : nothing}</span>
            </a>`,
          )}
        </section>
      </aside>`;

export const skeleton = () => html`<div class="gz-stack" role="status" aria-label=${t('loading')}>
  ${[1, 2, 3].map(() => html`<span class="gz-skeleton gz-skeleton-row"></span>`)}
</div>`;

/** @param {GzStaff} app */
export const renderToday = (app) => {
  const all = rowsOf(app.lines, app.known, app.queue, app.findings, now());
  const words = all.filter((row) => isWord(row) && row.look !== 'done');
  const rows = all.filter((row) => !isWord(row));
  const done = rows.filter((row) => row.look === 'done').length;
  const wrong = wrongBy();
  return html`
    <header class="gz-page-header"><div class="gz-page-words"><h1>${t('today')}</h1><p class="gz-muted">${[day(now()), credential()?.name].join(' · ')}</p></div></header>
    ${wrong ? html`<p class="gz-notice">${icon('clock')}<span>${t(wrong > 0 ? 'clock.fast' : 'clock.slow', Math.abs(wrong))}</span></p>` : nothing}
    ${app.loading === 'first' && !app.at
      ? skeleton()
      : rows.length === 0
        ? html`<div class=${words.length ? 'gz-today' : 'gz-stack'}>${nothingToDo(app)}${yourWord(words)}</div>`
        : html`<div class=${words.length ? 'gz-today' : 'gz-stack'}><div class="gz-stack">
            <div class="gz-tally">
              <div class="gz-between"><h2>${t('tally', rows.length, done)}</h2>${app.kept()}</div>
              ${cells(rows.map((_, i) => (i < done ? 'done' : 'open')), t('tally', rows.length, done))}
            </div>
            ${book(app, rows)}
          </div>${yourWord(words)}</div>`}
  `;
};
