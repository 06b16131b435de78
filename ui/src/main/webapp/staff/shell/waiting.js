import { html, nothing } from '../vendor/lit.js';
import { hour, moment } from '../parts/clock.js';
import { icon } from '../parts/icons.js';
import { say, t } from '../parts/texts.js';
import { dropEntry, keepEntry } from '../store/store.js';

/** What waits to be sent, and what the server did not take: nothing of it vanishes by itself. */

/** @typedef {import('./gz-staff.js').GzStaff} GzStaff */
/** @typedef {import('../store/store.js').Entry} Entry */

/** @param {Entry} entry */
const where = (entry) =>
  entry.kind.startsWith('record') ? `#/r/${entry.subject}` : entry.kind === 'correction' || entry.kind === 'verification' ? `#/finding/${entry.subject}` : `#/do/${entry.subject}`;

/** A file with everything that was meant, for whoever helps. @param {Entry[]} entries */
const save = (entries) => {
  const blob = new Blob([JSON.stringify(entries, null, 2)], { type: 'application/json' });
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: 'guizhang-unsent.json' });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

/** @param {GzStaff} app @param {Entry} entry */
const again = async (app, entry) => {
  await keepEntry({ ...entry, state: 'waiting', tries: 0, after: 0, problem: undefined });
  await app.reread();
  await app.sync.flush(true);
};

/** @param {GzStaff} app @param {Entry} entry */
const discard = async (app, entry) => {
  if (app.own.sure === entry.key) {
    await dropEntry(app.person, entry.key);
    app.own.sure = '';
    await app.reread();
  } else {
    app.own.sure = entry.key;
    app.requestUpdate();
  }
};

/** @param {GzStaff} app @param {Entry} entry */
const needs = (app, entry) => html`<li class="gz-work is-overdue">
  <span class="gz-work-title">${say(entry.title)}</span>
  <span class="gz-work-line">${t(`entry.${entry.kind}`)} · ${moment(entry.made)}</span>
  <p>${(entry.problem?.errors ?? []).map((/** @type {any} */ error) => error.remedy).join(' ') || entry.problem?.detail || t('needs.refused')}</p>
  <div class="gz-actions">
    <a class="gz-btn gz-primary" href=${where(entry)}>${t('needs.open')}</a>
    <button class="gz-btn" @click=${() => again(app, entry)}>${t('needs.again')}</button>
    <button class="gz-btn" @click=${() => save([entry])}>${icon('download')}${t('needs.save')}</button>
    <button class="gz-btn gz-quiet-btn" @click=${() => discard(app, entry)}>${t(app.own.sure === entry.key ? 'needs.sure' : 'needs.discard')}</button>
  </div>
</li>`;

/** Answers of one sheet are one line. @param {Entry[]} waiting */
const grouped = (waiting) => {
  /** @type {Map<string, {entry: Entry, count: number}>} */
  const groups = new Map();
  for (const entry of waiting) {
    const key = entry.kind === 'answer' ? `answer/${entry.subject}` : entry.kind === 'photo' ? 'photo' : entry.key;
    groups.set(key, { entry, count: (groups.get(key)?.count ?? 0) + 1 });
  }
  return [...groups.values()];
};

export default {
  /** @param {GzStaff} app */
  render(app) {
    const refused = app.queue.filter((entry) => entry.state === 'needs-you');
    const waiting = app.queue.filter((entry) => entry.state === 'waiting');
    return html`
      <header class="gz-page-header"><div class="gz-page-words"><h1>${t('place.waiting')}</h1><p class="gz-muted">${t('waiting.told')}</p></div></header>
      ${refused.length
        ? html`<section class="gz-stack"><h2>${t('needs.title', refused.length)}</h2><ul class="gz-bare-list">${refused.map((entry) => needs(app, entry))}</ul></section>`
        : nothing}
      ${waiting.length
        ? html`<section class="gz-card gz-tight">
            <h2>${t('waiting.title', waiting.length)}</h2>
            <ul class="gz-bare-list">
              ${grouped(waiting).map(({ entry, count }) => html`<li class="gz-work-line gz-between"><span>${entry.kind === 'photo' ? t('entry.photos', count) : say(entry.title)}</span><span class="gz-muted">${entry.kind === 'answer' ? t('entry.answers', count) : entry.kind === 'photo' ? '' : t(`entry.${entry.kind}`)}</span></li>`)}
            </ul>
            <div class="gz-actions">
              <button class="gz-btn gz-primary" @click=${() => app.sync.flush(true)}>${icon('up')}${t('waiting.send')}</button>
              <button class="gz-btn gz-quiet-btn" @click=${() => save(app.queue)}>${t('needs.save')}</button>
            </div>
            <p class="gz-help">${t(app.sync.state === 'offline' ? 'waiting.offline' : 'waiting.online')}</p>
          </section>`
        : nothing}
      ${app.queue.length
        ? nothing
        : html`<section class="gz-card gz-empty">${icon('saved')}<h2>${t('waiting.none')}</h2><p class="gz-muted">${app.sync.at ? t('kept.synced', hour(app.sync.at)) : t('waiting.none.told')}</p></section>`}
    `;
  },
};
