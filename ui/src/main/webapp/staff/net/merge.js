/**
 * Two have filled in the same record. What only one of them has changed is theirs alone; what both have is shown to whoever
 * came later. Pure.
 */

/** @param {any} a @param {any} b */
export const same = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Fields and whole tables, by pointer. @param {any} answers @returns {Map<string, any>} */
export const flat = (answers) => {
  const { lines, ...fields } = answers ?? {};
  return new Map([...Object.entries(fields).map(([key, value]) => /** @type {[string, any]} */ ([`/${key}`, value])), ...Object.entries(lines ?? {}).map(([key, value]) => /** @type {[string, any]} */ ([`/lines/${key}`, value]))]);
};

/** @param {Map<string, any>} said @returns {any} answers */
export const deep = (said) => {
  /** @type {any} */
  const answers = {};
  for (const [pointer, value] of said) {
    const [, first, table] = pointer.split('/');
    if (value === undefined || value === null) {
      continue;
    }
    if (first === 'lines') {
      answers.lines = { ...answers.lines, [table]: value };
    } else {
      answers[first] = value;
    }
  }
  return answers;
};

/**
 * @param {any} known what both began with
 * @param {any} mine
 * @param {any} theirs as the server has it
 * @param {any} typed mine as it stands in the fields, where it could not all be read
 * @returns {{answers: any, conflicts: Record<string, any>, mineDiffers: boolean}} `conflicts`: theirs, by pointer; mine stands in the answers meanwhile
 */
export const merge = (known, mine, theirs, typed = mine) => {
  const [from, here, there, raw] = [known, mine, theirs, typed].map(flat);
  const said = new Map();
  /** @type {Record<string, any>} */
  const conflicts = {};
  let mineDiffers = false;
  for (const pointer of new Set([...raw.keys(), ...there.keys(), ...from.keys()])) {
    const [a, b, c] = [from.get(pointer), here.get(pointer), there.get(pointer)];
    const unread = b === undefined && ![undefined, null, ''].includes(raw.get(pointer));
    const isMine = !same(a, b) || (unread && !same(raw.get(pointer), c));
    if (isMine && !same(a, c) && !same(b, c)) {
      conflicts[pointer] = c ?? null;
    }
    said.set(pointer, isMine ? raw.get(pointer) : c);
    mineDiffers ||= isMine && !same(b, c);
  }
  return { answers: deep(said), conflicts, mineDiffers };
};
