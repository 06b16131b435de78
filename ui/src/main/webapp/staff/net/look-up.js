import { credential } from './credential.js';
import { say } from '../parts/texts.js';
import { fact, keepFact } from '../store/store.js';
import { call } from './api.js';
import { keepNames } from './names.js';

/** Whom or what a field may name: asked of the server, kept for when it cannot be reached. */

/** @typedef {import('../form/gz-find.js').Found} Found */

const LISTS = /** @type {Record<string, (form: any, field: any, words: string) => string>} */ ({
  person: (form, _, words) => `record-forms/${form.module}/${form.form}/people?q=${words}`,
  position: () => 'positions',
  site: () => 'sites',
  thing: (_, __, words) => `things?closed=false&size=50&q=${words}`,
  record: (_, field, words) => `records?form=${encodeURIComponent(field.record)}&size=50&query=${words}`,
});

/** @param {string} type */
const kindOf = (type) => (type === 'people' ? 'person' : type === 'things' ? 'thing' : type);

/** @param {any} one of any list @returns {Found} */
const found = (one) => ({
  id: one.id,
  name: say(one.name) || say(one.title) || '',
  more: [say(one.more), one.serial, one.code, say(one.site?.name)].filter(Boolean).join(' · ') || undefined,
});

/** @param {any} field @param {any} one */
const fits = (field, one) => !one.closedAt && (kindOf(field.type) !== 'thing' || !field.thing || !one.kind || one.kind === field.thing || one.kind.endsWith('/' + field.thing));

/** @param {string} path @returns {Promise<any[] | null>} null: there is no answer */
const list = async (path) => {
  const { status, body } = await call('GET', path);
  return status === 200 ? (Array.isArray(body) ? body : (body.items ?? [])) : null;
};

/** @param {any} form @param {any} field @param {string} words */
const ask = async (form, field, words) => {
  const all = await list(LISTS[kindOf(field.type)](form, field, encodeURIComponent(words)));
  return all?.filter((one) => fits(field, one)) ?? null;
};

/**
 * @param {any} form
 * @param {any} field of its definition
 * @param {string} words part of the name; empty: anybody
 * @returns {Promise<Found[]>}
 */
export const lookUp = async (form, field, words) => {
  const me = credential();
  const key = `found/${me?.person}/${kindOf(field.type)}/${field.thing ?? field.record ?? ''}`;
  const mine = kindOf(field.type) === 'person' && me ? [{ id: me.person, name: me.name }] : [];
  /** @type {Found[]} */
  const known = (await fact(key)) ?? [];
  const told = (await ask(form, field, words))?.map(found);
  if (told) {
    const all = new Map([...known, ...told].map((one) => [one.id, one]));
    await keepFact(key, [...all.values()].slice(-500));
    await keepNames(told);
  }
  const among = [...mine, ...(told ?? known)].filter((one) => told?.includes(one) || one.name.toLowerCase().includes(words.toLowerCase()));
  return [...new Map(among.map((one) => [one.id, one])).values()];
};
