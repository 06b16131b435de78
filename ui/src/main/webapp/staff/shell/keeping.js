import { newKey } from '../net/key.js';
import { folded } from '../net/queue.js';
import { now } from '../parts/clock.js';
import { t } from '../parts/texts.js';
import { answers, changeSheet, dropEntry, entries, Full, keepAnswer, keepEntry, keepPhoto, photo, sheet } from '../store/store.js';

/** What becomes of each answer, photo and signature of the sheet that is open: kept on the phone first, then sent. */

/** @typedef {import('./gz-staff.js').GzStaff} GzStaff */

/** @param {GzStaff} app @param {any} own @param {string} id @param {() => boolean} still whether it is wanted once it is read */
export const load = async (app, own, id, still = () => true) => {
  const kept = await sheet(app.person, id);
  const stored = await answers(app.person, id);
  if (!still()) {
    return;
  }
  own.id = id;
  own.kept = kept;
  own.sheet = kept?.sheet ?? null;
  own.bases = Object.fromEntries(stored.map((row) => [row.item, row.base ?? 0]));
  own.conflicts = Object.fromEntries(stored.filter((row) => row.conflicts?.length).map((row) => [row.item, row.conflicts]));
  own.answers = Object.fromEntries(stored.filter((row) => !row.item.startsWith('~')).map((row) => [row.item, row.answer]));
  own.signatures = Object.fromEntries(stored.filter((row) => row.item.startsWith('~') && row.answer).map((row) => [row.item.slice(1), row.answer]));
  own.entry = app.queue.find((entry) => entry.kind === 'hand-in' && entry.subject === id) ?? null;
  own.photos ??= new Map();
  for (const sha of stored.flatMap((row) => row.answer?.photos ?? [])) {
    await address(app, own, sha);
  }
};

/** @param {GzStaff} app @param {any} own @param {string} sha */
const address = async (app, own, sha) => {
  if (!own.photos.has(sha)) {
    const kept = await photo(app.person, sha);
    if (kept) {
      own.photos.set(sha, URL.createObjectURL(kept.blob));
    }
  }
};

/** @param {GzStaff} app @param {any} own @param {string} item empty: of none @param {() => Promise<any>} work */
const keeping = async (app, own, item, work) => {
  own.writing ??= new Map();
  own.writing.set(item, (own.writing.get(item) ?? 0) + 1);
  try {
    await work();
    app.full = false;
    own.savedAt = now();
  } catch (failure) {
    app.full = failure instanceof Full;
    if (!app.full) {
      throw failure;
    }
  } finally {
    own.writing.set(item, own.writing.get(item) - 1);
  }
  await app.reread();
};

/** @param {GzStaff} app @param {any} own @param {string} item @param {any} answer @returns {any} */
const entryOf = (app, own, item, answer) => {
  const known = app.queue.find((entry) => entry.key === `answer/${own.id}/${item}`);
  return {
    key: `answer/${own.id}/${item}`,
    person: app.person,
    kind: 'answer',
    subject: own.id,
    item,
    title: own.sheet.title,
    body: { ...answer, base: own.bases[item] ?? 0, deviceTime: new Date().toISOString() },
    made: known?.made ?? Date.now(),
    turn: (known?.turn ?? 0) + 1,
    tries: 0,
    after: 0,
    state: 'waiting',
  };
};

const PAUSE = 600;
let typing = 0;

/** @param {GzStaff} app @param {any} own @param {CustomEvent} event */
export const answer = async (app, own, event) => {
  const { item, answer } = event.detail;
  const { typed, ...said } = answer;
  clearTimeout(typing);
  own.typing = typed ? item : null;
  own.touched = true;
  own.answers = { ...own.answers, [item]: answer };
  own.problems = Object.fromEntries(Object.entries(own.problems ?? {}).filter(([key]) => key !== item));
  const base = own.bases[item] ?? 0;
  const row = { person: app.person, sheet: own.id, item, answer, base, conflicts: own.conflicts[item] ?? [] };
  await keeping(app, own, item, async () => {
    await keepAnswer(row, typed ? null : entryOf(app, own, item, said));
    await remember(app, own);
  });
  app.sync.flush();
};

