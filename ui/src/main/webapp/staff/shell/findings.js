import { html, nothing } from '../vendor/lit.js';
import { moment, now, span } from '../parts/clock.js';
import { icon } from '../parts/icons.js';
import { say, t } from '../parts/texts.js';
import { placeOf } from './today.js';

/** Corrections that wait for me: to be made, and to be looked at. */

/** @typedef {import('./gz-staff.js').GzStaff} GzStaff */

/** @param {any} finding */
export const until = (finding) => {
  const due = Date.parse(finding.state === 'DONE' ? finding.verifyDue : finding.due);
  if (Number.isNaN(due)) {
    return nothing;
  }
  const left = due - now();
  return left < 0
    ? html`<span class="gz-badge gz-late">${icon('clock')}${t('late.by', span(left))}</span>`
    : html`<span class="gz-badge gz-due">${icon('clock')}${t('until', moment(due), span(left))}</span>`;
};

/** @param {GzStaff} app @param {any} finding */
const card = (app, finding) => {
  const told = app.queue.some((entry) => entry.subject === finding.id);
  return html`<li>
    <a class="gz-work ${finding.overdue ? 'is-overdue' : ''}" href=${'#/finding/' + finding.id}>
      <span class="gz-work-title">${say(finding.text)}</span>
      <span class="gz-work-line">${told ? html`<span class="gz-kept gz-wait">${icon('up')}${t('done.waiting')}</span>` : until(finding)}</span>
      <span class="gz-work-line"><span>${[placeOf(finding.place), t('found.by', say(finding.by?.name), moment(finding.found))].filter(Boolean).join(' · ')}</span></span>
    </a>
  </li>`;
};

/** @param {GzStaff} app @param {string} key @param {any[]} list */
const section = (app, key, list) =>
  list.length === 0
    ? nothing
    : html`<section class="gz-stack"><h2>${t(key, list.length)}</h2><ul class="gz-bare-list">${list.map((finding) => card(app, finding))}</ul></section>`;

export default {
  /** @param {GzStaff} app */
  render(app) {
    const fix = app.findings.filter((finding) => finding.state === 'OPEN' && finding.mayCorrect);
    const verify = app.findings.filter((finding) => finding.state === 'DONE' && finding.mayVerify);
    return html`
      <header class="gz-page-header"><div class="gz-page-words"><h1>${t('place.fix')}</h1><p class="gz-muted">${t('fix.told')}</p></div></header>
      ${fix.length + verify.length === 0
        ? html`<section class="gz-card gz-empty">${icon('check')}<h2>${t('fix.none')}</h2><p class="gz-muted">${t('fix.none.told')}</p></section>`
        : html`${section(app, 'fix.mine', fix)} ${section(app, 'fix.verify', verify)}`}
    `;
  },
};
