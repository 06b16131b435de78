import { html, nothing } from '../vendor/lit.js';
import { hour } from '../parts/clock.js';
import { icon } from '../parts/icons.js';
import { say, t } from '../parts/texts.js';

/** After a hand-in: what happened, and what follows. */

/** @param {import('./gz-staff.js').GzStaff} app */
export const renderHandedIn = (app) => {
  const { sheet, kept } = app.own;
  const result = kept?.result;
  const waiting = !kept?.handedIn;
  return html`
    <a class="gz-back" href="#/">${icon('back')}${t('today')}</a>
    <section class="gz-card gz-empty" role="status">
      ${icon(waiting ? 'offline' : 'check')}
      <h1>${t(waiting ? 'handed.waiting' : 'handed')}</h1>
      <p class="gz-strong">${say(sheet.title)}</p>
      <p class="gz-muted">
        ${waiting ? t('handed.waiting.told') : t('handed.at', hour(kept.handedIn))}
        ${result?.score === undefined ? nothing : html` · ${t('score', result.score)}`}
      </p>
      ${result?.second ? html`<p>${t('handed.second')}</p>` : nothing}
      ${result?.stopWork ? html`<p class="gz-fault">${icon('alert')}${t('correction.stop')}</p>` : nothing}
      ${result?.findings?.length ? html`<p>${t('handed.findings', result.findings.length)}</p>` : nothing}
      <div class="gz-actions"><a class="gz-btn gz-primary" href="#/">${t('back.today')}</a></div>
    </section>
  `;
};
