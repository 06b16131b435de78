import { now, useOffset, useZone } from '../parts/clock.js';
import { changeSheet, dropSheets, entries, fact, keepFact, sheet, sheets, takeAnswers } from '../store/store.js';
import { call } from './api.js';

/** Brings the day to the phone: what is due, and every sheet whole, so that it can be filled in without a network. */

const GROUPS = ['missed', 'late', 'due', 'open', 'later'];

/**
 * @param {string} person
 * @returns {Promise<{status: number, body: any}>} of the day's list
 */
export const refreshDay = async (person) => {
  const before = Date.now();
  const answer = await call('GET', 'today');
  if (answer.status !== 200) {
    return answer;
  }
  const offset = Date.parse(answer.body.at) - (before + Date.now()) / 2;
  useOffset(offset);
  const lines = GROUPS.flatMap((group) => answer.body[group] ?? []);
  await keepFact(`day/${person}`, { lines, at: answer.body.at, offset });
  await Promise.all([refreshFindings(person), refreshSheets(person, lines)]);
  return answer;
};

/** @param {string} person @param {any[]} lines */
const refreshSheets = async (person, lines) => {
  for (const line of lines) {
    const kept = await sheet(person, line.id);
    if (!kept?.sheet || kept.sheet.revision !== line.revision) {
      await refreshSheet(person, line.id);
    }
  }
  await forget(person, new Set(lines.map((line) => line.id)));
};

/** What is over goes, unless something of it waits here or it was handed in today. @param {string} person @param {Set<string>} ids */
const forget = async (person, ids) => {
  const waiting = new Set((await entries(person)).map((entry) => entry.subject));
  const old = (await sheets(person)).filter(
    (kept) => !ids.has(kept.id) && !waiting.has(kept.id) && !(kept.handedIn > now() - 18 * 3_600_000),
  );
  if (old.length) {
    await dropSheets(person, old.map((kept) => kept.id));
  }
};

/** @param {string} person @param {string} id @returns {Promise<{status: number, body: any}>} */
export const refreshSheet = async (person, id) => {
  const answer = await call('GET', `occurrences/${id}`);
  if (answer.status === 200) {
    useZone(answer.body.timeZone);
    await changeSheet(person, id, (kept) => ({ ...kept, person, id, sheet: { ...answer.body.occurrence, ...answer.body }, seen: now() }));
    await takeAnswers(
      Object.entries(answer.body.answers ?? {}).map(([item, stored]) => ({
        person,
        sheet: id,
        item,
        answer: { value: stored.value, notApplicable: stored.notApplicable, note: stored.note, photos: stored.photos },
        base: stored.version,
        by: stored.by,
        conflicts: stored.conflicts ?? [],
      })),
    );
  }
  return answer;
};

/** @param {string} person @returns {Promise<number>} the status of the answer */
export const refreshFindings = async (person) => {
  const answer = await call('GET', 'findings?mine=true&size=100');
  if (answer.status === 200) {
    await keepFact(`findings/${person}`, answer.body.items);
  }
  return answer.status;
};

/** @param {string} person @returns {Promise<{lines: any[], at: string | null, findings: any[]}>} as last seen */
export const knownDay = async (person) => {
  const day = await fact(`day/${person}`);
  if (day) {
    useOffset(day.offset);
  }
  return { lines: day?.lines ?? [], at: day?.at ?? null, findings: (await fact(`findings/${person}`)) ?? [] };
};
