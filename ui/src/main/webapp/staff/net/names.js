import { say } from '../parts/texts.js';
import { credential } from './credential.js';
import { fact, keepFact } from '../store/store.js';

/** What people, places, things and records are called, by id, so that a phone shows words without asking. */

const MOST = 1000;

/** @param {Record<string, any> | undefined} names @returns {Record<string, string>} in the language that is read */
export const inOneLanguage = (names) => Object.fromEntries(Object.entries(names ?? {}).map(([id, name]) => [id, say(name)]));

/** @returns {Promise<Record<string, string>>} those that were found before, and one's own */
export const knownNames = async () => {
  const me = credential();
  return me ? { ...(await fact(`found/${me.person}/names`)), [me.person]: me.name } : {};
};

/** @param {{id: string, name: string}[]} found */
export const keepNames = async (found) => {
  const me = credential();
  if (me && found.length) {
    const all = { ...(await fact(`found/${me.person}/names`)), ...Object.fromEntries(found.map((one) => [one.id, one.name])) };
    await keepFact(`found/${me.person}/names`, Object.fromEntries(Object.entries(all).slice(-MOST)));
  }
};
