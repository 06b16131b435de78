import { newKey } from '../net/key.js';
import { now } from '../parts/clock.js';
import { changeRecord, endRecord, record } from '../store/records.js';
import { Full, keepFact, keepPhoto, photo } from '../store/store.js';
import { photoEntry } from './keeping.js';

/** What becomes of each answer, picture and signature of the record that is open: kept on the phone first, then sent. */

/** @typedef {import('./gz-staff.js').GzStaff} GzStaff */
/** @typedef {import('../store/store.js').Entry} Entry */

/** @param {GzStaff} app @param {any} own @param {Entry['kind']} kind @param {any} body @param {string} [key] @returns {Entry} */
export const entryOf = (app, own, kind, body, key = `${kind}/${own.id}`) => {
  const known = app.queue.find((entry) => entry.key === key);
  return {
    key,
    person: app.person,
    kind,
    subject: own.id,
    title: own.kept?.form.title ?? own.title,
    body,
    ...(kind === 'record' || kind === 'record-answers' || kind === 'record-end' ? {} : { idempotency: newKey() }),
    made: known?.made ?? Date.now(),
    turn: (known?.turn ?? 0) + 1,
    tries: 0,
    after: 0,
    state: 'waiting',
  };
};

/** @param {GzStaff} app @param {any} own @param {() => Promise<any>} work */
const keeping = async (app, own, work) => {
  own.writing = (own.writing ?? 0) + 1;
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
    own.writing--;
  }
  await app.reread();
};

/**
 * Until what was given here is kept, what is read from the phone's store is older than what is on the screen.
 *
 * @param {any} own
 * @returns {() => boolean} whether nothing was given since, and nothing is still being kept
 */
export const untouched = (own) => {
  const { turn } = own;
  return () => !own.dirty && !own.writing && own.turn === turn;
};

/** @param {GzStaff} app @param {any} own @param {string} id @param {() => boolean} still whether it is wanted once it is read */
export const load = async (app, own, id, still = () => true) => {
  const kept = await record(app.person, id);
  if (!still() || own.gone) {
    return;
  }
  own.id = id;
  own.kept = kept;
  own.answers = kept?.answers ?? {};
  own.photos ??= new Map();
  for (const sha of [...JSON.stringify(own.answers).matchAll(/"([0-9a-f]{64})"/g)].map((found) => found[1])) {
    if (!own.photos.has(sha)) {
      const taken = await photo(app.person, sha);
      if (taken) {
        own.photos.set(sha, URL.createObjectURL(taken.blob));
      }
    }
  }
};

/** Nothing of what is only a correction goes as an autosave. @param {any} own */
const isAutosaved = (own) => !own.correcting;

const PAUSE = 600;
let typing = 0;

/** @param {GzStaff} app @param {any} own @param {CustomEvent} event */
export const changed = (app, own, event) => {
  const { answers, settled, pointer } = event.detail;
  own.answers = answers;
  own.dirty = true;
  own.turn = (own.turn ?? 0) + 1;
  const problems = Object.fromEntries(Object.entries(own.kept.problems).filter(([at]) => at.startsWith('/') && at !== pointer));
  own.kept = { ...own.kept, problems, told: undefined };
  clearTimeout(typing);
  if (settled) {
    return save(app, own);
  }
  typing = window.setTimeout(() => save(app, own), PAUSE);
  return undefined;
};

/** @param {GzStaff} app @param {any} own */
export const save = async (app, own) => {
  clearTimeout(typing);
  const { answers, turn } = own;
  const { problems, signatures, conflicts, names } = own.kept;
  const entry = isAutosaved(own) ? entryOf(app, own, 'record-answers', null) : null;
  await keeping(app, own, () => changeRecord(app.person, own.id, (kept) => kept && { ...kept, answers, problems, signatures, conflicts, names: { ...kept.names, ...names }, savedAt: Date.now(), touched: Date.now() }, { put: entry }));
  // Until it is kept, what comes from the server is older than what stands in the fields.
  own.dirty = app.full || own.turn !== turn;
  if (entry) {
    app.sync.flush();
  }
};

/** @param {GzStaff} app @param {any} own @param {Record<string, any>} more of what is kept */
export const keep = async (app, own, more) => {
  own.kept = { ...own.kept, ...more };
  own.turn = (own.turn ?? 0) + 1;
  app.requestUpdate();
  await keeping(app, own, () => changeRecord(app.person, own.id, (kept) => kept && { ...kept, ...more }));
};

/** @param {GzStaff} app @param {any} own @param {CustomEvent} event */
export const took = async (app, own, event) => {
  const { photo: taken } = event.detail;
  own.turn = (own.turn ?? 0) + 1;
  own.photos.set(taken.sha, URL.createObjectURL(taken.blob));
  await keeping(app, own, () => keepPhoto({ person: app.person, ...taken, at: Date.now() }, photoEntry(app, taken.sha, own.kept.form.title)));
};

/**
 * Takes a step: what waits of the answers goes with it.
 *
 * @param {GzStaff} app
 * @param {any} own
 * @param {'record-step' | 'record-correction'} kind
 * @param {any} body
 */
export const act = async (app, own, kind, body) => {
  clearTimeout(typing);
  const entry = entryOf(app, own, kind, { ...body, ...(kind === 'record-step' ? { signatures: own.kept.signatures, deviceTime: new Date().toISOString() } : {}) }, `record-step/${own.id}`);
  const { answers } = own;
  await keeping(app, own, () => changeRecord(app.person, own.id, (kept) => kept && { ...kept, answers, problems: {}, savedAt: Date.now(), touched: Date.now() }, { put: entry, drop: [`record-answers/${own.id}`] }));
  if (!app.full) {
    own.correcting = false;
    await app.sync.flush(true);
    await app.reread();
    await load(app, own, own.id);
    app.requestUpdate();
  }
};

/** One that was not taken is opened again: its answers wait on their own. @param {GzStaff} app @param {any} own @param {Entry} entry */
export const reopen = async (app, own, entry) => {
  const answers = entry.kind === 'record-step' ? entryOf(app, own, 'record-answers', null) : null;
  await changeRecord(app.person, own.id, (kept) => kept, { put: answers, drop: [entry.key] });
  await app.reread();
};

/** @param {GzStaff} app @param {any} own */
export const discard = async (app, own) => {
  clearTimeout(typing);
  own.gone = true;
  const known = Boolean(own.kept.record);
  await endRecord(app.person, own.id, known ? entryOf(app, own, 'record-end', null) : null);
  await keepFact(`draft/${app.person}/${own.id}`, undefined);
  await app.reread();
  app.sync.flush(true);
  location.hash = '#/records';
};
