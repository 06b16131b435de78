import { openDB } from '../vendor/idb.js';

/**
 * What this phone keeps: who is signed in, the day's checklists, answers, photos and what waits to be sent. Every row names
 * its person; nobody reads another one's. Writes are on the disk before they are told as kept.
 *
 * @typedef {{key: string, person: string, kind: 'answer' | 'hand-in' | 'correction' | 'verification' | 'photo'
 *   | 'record' | 'record-answers' | 'record-step' | 'record-correction' | 'record-end', subject: string, item?: string, title: any, body?: any, idempotency?: string, made: number, turn: number, tries: number,
 *   after: number, state: 'waiting' | 'needs-you', problem?: any}} Entry of the queue; `turn` changes with its body
 */

const NAME = 'guizhang-staff';
const VERSION = 2;
const STRICT = /** @type {const} */ ({ durability: 'strict' });

/** @type {Promise<import('../vendor/idb.js').IDBPDatabase> | null} */
let opened = null;

const database = () => {
  opened ??= openDB(NAME, VERSION, {
    upgrade(db, before) {
      if (before < 1) {
        db.createObjectStore('facts');
        db.createObjectStore('sheets', { keyPath: ['person', 'id'] });
        db.createObjectStore('answers', { keyPath: ['person', 'sheet', 'item'] });
        db.createObjectStore('photos', { keyPath: ['person', 'sha'] });
        db.createObjectStore('entries', { keyPath: ['person', 'key'] });
      }
      if (before < 2) {
        db.createObjectStore('forms', { keyPath: ['person', 'id'] });
        db.createObjectStore('records', { keyPath: ['person', 'id'] });
      }
    },
    blocking() {
      // Another window has a newer version: it goes first.
      opened?.then((db) => db.close());
      opened = null;
    },
    terminated() {
      opened = null;
    },
  });
  return opened;
};

/** Browsers end connections by themselves, such as while the page was in the background: a closed one is opened again. @template T @param {(db: any) => Promise<T>} work @returns {Promise<T>} */
export const within = async (work) => {
  try {
    return await work(await database());
  } catch (failure) {
    if (/** @type {Error} */ (failure).name !== 'InvalidStateError') {
      throw failure;
    }
    opened = null;
    return work(await database());
  }
};

/** The phone has no room left. */
export class Full extends Error {}

/** @template T @param {string[]} stores @param {(transaction: any) => Promise<T>} work @returns {Promise<T>} */
export const write = async (stores, work) => {
  try {
    return await within(async (db) => {
      const transaction = db.transaction(stores, 'readwrite', STRICT);
      const result = await work(transaction);
      await transaction.done;
      return result;
    });
  } catch (failure) {
    throw /** @type {Error} */ (failure).name === 'QuotaExceededError' ? new Full() : failure;
  }
};

/** All rows of a person. @param {string} store @param {string} person @param {...string} rest of the key */
export const rows = (store, person, ...rest) =>
  within((db) => db.getAll(store, IDBKeyRange.bound([person, ...rest], [person, ...rest, []])));

/** @param {string} name */
export const fact = (name) => within((db) => db.get('facts', name));

/** @param {string} name @param {any} value undefined: it is forgotten */
export const keepFact = (name, value) =>
  write(['facts'], (t) => (value === undefined ? t.objectStore('facts').delete(name) : t.objectStore('facts').put(value, name)));

/** @param {string} person @returns {Promise<any[]>} */
export const sheets = (person) => rows('sheets', person);

/** @param {string} person @param {string} id */
export const sheet = (person, id) => within((db) => db.get('sheets', [person, id]));

/** Changes what is kept of a sheet, in one. @param {string} person @param {string} id @param {(kept: any) => any} change */
export const changeSheet = (person, id, change) =>
  write(['sheets'], async (t) => {
    const row = change(await t.objectStore('sheets').get([person, id]));
    if (row) {
      t.objectStore('sheets').put(row);
    }
  });

/** @param {any} row */
export const keepSheet = (row) => write(['sheets'], (t) => t.objectStore('sheets').put(row));

/** @param {string} person @param {string[]} ids those that go, with their answers */
export const dropSheets = (person, ids) =>
  write(['sheets', 'answers'], async (t) => {
    for (const id of ids) {
      t.objectStore('sheets').delete([person, id]);
      t.objectStore('answers').delete(IDBKeyRange.bound([person, id], [person, id, []]));
    }
  });

/** @param {string} person @param {string} sheet @returns {Promise<any[]>} */
export const answers = (person, sheet) => rows('answers', person, sheet);

/**
 * An answer and what is to be sent of it, in one. What the server has meanwhile is what it was made from.
 *
 * @param {any} answer
 * @param {Entry | null} entry
 */
