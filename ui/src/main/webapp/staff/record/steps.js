/**
 * What a step may ask for: what belongs to it, what it requires, and what belongs to steps that have surely gone before,
 * because no way leads to it but through them.
 *
 * @param {any[]} steps
 * @param {string | null} key null: all of the form at once
 */
export const scopeOf = (steps, key) => {
  const at = key === null ? null : steps.find((step) => step.key === key);
  const gone = new Set(at ? steps.filter((step) => step === at || !isReachedWithout(steps, step, at)).map((step) => step.key) : []);
  const owner = (/** @type {string} */ field) => steps.find((step) => step.sets.includes(field)) ?? steps[0];
  const requires = (/** @type {string} */ field) => Boolean(at?.requires.includes(field));
  const asks = (/** @type {string} */ field) => !at || requires(field) || gone.has(owner(field).key);
  return {
    requires,
    asks,
    signs: (/** @type {string} */ signature) => !at || steps.some((step) => gone.has(step.key) && step.signs.includes(signature)),
    /** Filled in later, so that nothing is said of it yet. @param {string} field */
    isLater: (field) => Boolean(at) && !asks(field) && steps.indexOf(owner(field)) > steps.indexOf(at),
  };
};

/** @param {any} step @param {Set<string>} states */
const starts = (step, states) => step.from.length === 0 || step.from.some((/** @type {string} */ from) => states.has(from));

/** @param {any[]} steps @param {any} without @param {any} wanted */
const isReachedWithout = (steps, without, wanted) => {
  /** @type {Set<string>} */
  const states = new Set();
  for (let size = -1; size !== states.size; ) {
    size = states.size;
    for (const step of steps) {
      if (step !== without && starts(step, states)) {
        states.add(step.to);
        if (step.returnsTo) {
          states.add(step.returnsTo);
        }
      }
    }
  }
  return starts(wanted, states);
};
