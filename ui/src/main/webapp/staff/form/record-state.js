import { judge } from '../record/judge.js';
import { readForm } from '../record/model.js';
import { isEmpty, read } from '../record/read.js';

/**
 * Where a record stands for whoever looks at it: which fields are whose turn, how each is judged, what is missing yet. Pure.
 *
 * @typedef {{definition: any, parameters?: Record<string, any>, parameterTypes?: Record<string, string>, trees?: any, records?: any,
 *   steps?: any[]}} Form as the server gives it
 * @typedef {{step: any, title: any, fields: any[], tables: any[], open: boolean}} Part the fields of one step
 */

/** A field by its pointer. @param {any} answers @param {string} pointer @returns {any} */
export const valueAt = (answers, pointer) => pointer.split('/').slice(1).reduce((at, part) => at?.[part], answers);

/** @param {any} answers @param {string} pointer @param {any} value undefined: nothing is said any more @returns {any} new answers */
export const withValue = (answers, pointer, value) => {
  const put = (/** @type {any} */ at, /** @type {string[]} */ [part, ...rest]) => {
    const next = Array.isArray(at) ? [...at] : { ...at };
    const said = rest.length === 0 ? value : put(next[part] ?? (/^\d+$/.test(rest[0]) ? [] : {}), rest);
    if (said === undefined && !Array.isArray(next)) {
      delete next[part];
    } else {
      next[part] = said;
    }
    return next;
  };
  return put(answers, pointer.split('/').slice(1));
};

/** @param {Form} form */
const parametersOf = (form) =>
  Object.fromEntries(Object.entries(form.parameters ?? {}).map(([key, value]) => [key, { type: form.parameterTypes?.[key] ?? 'ANY', value }]));

/** @type {WeakMap<object, any>} */
const models = new WeakMap();

/** @param {Form} form @returns {any} of readForm; the same for the same form */
export const modelOf = (form) => {
  if (!models.has(form)) {
    models.set(form, readForm(form.definition, parametersOf(form), form.trees ?? {}, form.records ?? {}));
  }
  return models.get(form);
};

/** @param {any} model @param {string} key of a field or table */
const ownerOf = (model, key) => model.steps.find((/** @type {any} */ step) => step.sets.includes(key)) ?? model.steps[0];

/** @param {any} step */
export const isVoid = (step) => step.key === 'void' || step.to === 'void';

/**
 * The steps that are the reader's turn. Before the server has it, those that begin a record.
 *
 * @param {any} model
 * @param {any} record
 * @returns {{step: string, title?: any, sets?: string[], signatures?: any[], mayRefuse?: boolean, needsReason?: boolean}[]}
 */
export const turns = (model, record) =>
  record?.now?.filter((/** @type {any} */ turn) => turn.step !== 'correct') ?? model.steps.filter((/** @type {any} */ step) => step.from.length === 0).map((/** @type {any} */ step) => ({ step: step.key }));

/** @param {Form} form @param {any} record @param {any} answers @param {boolean} correcting @returns {Part[]} */
const partsOf = (form, record, answers, correcting) => {
  const model = modelOf(form);
  const own = new Set(turns(model, record).map((turn) => turn.step));
  return model.steps
    .map((/** @type {any} */ step) => {
      const mine = (/** @type {any} */ one) => ownerOf(model, one.key) === step;
      const fields = (form.definition.fields ?? []).filter(mine);
      const tables = (form.definition.lines ?? []).filter(mine);
      const said = [...fields.map((/** @type {any} */ one) => answers[one.key]), ...tables.map((/** @type {any} */ one) => answers.lines?.[one.key])].some((one) => !isEmpty(one));
      const open = own.has(step.key) || (correcting && said);
      return { step, title: form.steps?.find((one) => one.key === step.key)?.title, fields, tables, open, said };
    })
    .filter((/** @type {any} */ part) => (part.open || part.said) && part.fields.length + part.tables.length > 0);
};

/** Who has signed, as rules see it. @param {any} record @param {Record<string, any>} signatures given here @param {string} me */
const signers = (record, signatures, me) => {
  /** @type {Record<string, string>} */
  const by = {};
  for (const one of record?.signatures ?? []) {
    by[one.key] = one.person ?? one.name;
  }
  for (const [key, one] of Object.entries(signatures)) {
    by[key] = one.person ?? one.name ?? me;
  }
  return by;
};

/** @param {any} field of the definition @param {string} pointer @param {any} judged */
const asked = (field, pointer, judged) =>
  !('value' in field) && !judged.hidden.includes(pointer) && (field.required || judged.missing.includes(pointer));

/**
 * @param {Form} form
 * @param {any} record null: it has just been begun
 * @param {any} answers as they are typed
 * @param {Record<string, any>} signatures given here
 * @param {{now: string, me: string, correcting?: boolean}} here
 */
export const stateOf = (form, record, answers, signatures, here) => {
  const model = modelOf(form);
  const { values, problems } = read(model, answers);
  const own = turns(model, record);
  const step = own.find((turn) => !turn.needsReason && !isVoid(model.steps.find((/** @type {any} */ one) => one.key === turn.step) ?? {}))?.step ?? null;
  const judged = judge(model, {
    answers: values,
    signatures: signers(record, signatures, here.me),
    before: record?.before ?? {},
    now: here.now,
    step: model.steps.some((/** @type {any} */ one) => one.key === step) ? step : null,
    linked: record?.linked ?? {},
  });
  const parts = partsOf(form, record, answers, Boolean(here.correcting));
  const open = new Set(parts.filter((part) => part.open).flatMap((part) => [...part.fields, ...part.tables].map((one) => one.key)));
  const isOpen = (/** @type {string} */ pointer) => open.has(pointer.split('/')[pointer.startsWith('/lines/') ? 2 : 1]);
  const missing = step || here.correcting ? judged.missing.filter((one) => one.startsWith('/signatures/') || isOpen(one)) : [];
  const wanted = parts
    .filter((part) => part.open)
    .flatMap((part) => part.fields)
    .filter((field) => asked(field, '/' + field.key, judged) || (!isEmpty(answers[field.key]) && !judged.hidden.includes('/' + field.key) && !('value' in field)));
  const cells = wanted.map((field) => (problems['/' + field.key] ? 'bad' : isEmpty(answers[field.key]) ? '' : 'ok'));
  return {
    model,
    parts,
    turns: own,
    step,
    values,
    problems,
    judged,
    missing,
    hidden: new Set(judged.hidden),
    cells,
    isOpen,
    /** Nothing stands against the next step. */
    ready: missing.length === 0 && Object.keys(problems).length === 0 && judged.broken.length === 0 && judged.doubled.length === 0,
  };
};
