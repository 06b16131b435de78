import { html, nothing, svg } from '../vendor/lit.js';
import { call } from '../net/api.js';
import { moment } from '../parts/clock.js';
import { icon } from '../parts/icons.js';
import { t } from '../parts/texts.js';

/** A link for somebody without an account, made by the server and shown once: to scan, to send, to copy. */

/** @typedef {import('./gz-staff.js').GzStaff} GzStaff */

/** What waits on the phone is sent before, so that the link is for what is meant. @param {GzStaff} app @param {string} path @param {any} body */
export const makeLink = async (app, path, body) => {
  const { own } = app;
  await app.sync.flush(true);
  const answer = await call('POST', path, { body });
  own.link = answer.status === 201 ? answer.body : null;
  own.linkFault = own.link
    ? ''
    : answer.status === 0
      ? t('link.offline')
      : (answer.body?.errors?.[0]?.remedy ?? answer.body?.detail ?? t('link.offline'));
  app.requestUpdate();
  await app.updateComplete;
  /** @type {HTMLElement | null} */ (app.querySelector('.gz-link-made'))?.focus();
};

/** @param {string} address */
const send = (address) =>
  'share' in navigator ? navigator.share({ url: address }).catch(() => undefined) : /** @type {any} */ (navigator).clipboard?.writeText(address);

/** The one that was just made, or why there is none. @param {GzStaff} app */
export const renderLink = (app) => {
  const { link, linkFault } = app.own;
  if (linkFault) {
    return html`<p class="gz-fault gz-link-made" role="alert" tabindex="-1">${icon('alert')}<span>${linkFault}</span></p>`;
  }
  if (!link) {
    return nothing;
  }
  const { side, path } = link.code;
  return html`<section class="gz-card gz-link-made" tabindex="-1" aria-label=${t('link.title')}>
    <h2>${t('link.title')}</h2>
    <p>${t('link.told', moment(link.link.expiresAt))}</p>
    <svg class="gz-link-code" viewBox=${`0 0 ${side} ${side}`} shape-rendering="crispEdges" role="img" aria-label=${t('link.code')}>${svg`<rect width="100%" height="100%" fill="#fff"></rect><path fill="#000" d=${path}></path>`}</svg>
    <div class="gz-actions">
      <button class="gz-btn" @click=${() => send(link.address)}>${t('share' in navigator ? 'link.share' : 'link.copy')}</button>
      <button class="gz-btn gz-quiet-btn" @click=${() => {
        app.own.link = null;
        app.requestUpdate();
      }}>${t('link.done')}</button>
    </div>
  </section>`;
};
