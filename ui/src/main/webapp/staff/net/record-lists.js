import { now, useZone } from '../parts/clock.js';
import { entries, fact, keepFact } from '../store/store.js';
import { changeRecord, dropRecords, form as keptForm, keepForm, record, records } from '../store/records.js';
import { call } from './api.js';
import { inOneLanguage } from './names.js';

/** Brings forms and records to the phone: what may be filled in, whole, and what waits. */

/** So many forms are fetched at one look; the rest at the next. */
const AT_ONCE = 8;
const FRESH = 6 * 3_600_000;
const KEEP = 14 * 24 * 3_600_000;

/** @param {any} line @returns {string} */
export const formId = (line) => `${line.module}/${line.form}`;

/** @param {string} person @returns {Promise<{forms: any[], awaiting: any[], drafts: any[], recent: any[], at: number}>} as last seen */
export const knownRecords = async (person) => (await fact(`records/${person}`)) ?? { forms: [], awaiting: [], drafts: [], recent: [], at: 0 };

/** @param {string} query */
const lines = async (query) => {
  const answer = await call('GET', `records?size=50&${query}`);
  return answer.status === 200 ? answer.body.items : null;
};

/** @param {string} person @returns {Promise<number>} the status of the answer */
export const refreshRecords = async (person) => {
  const answer = await call('GET', 'record-forms');
  if (answer.status !== 200) {
    return answer.status;
  }
  const before = await knownRecords(person);
  const [awaiting, drafts, recent] = await Promise.all([lines('awaiting=ANY'), lines('mine=true&state=draft'), lines('mine=true')]);
  const handedIn = recent?.filter((/** @type {any} */ one) => one.state);
  await keepFact(`records/${person}`, { forms: answer.body, awaiting: awaiting ?? before.awaiting, drafts: drafts ?? before.drafts, recent: handedIn ?? before.recent, at: now() });
  await fetchForms(person, answer.body.filter((/** @type {any} */ one) => one.mayFill));
  await fetchRecords(person, [...(awaiting ?? []), ...(drafts ?? [])]);
  await forget(person);
  return 200;
};

/** @param {string} person @param {any[]} wanted */
const fetchForms = async (person, wanted) => {
  let fetched = 0;
  for (const line of wanted) {
    const kept = await keptForm(person, formId(line));
    if (fetched < AT_ONCE && !(kept?.at > Date.now() - FRESH)) {
      fetched += 1;
      await refreshForm(person, line.module, line.form);
    }
  }
};

/** @param {string} person @param {string} module @param {string} form @returns {Promise<{status: number, form: any}>} */
export const refreshForm = async (person, module, form) => {
  const answer = await call('GET', `record-forms/${module}/${form}`);
  if (answer.status === 200) {
    useZone(answer.body.timeZone);
    await keepForm(person, `${module}/${form}`, answer.body);
  }
  return { status: answer.status, form: answer.status === 200 ? answer.body : null };
};

/** Those that wait come whole, so that they can be gone on with anywhere. @param {string} person @param {any[]} wanted */
const fetchRecords = async (person, wanted) => {
  for (const line of wanted.slice(0, AT_ONCE * 2)) {
    const kept = await record(person, line.id);
    if (!kept || (line.at && Date.parse(line.at) > (kept.touched ?? 0))) {
      await refreshRecord(person, line.id);
    }
  }
};

/** @param {string} person */
const forget = async (person) => {
  const waiting = new Set((await entries(person)).map((entry) => entry.subject));
  const old = (await records(person)).filter((kept) => !waiting.has(kept.id) && kept.touched < Date.now() - KEEP);
  await dropRecords(person, old.map((kept) => kept.id));
};

/** The form of the edition that a record is of. @param {string} person @param {any} told */
const formOf = async (person, told) => {
  const kept = await keptForm(person, formId(told));
  if (kept && (kept.form.edition?.id ?? kept.form.edition) === (told.edition?.id ?? told.edition)) {
    return kept.form;
  }
  const answer = await call('GET', `records/${told.id}/form`);
  return answer.status === 200 ? answer.body : ((await refreshForm(person, told.module, told.form)).form ?? kept?.form ?? null);
};

/**
 * What waits here is not put back: it meets what the server has when it is sent.
 *
 * @param {string} person
 * @param {string} id
 * @returns {Promise<number>} the status of the answer
 */
export const refreshRecord = async (person, id) => {
  const answer = await call('GET', `records/${id}`);
  if (answer.status === 200) {
    const told = answer.body;
    const form = await formOf(person, told);
    const waits = (await entries(person)).some((entry) => entry.subject === id && entry.kind.startsWith('record'));
    await changeRecord(person, id, (kept) => {
      const names = { ...kept?.names, ...inOneLanguage(told.names) };
      if (!form || (kept && waits)) {
        return kept && { ...kept, names };
      }
      const signatures = kept && kept.base === told.revision ? kept.signatures : {};
      return { conflicts: {}, problems: {}, savedAt: 0, ...kept, person, id, form, record: told, answers: told.answers, known: told.answers, base: told.revision, signatures, names, touched: Date.now() };
    });
  }
  return answer.status;
};
