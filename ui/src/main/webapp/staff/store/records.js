import { rows, within, write } from './store.js';

/**
 * Forms and records on this phone. A record is kept before anything of it is sent.
 *
 * @typedef {{person: string, id: string, form: any, record: any, answers: any, known: any, base: number, signatures: Record<string, any>,
 *   names: Record<string, string>, conflicts: Record<string, any>, problems: Record<string, string>, savedAt: number, touched: number,
 *   told?: string, site?: string}} Kept `record`: as the server has it, null: it does not yet; `known`: the answers it had at `base`
 * @typedef {import('./store.js').Entry} Entry
 */

/** @param {string} person @param {string} id of a record @returns {Promise<Kept | undefined>} */
export const record = (person, id) => within((db) => db.get('records', [person, id]));

/** @param {string} person @returns {Promise<Kept[]>} the last touched first */
export const records = async (person) => (await rows('records', person)).sort((/** @type {Kept} */ a, /** @type {Kept} */ b) => b.touched - a.touched);

/**
 * Changes a record and what is to be sent of it, in one.
 *
 * @param {string} person
 * @param {string} id
 * @param {(kept: Kept | undefined) => Kept | undefined} change undefined: it stays as it is
 * @param {{put?: Entry | null, drop?: string[]}} [queue]
 */
export const changeRecord = (person, id, change, queue = {}) =>
  write(['records', 'entries'], async (t) => {
    const row = change(await t.objectStore('records').get([person, id]));
    if (row) {
      t.objectStore('records').put(row);
    }
    queue.drop?.forEach((key) => t.objectStore('entries').delete([person, key]));
    if (queue.put) {
      t.objectStore('entries').put(queue.put);
    }
  });

/**
 * What came of an entry: it goes, unless it was changed meanwhile.
 *
 * @param {Entry} sent
 * @param {(kept: Kept | undefined, same: boolean) => Kept | undefined} change
 */
export const settleRecord = (sent, change) =>
  write(['records', 'entries'], async (t) => {
    const there = await t.objectStore('entries').get([sent.person, sent.key]);
    const same = Boolean(there) && there.turn === sent.turn;
    if (same) {
      t.objectStore('entries').delete([sent.person, sent.key]);
    }
    const row = change(await t.objectStore('records').get([sent.person, sent.subject]), same);
    if (row) {
      t.objectStore('records').put(row);
    }
  });

/** A draft goes, with all that waits of it. @param {string} person @param {string} id @param {Entry | null} entry */
export const endRecord = (person, id, entry) =>
  write(['records', 'entries'], async (t) => {
    t.objectStore('records').delete([person, id]);
    for (const one of await t.objectStore('entries').getAll(IDBKeyRange.bound([person], [person, []]))) {
      if (one.subject === id && one.kind.startsWith('record')) {
        t.objectStore('entries').delete([person, one.key]);
      }
    }
    if (entry) {
      t.objectStore('entries').put(entry);
    }
  });

/** @param {string} person @param {string[]} ids */
export const dropRecords = (person, ids) => write(['records'], async (t) => ids.forEach((id) => t.objectStore('records').delete([person, id])));

/** @param {string} person @param {string} id module/form @returns {Promise<any>} `{form, at}` */
export const form = (person, id) => within((db) => db.get('forms', [person, id]));

/** @param {string} person @param {string} id module/form @param {any} form */
export const keepForm = (person, id, form) => write(['forms'], (t) => t.objectStore('forms').put({ person, id, form, at: Date.now() }));

/** @param {string} person @returns {Promise<any[]>} */
export const forms = (person) => rows('forms', person);
