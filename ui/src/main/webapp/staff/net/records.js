import { plain, isDecimal } from '../rule/decimal.js';
import { modelOf, turns } from '../form/record-state.js';
import { read } from '../record/read.js';
import { changeRecord, record, settleRecord } from '../store/records.js';
import { call } from './api.js';
import { flat, deep, merge, same } from './merge.js';
import { inOneLanguage } from './names.js';

/** What is sent of records, and what comes of it. */

/** @typedef {import('../store/store.js').Entry} Entry */
/** @typedef {import('../store/records.js').Kept} Kept */

/** Numbers as texts, so that no digit is lost. @param {any} value @returns {any} */
const written = (value) => {
  if (isDecimal(value)) {
    return plain(value);
  }
  if (Array.isArray(value)) {
    return value.map(written);
  }
  return value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, written(one)])) : value;
};

/** What can be read of what is typed; the rest stays on the phone until it can. @param {any} form @param {any} answers */
export const readable = (form, answers) => written(read(modelOf(form), answers).values);

/** Only what is the turn of whoever fills in, once it was handed in. @param {Kept} kept @param {any} answers */
const own = (kept, answers) => {
  if (!kept.record?.state) {
    return answers;
  }
  const model = modelOf(kept.form);
  const steps = new Set(turns(model, kept.record).map((turn) => turn.step));
  const owner = (/** @type {string} */ key) => model.steps.find((/** @type {any} */ step) => step.sets.includes(key)) ?? model.steps[0];
  return deep(new Map([...flat(answers)].filter(([pointer]) => steps.has(owner(pointer.split('/').at(-1) ?? '').key))));
};

/** What a correction changes; null takes an answer back. @param {any} before @param {any} after */
const changes = (before, after) => {
  const [from, to] = [flat(before), flat(after)];
  /** @type {any} */
  const changed = {};
  for (const pointer of new Set([...from.keys(), ...to.keys()])) {
    if (!same(from.get(pointer), to.get(pointer))) {
      const [, first, table] = pointer.split('/');
      const value = to.get(pointer) ?? null;
      if (first === 'lines') {
        changed.lines = { ...changed.lines, [table]: value };
      } else {
        changed[first] = value;
      }
    }
  }
  return changed;
};

/** @param {Entry} entry @returns {Promise<{status: number, body: any, headers: Headers | null}>} */
export const send = async (entry) => {
  const at = `records/${entry.subject}`;
  /** @type {Record<string, string>} */
  const headers = entry.idempotency ? { 'Idempotency-Key': entry.idempotency } : {};
  if (entry.kind === 'record-end') {
    const answer = await call('DELETE', at);
    return answer.status === 404 ? { ...answer, status: 204 } : answer;
  }
  const kept = await record(entry.person, entry.subject);
  if (!kept) {
    return { status: 204, body: null, headers: null };
  }
  switch (entry.kind) {
    case 'record':
      return call('POST', 'records', { body: entry.body, headers });
    case 'record-answers':
      return call('PUT', `${at}/answers`, { body: { base: kept.base, answers: own(kept, readable(kept.form, kept.answers)) } });
    case 'record-correction':
      return call('POST', `${at}/corrections`, { body: { base: kept.base, reason: entry.body.reason, answers: changes(readable(kept.form, kept.known), readable(kept.form, kept.answers)) }, headers });
    default: {
      const { step, refused, ...body } = entry.body;
      const answers = refused ? {} : { answers: own(kept, readable(kept.form, kept.answers)) };
      return call('POST', `${at}/steps/${step}`, { body: { base: kept.base, ...answers, ...body, ...(refused ? { refused } : {}) }, headers });
    }
  }
};

/** @param {Kept} kept @param {any} known @param {any} theirs */
const joined = (kept, known, theirs) => {
  const [from, mine, there] = [known, kept.answers, theirs].map((answers) => readable(kept.form, answers));
  return merge(from, mine, there, kept.answers);
};

/** As the server has it now. @param {Kept | undefined} kept @param {any} told @returns {Kept | undefined} */
const asStored = (kept, told) =>
  kept && { ...kept, record: told, answers: told.answers, known: told.answers, base: told.revision, names: { ...kept.names, ...inOneLanguage(told.names) }, signatures: {}, conflicts: {}, problems: {}, told: undefined, touched: Date.now() };

/** @param {Entry} entry @param {any} told */
export const taken = async (entry, told) => {
  switch (entry.kind) {
    case 'record':
      // What was filled in before the server knew of it stays; what the server prefilled comes in.
      return settleRecord(entry, (kept) => kept && { ...kept, record: told, base: told.revision, known: told.answers, names: { ...kept.names, ...inOneLanguage(told.names) }, answers: joined(kept, {}, told.answers).answers });
    case 'record-answers':
      return settleRecord(entry, (kept) => kept && { ...kept, base: told.base, known: { ...told.answers }, record: kept.record && { ...kept.record, revision: told.base, judgement: told.judgement ?? kept.record.judgement } });
    case 'record-end':
      return settleRecord(entry, () => undefined);
    default:
      return settleRecord(entry, (kept) => asStored(kept, told));
  }
};

/** The fields that the server did not take, by pointer; without a pointer what it says of the whole. @param {any} body */
const problemsOf = (body) => {
  const told = Object.fromEntries((body?.errors ?? []).map((/** @type {any} */ error) => [String(error.field ?? '').replace(/^\/answers(?=\/)/, ''), error.remedy ?? error.message ?? '']));
  return Object.keys(told).length || !body?.detail ? told : { '': body.detail };
};

const MOST_TRIES = 5;

/**
 * @param {Entry} entry
 * @param {{status: number, body: any}} answer
 * @returns {Promise<'again' | 'drop' | undefined>} what becomes of the entry; undefined: as of any other
 */
export const refused = async (entry, { status, body }) => {
  if (status === 409 && entry.kind !== 'record') {
    const met = await meet(entry);
    return entry.kind !== 'record-answers' || !met || entry.tries > MOST_TRIES ? undefined : met;
  }
  if (status === 400 || status === 422 || (status === 403 && entry.kind !== 'record-answers')) {
    await changeRecord(entry.person, entry.subject, (kept) => kept && { ...kept, problems: problemsOf(body) });
  }
  return undefined;
};

/** Somebody else was faster: what they wrote comes in beside what is here. @param {Entry} entry @returns {Promise<'again' | 'drop' | undefined>} */
const meet = async (entry) => {
  const { status, body } = await call('GET', `records/${entry.subject}`);
  if (status !== 200) {
    return undefined;
  }
  /** @type {'again' | 'drop'} */
  let then = 'drop';
  await changeRecord(entry.person, entry.subject, (kept) => {
    if (!kept || body.revision === kept.base) {
      return kept;
    }
    if (kept.record?.state?.key !== body.state?.key) {
      return { .../** @type {Kept} */ (asStored(kept, body)), told: 'record.changed' };
    }
    const { answers, conflicts, mineDiffers } = joined(kept, kept.known, body.answers);
    then = mineDiffers && !Object.keys(conflicts).length ? 'again' : 'drop';
    return { ...kept, record: body, base: body.revision, known: body.answers, answers, conflicts, told: Object.keys(conflicts).length ? undefined : 'record.merged' };
  });
  return then;
};
