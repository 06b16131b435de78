/**
 * What becomes of something that waits to be sent. Pure: sync.js does it.
 *
 * @typedef {import('../store/store.js').Entry} Entry
 */

const FIRST = 4_000;
const LONGEST = 300_000;

/** @param {number} tries @returns {number} milliseconds until the next one */
export const backOff = (tries) => Math.min(LONGEST, FIRST * 2 ** Math.min(tries, 10));

/**
 * @param {number} status of the answer; 0: there was none
 * @param {string} type of the problem
 * @param {boolean} again whether the server says when to come again, as while the same is at work
 * @returns {'done' | 'later' | 'offline' | 'sign-in' | 'revoked' | 'needs-you'}
 */
export const outcome = (status, type = '', again = false) => {
  if (status === 0) {
    return 'offline';
  }
  if (status >= 200 && status < 300) {
    return 'done';
  }
  if (status === 401) {
    return 'sign-in';
  }
  if (status === 403 && type.endsWith('device-revoked')) {
    return 'revoked';
  }
  return status >= 500 || status === 408 || status === 425 || status === 429 || (status === 409 && again)
    ? 'later'
    : 'needs-you';
};

/** Whether the server asks for the photos first. @param {Entry} entry */
export const needsPhotos = (entry) => entry.kind === 'hand-in' || entry.kind === 'correction' || ['record-answers', 'record-step', 'record-correction'].includes(entry.kind);

/** Whether it is about a record: those of one record go one after another, and wait for one another. @param {Entry} entry */
export const isOfRecord = (entry) => entry.kind.startsWith('record');

/**
 * Which come next: photos before answers, answers before what hands them in, nothing of a sheet while something of it
 * needs the person, and never the whole line because of one.
 *
 * @param {Entry[]} entries in the order they were made
 * @param {number} now
 * @param {boolean} asked whether a person wants it now, whatever the back-off
 * @returns {Entry[]}
 */
export const nextOf = (entries, now, asked) => {
  /** @type {Record<Entry['kind'], number>} */
  const order = { photo: 0, record: 1, answer: 2, 'record-answers': 2, 'hand-in': 3, correction: 3, verification: 3, 'record-step': 3, 'record-correction': 3, 'record-end': 4 };
  const stopped = new Set(
    entries.filter((entry) => (entry.kind === 'answer' || isOfRecord(entry)) && entry.state === 'needs-you').map((entry) => entry.subject),
  );
  const later = (/** @type {Entry} */ entry) => !asked && entry.after > now;
  const photosLater = entries.some((entry) => entry.kind === 'photo' && entry.state === 'waiting' && later(entry));
  return entries
    .filter((entry) => entry.state === 'waiting' && !later(entry))
    .filter((entry) => !((entry.kind === 'hand-in' || (isOfRecord(entry) && entry.kind !== 'record-end')) && stopped.has(entry.subject)))
    .filter((entry) => !(isOfRecord(entry) && entries.some((other) => other.subject === entry.subject && isOfRecord(other) && order[other.kind] < order[entry.kind] && later(other))))
    .filter((entry) => !(photosLater && needsPhotos(entry)))
    .sort((a, b) => order[a.kind] - order[b.kind] || a.made - b.made);
};

/**
 * The hand-in of a sheet: answers that wait go with it, so that one request is enough after a day without a network.
 *
 * @param {Entry[]} entries all of the person
 * @param {string} sheet
 * @returns {{answers: Record<string, any>, instead: string[]}}
 */
export const folded = (entries, sheet) => {
  const waiting = entries.filter((entry) => entry.kind === 'answer' && entry.subject === sheet);
  return {
    answers: Object.fromEntries(waiting.map((entry) => [entry.item, entry.body])),
    instead: waiting.map((entry) => entry.key),
  };
};