/** Text is kept while it is typed, at each pause. @param {GzStaff} app @param {any} own @param {CustomEvent} event */
export const typed = (app, own, event) => {
  own.touched = true;
  own.typing = event.detail.item;
  own.answers = { ...own.answers, [event.detail.item]: event.detail.answer };
  clearTimeout(typing);
  typing = window.setTimeout(() => answer(app, own, event), PAUSE);
};

/** So that Today shows how far it is without asking anybody. @param {GzStaff} app @param {any} own */
const remember = async (app, own) => {
  await changeSheet(app.person, own.id, (kept) => ({ ...kept, answers: own.answers }));
};

/** @param {GzStaff} app @param {any} own @param {CustomEvent} event */
export const sign = async (app, own, event) => {
  const { key, signature } = event.detail;
  own.touched = true;
  own.signatures = { ...own.signatures, [key]: signature };
  if (!signature) {
    delete own.signatures[key];
  }
  app.requestUpdate();
  await keeping(app, own, '~' + key, () => keepAnswer({ person: app.person, sheet: own.id, item: '~' + key, answer: signature, base: 0 }, null));
};

/** @param {GzStaff} app @param {any} own @param {CustomEvent} event */
export const took = async (app, own, event) => {
  const { photo: taken } = event.detail;
  own.photos.set(taken.sha, URL.createObjectURL(taken.blob));
  await keeping(app, own, '', () => keepPhoto({ person: app.person, ...taken, at: Date.now() }, photoEntry(app, taken.sha, own.sheet.title)));
};

/** @param {GzStaff} app @param {string} sha @param {any} title @returns {any} */
export const photoEntry = (app, sha, title) => ({
  key: `photo/${sha}`,
  person: app.person,
  kind: 'photo',
  subject: sha,
  title,
  made: Date.now(),
  turn: 1,
  tries: 0,
  after: 0,
  state: 'waiting',
});

/** @param {GzStaff} app @param {any} own @param {CustomEvent} event */
export const pick = async (app, own, event) => {
  const { item, conflict } = event.detail;
  const { value, notApplicable, note, photos } = conflict ?? own.answers[item];
  own.conflicts = { ...own.conflicts, [item]: [] };
  await answer(app, own, new CustomEvent('answer', { detail: { item, answer: { value, notApplicable, note, photos } } }));
};

/** @param {GzStaff} app @param {any} own */
export const handIn = async (app, own) => {
  const all = await entries(app.person);
  const { answers: waiting, instead } = folded(all, own.id);
  /** @type {any} */
  const entry = {
    key: `hand-in/${own.id}`,
    person: app.person,
    kind: 'hand-in',
    subject: own.id,
    title: own.sheet.title,
    body: { answers: waiting, signatures: own.signatures, deviceTime: new Date().toISOString() },
    idempotency: newKey(),
    made: Date.now(),
    turn: Date.now(),
    tries: 0,
    after: 0,
    state: 'waiting',
  };
  await keeping(app, own, '', () => keepEntry(entry, instead));
  if (!app.full) {
    own.entry = entry;
    app.requestUpdate();
    scrollTo(0, 0);
    await app.sync.flush(true);
    await app.reread();
    await load(app, own, own.id);
    told(app, own);
    await app.refresh();
  }
};

/** What the server did not take, at its items. @param {GzStaff} app @param {any} own */
export const told = (app, own) => {
  const problem = own.entry?.state === 'needs-you' ? own.entry.problem : null;
  own.problems = Object.fromEntries(
    (problem?.errors ?? []).map((/** @type {any} */ error) => [error.field.split('/')[2] ?? '', error.remedy]),
  );
  if (problem && !problem.errors?.length) {
    own.problems = { '': problem.detail ?? problem.title ?? t('needs.refused') };
  }
  app.requestUpdate();
};

/** A refused one is opened again: its answers wait on their own. @param {GzStaff} app @param {any} own */
export const reopen = async (app, own) => {
  const entry = own.entry;
  for (const [item, body] of Object.entries(entry.body.answers ?? {})) {
    const { base, deviceTime, ...said } = /** @type {any} */ (body);
    await keepAnswer({ person: app.person, sheet: own.id, item, answer: said, base, conflicts: [] }, entryOf(app, own, item, said));
  }
  // Last: whoever is stopped in between has them twice, and not never.
  await dropEntry(app.person, entry.key);
  await app.reread();
  own.entry = null;
  app.sync.flush();
};