export const keepAnswer = (answer, entry) =>
  write(['answers', 'entries'], async (t) => {
    const there = await t.objectStore('answers').get([answer.person, answer.sheet, answer.item]);
    const base = there?.base ?? answer.base;
    t.objectStore('answers').put({ ...answer, base });
    if (entry) {
      t.objectStore('entries').put({ ...entry, body: { ...entry.body, base } });
    }
  });

/** What came with a sheet, where nothing newer waits here. @param {any[]} list */
export const takeAnswers = (list) =>
  write(['answers', 'entries'], async (t) => {
    for (const answer of list) {
      const waiting = await t.objectStore('entries').get([answer.person, `answer/${answer.sheet}/${answer.item}`]);
      if (!waiting) {
        t.objectStore('answers').put(answer);
      }
    }
  });

/** @param {string} person @returns {Promise<Entry[]>} in the order they were made */
export const entries = async (person) => (await rows('entries', person)).sort((/** @type {Entry} */ a, /** @type {Entry} */ b) => a.made - b.made);

/** @param {Entry} entry @param {string[]} instead keys of those that it takes in */
export const keepEntry = (entry, instead = []) =>
  write(['entries'], async (t) => {
    instead.forEach((key) => t.objectStore('entries').delete([entry.person, key]));
    t.objectStore('entries').put(entry);
  });

/**
 * Changes an entry unless it was changed meanwhile.
 *
 * @param {Entry} sent as it was sent
 * @param {Entry | null} next null: it is done
 * @param {any} answer the answer it was about, as the server has it now
 */
export const settle = (sent, next, answer = null) =>
  write(['entries', 'answers'], async (t) => {
    const there = await t.objectStore('entries').get([sent.person, sent.key]);
    const same = there && there.turn === sent.turn;
    if (same && next) {
      t.objectStore('entries').put(next);
    } else if (same) {
      t.objectStore('entries').delete([sent.person, sent.key]);
    }
    if (answer) {
      const kept = await t.objectStore('answers').get([answer.person, answer.sheet, answer.item]);
      t.objectStore('answers').put(same ? answer : { ...kept, base: answer.base });
      if (there && !same) {
        t.objectStore('entries').put({ ...there, body: { ...there.body, base: answer.base } });
      }
    }
  });

/** @param {string} person @param {string} key */
export const dropEntry = (person, key) => write(['entries'], (t) => t.objectStore('entries').delete([person, key]));

/** @param {any} photo `{person, sha, original, blob, at}` @param {Entry} entry */
export const keepPhoto = (photo, entry) =>
  write(['photos', 'entries'], async (t) => {
    t.objectStore('photos').put(photo);
    t.objectStore('entries').put(entry);
  });

/** @param {string} person @param {string} sha */
export const photo = (person, sha) => within((db) => db.get('photos', [person, sha]));

/** What a person has read on this phone; what waits to be sent stays. @param {string} person */
export const wipeRead = (person) =>
  write(['sheets', 'answers', 'entries', 'facts', 'photos', 'forms', 'records'], async (t) => {
    const all = await t.objectStore('entries').getAll(IDBKeyRange.bound([person], [person, []]));
    for (const name of await t.objectStore('facts').getAllKeys()) {
      if ([`day/${person}`, `findings/${person}`, `records/${person}`].includes(String(name)) || [`draft/${person}/`, `found/${person}/`].some((start) => String(name).startsWith(start))) {
        t.objectStore('facts').delete(name);
      }
    }
    if (all.length === 0) {
      t.objectStore('photos').delete(IDBKeyRange.bound([person], [person, []]));
    }
    const waiting = new Set(all.map((/** @type {Entry} */ e) => e.subject));
    t.objectStore('forms').delete(IDBKeyRange.bound([person], [person, []]));
    for (const key of await t.objectStore('records').getAllKeys(IDBKeyRange.bound([person], [person, []]))) {
      if (!waiting.has(key[1])) {
        t.objectStore('records').delete(key);
      }
    }
    for (const key of await t.objectStore('sheets').getAllKeys(IDBKeyRange.bound([person], [person, []]))) {
      if (!waiting.has(key[1])) {
        t.objectStore('sheets').delete(key);
        t.objectStore('answers').delete(IDBKeyRange.bound(key, [...key, []]));
      }
    }
  });

/** How much waits on this phone, by person: no more of it than that is shown to others. @returns {Promise<Map<string, number>>} */
export const unsent = async () => {
  const counts = new Map();
  for (const entry of await within((db) => db.getAll('entries'))) {
    if (entry.kind !== 'photo') {
      counts.set(entry.person, (counts.get(entry.person) ?? 0) + 1);
    }
  }
  return counts;
};
