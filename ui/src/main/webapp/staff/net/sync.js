import { now } from '../parts/clock.js';
import { changeSheet, entries, settle, wipeRead } from '../store/store.js';
import { credential, expire } from './credential.js';
import { backOff, isOfRecord, needsPhotos, nextOf, outcome } from './queue.js';
import { request } from './request.js';

/**
 * Sends what waits: when the page loads, when the network comes back, when the page is looked at again, from time to time,
 * and when somebody says so. One window at a time.
 */

const EVERY = 30_000;

/** @typedef {import('../store/store.js').Entry} Entry */

export class Sync extends EventTarget {
  /** @type {'idle' | 'sending' | 'offline' | 'signed-out' | 'revoked'} */
  state = navigator.onLine ? 'idle' : 'offline';
  /** When the server last had everything; 0: not in this window. */
  at = 0;
  #again = false;
  #asked = false;
  #running = false;
  /** Whether a photo of this turn has to wait: what needs it waits, too. */
  #photosLater = false;
  /** Records of which something was not taken in this turn: what comes after it waits. @type {Set<string>} */
  #held = new Set();
  /** Answers lost in a row. */
  #lost = 0;

  start() {
    addEventListener('online', () => this.flush());
    addEventListener('offline', () => this.#tell('offline'));
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.flush());
    setInterval(() => this.flush(), EVERY);
    return this.flush();
  }

  /** @param {boolean} asked by a person */
  async flush(asked = false) {
    this.#asked ||= asked;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    try {
      do {
        this.#again = false;
        const wanted = this.#asked;
        this.#asked = false;
        await this.#alone(() => this.#send(wanted));
      } while (this.#again && (this.#asked || this.state !== 'offline'));
    } finally {
      this.#running = false;
    }
  }

  /** @param {() => Promise<void>} work */
  async #alone(work) {
    if (!navigator.locks) {
      return work();
    }
    await navigator.locks.request('guizhang-staff-send', { ifAvailable: true }, (lock) => (lock ? work() : undefined));
  }

  /** @param {boolean} asked */
  async #send(asked) {
    const known = credential();
    if (!known) {
      this.#tell('signed-out');
      return;
    }
    const all = await entries(known.person);
    this.#photosLater = false;
    this.#held.clear();
    for (const entry of nextOf(all, Date.now(), asked)) {
      if ((this.#photosLater && needsPhotos(entry)) || this.#held.has(entry.subject)) {
        continue;
      }
      if (credential()?.person !== known.person) {
        return;
      }
      this.#tell('sending');
      if (!(await this.#one(entry))) {
        return;
      }
    }
    const rest = (await entries(known.person)).filter((entry) => entry.state === 'waiting');
    if (rest.length === 0 && navigator.onLine) {
      this.at = now();
    }
    this.#tell(navigator.onLine ? 'idle' : 'offline');
  }

  /** The server knows the secret no more: whoever's device was ended reads nothing here again. @param {string} what */
  async ended(what) {
    const known = credential();
    if (what === 'revoked' && known) {
      await wipeRead(known.person);
    }
    await expire();
    this.#tell(what === 'revoked' ? 'revoked' : 'signed-out');
    this.dispatchEvent(new Event('change'));
  }

  /** Where the browser has a network, an answer that got lost is asked for again soon, and ever later while it stays away. */
  #soon() {
    if (navigator.onLine) {
      this.#lost += 1;
      setTimeout(() => this.flush(), Math.min(EVERY, 1000 * 2 ** this.#lost));
    }
  }

  /** @param {Entry} entry @returns {Promise<boolean>} whether the next one has a chance */
  async #one(entry) {
    const answer = await request(entry);
    const what = outcome(answer.status, answer.body?.type, answer.headers?.has('Retry-After') ?? false);
    if (what === 'offline') {
      this.#tell('offline');
      this.#soon();
      return false;
    }
    this.#lost = 0;
    if (what === 'sign-in' || what === 'revoked') {
      await this.ended(what);
      return false;
    }
    if (what === 'needs-you' && isOfRecord(entry)) {
      const then = await (await import('./records.js')).refused(entry, answer);
      if (then) {
        await settle(entry, then === 'again' ? { ...entry, tries: entry.tries + 1 } : null);
        this.#held.add(entry.subject);
        this.#again ||= then === 'again';
        this.dispatchEvent(new Event('change'));
        return true;
      }
    }
    if (what !== 'done' && isOfRecord(entry)) {
      this.#held.add(entry.subject);
    }
    if (what === 'done') {
      await this.#done(entry, answer.body);
    } else if (what === 'later') {
      this.#photosLater ||= entry.kind === 'photo';
      const asked = Number(answer.headers?.get('Retry-After') ?? 0) * 1000;
      const pause = Math.max(asked, backOff(entry.tries));
      await settle(entry, { ...entry, tries: entry.tries + 1, after: Date.now() + pause });
      setTimeout(() => this.flush(), pause + 50);
    } else {
      await settle(entry, { ...entry, state: 'needs-you', problem: { status: answer.status, ...answer.body } });
    }
    this.dispatchEvent(new Event('change'));
    return true;
  }

  /** @param {Entry} entry @param {any} told */
  async #done(entry, told) {
    if (isOfRecord(entry)) {
      await (await import('./records.js')).taken(entry, told);
      return;
    }
    if (entry.kind === 'answer') {
      const { base, ...answer } = entry.body;
      await settle(entry, null, {
        person: entry.person,
        sheet: entry.subject,
        item: entry.item,
        answer: { ...answer, ...(told?.photos ? { photos: told.photos } : {}) },
        base: told?.version ?? base,
        conflicts: told?.conflicts ?? [],
      });
      return;
    }
    await settle(entry, null);
    if (entry.kind === 'hand-in') {
      await changeSheet(entry.person, entry.subject, (kept) => kept && { ...kept, result: told, handedIn: now() });
    }
  }

  /** @param {Sync['state']} state */
  #tell(state) {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}
