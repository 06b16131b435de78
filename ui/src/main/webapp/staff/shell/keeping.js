import { folded } from '../net/queue.js';
import { now } from '../parts/clock.js';
import { t } from '../parts/texts.js';
import { answers, dropEntry, entries, Full, keepAnswer, keepEntry, keepPhoto, keepSheet, photo, sheet } from '../store/store.js';

/** What becomes of each answer, photo and signature of the sheet that is open: kept on the phone first, then sent. */

/** @typedef {import('./gz-staff.js').GzStaff} GzStaff */

/** @param {GzStaff} app @param {string} id */
export const load = async (app, id) => {
  const kept = await sheet(app.person, id);
  const stored = await answers(app.person, id);
  const own = app.own;
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
    await address(app, sha);
  }
};

/** @param {GzStaff} app @param {string} sha */
const address = async (app, sha) => {
  if (!app.own.photos.has(sha)) {
    const kept = await photo(app.person, sha);
    if (kept) {
      app.own.photos.set(sha, URL.createObjectURL(kept.blob));
    }
  }
};

/** @param {GzStaff} app @param {() => Promise<any>} work */
const keeping = async (app, work) => {
  try {
    await work();
    app.full = false;
    app.own.savedAt = now();
  } catch (failure) {
    app.full = failure instanceof Full;
    if (!app.full) {
      throw failure;
    }
  }
  await app.reread();
};

/** @param {GzStaff} app @param {string} item @param {any} answer @returns {any} */
const entryOf = (app, item, answer) => {
  const known = app.queue.find((entry) => entry.key === `answer/${app.own.id}/${item}`);
  return {
    key: `answer/${app.own.id}/${item}`,
    person: app.person,
    kind: 'answer',
    subject: app.own.id,
    item,
    title: app.own.sheet.title,
    body: { ...answer, base: app.own.bases[item] ?? 0, deviceTime: new Date().toISOString() },
    made: known?.made ?? Date.now(),
    turn: (known?.turn ?? 0) + 1,
    tries: 0,
    after: 0,
    state: 'waiting',
  };
};

const PAUSE = 600;
let typing = 0;

/** @param {GzStaff} app @param {CustomEvent} event */
export const answer = async (app, event) => {
  const { item, answer } = event.detail;
  const { typed, ...said } = answer;
  clearTimeout(typing);
  app.own.answers = { ...app.own.answers, [item]: answer };
  app.own.problems = Object.fromEntries(Object.entries(app.own.problems ?? {}).filter(([key]) => key !== item));
  const base = app.own.bases[item] ?? 0;
  const row = { person: app.person, sheet: app.own.id, item, answer, base, conflicts: app.own.conflicts[item] ?? [] };
  await keeping(app, async () => {
    await keepAnswer(row, typed ? null : entryOf(app, item, said));
    await remember(app);
  });
  app.sync.flush();
};

/** Text is kept while it is typed, at each pause. @param {GzStaff} app @param {CustomEvent} event */
export const typed = (app, event) => {
  const id = app.own.id;
  app.own.answers = { ...app.own.answers, [event.detail.item]: event.detail.answer };
  clearTimeout(typing);
  typing = window.setTimeout(() => app.own.id === id && answer(app, event), PAUSE);
};

/** So that Today shows how far it is without asking anybody. @param {GzStaff} app */
const remember = async (app) => {
  const kept = await sheet(app.person, app.own.id);
  await keepSheet({ ...kept, answers: app.own.answers });
};

/** @param {GzStaff} app @param {CustomEvent} event */
export const sign = async (app, event) => {
  const { key, signature } = event.detail;
  app.own.signatures = { ...app.own.signatures, [key]: signature };
  if (!signature) {
    delete app.own.signatures[key];
  }
  await keeping(app, () => keepAnswer({ person: app.person, sheet: app.own.id, item: '~' + key, answer: signature, base: 0 }, null));
};

/** @param {GzStaff} app @param {CustomEvent} event */
export const took = async (app, event) => {
  const { photo: taken } = event.detail;
  app.own.photos.set(taken.sha, URL.createObjectURL(taken.blob));
  await keeping(app, () => keepPhoto({ person: app.person, ...taken, at: Date.now() }, photoEntry(app, taken.sha, app.own.sheet.title)));
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

/** @param {GzStaff} app @param {CustomEvent} event */
export const pick = async (app, event) => {
  const { item, conflict } = event.detail;
  const { value, notApplicable, note, photos } = conflict ?? app.own.answers[item];
  app.own.conflicts = { ...app.own.conflicts, [item]: [] };
  await answer(app, new CustomEvent('answer', { detail: { item, answer: { value, notApplicable, note, photos } } }));
};

/** @param {GzStaff} app */
export const handIn = async (app) => {
  const all = await entries(app.person);
  const { answers: waiting, instead } = folded(all, app.own.id);
  /** @type {any} */
  const entry = {
    key: `hand-in/${app.own.id}`,
    person: app.person,
    kind: 'hand-in',
    subject: app.own.id,
    title: app.own.sheet.title,
    body: { answers: waiting, signatures: app.own.signatures, deviceTime: new Date().toISOString() },
    idempotency: crypto.randomUUID(),
    made: Date.now(),
    turn: Date.now(),
    tries: 0,
    after: 0,
    state: 'waiting',
  };
  await keeping(app, () => keepEntry(entry, instead));
  if (!app.full) {
    app.own.entry = entry;
    app.requestUpdate();
    scrollTo(0, 0);
    await app.sync.flush(true);
    await app.reread();
    await load(app, app.own.id);
    told(app);
    await app.refresh();
  }
};

/** What the server did not take, at its items. @param {GzStaff} app */
export const told = (app) => {
  const problem = app.own.entry?.state === 'needs-you' ? app.own.entry.problem : null;
  app.own.problems = Object.fromEntries(
    (problem?.errors ?? []).map((/** @type {any} */ error) => [error.field.split('/')[2] ?? '', error.remedy]),
  );
  if (problem && !problem.errors?.length) {
    app.own.problems = { '': problem.detail ?? problem.title ?? t('needs.refused') };
  }
  app.requestUpdate();
};

/** A refused one is opened again: its answers wait on their own. @param {GzStaff} app */
export const reopen = async (app) => {
  const entry = app.own.entry;
  await dropEntry(app.person, entry.key);
  for (const [item, body] of Object.entries(entry.body.answers ?? {})) {
    const { base, deviceTime, ...said } = /** @type {any} */ (body);
    await keepAnswer({ person: app.person, sheet: app.own.id, item, answer: said, base, conflicts: [] }, entryOf(app, item, said));
  }
  await app.reread();
  app.own.entry = null;
  app.sync.flush();
};
