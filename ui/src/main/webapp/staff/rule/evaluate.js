import { parse } from './decimal.js';
import { FUNCTIONS } from './functions.js';
import { EMPTY, Undecided } from './value.js';

/**
 * Runs a rule that the server has compiled and checked, as the tree of JSON it gives for it. Nothing here reads CEL.
 *
 * @typedef {Record<string, any>} Tree
 * @typedef {Record<string, any>} Values by the names of rules
 */

/** @param {Tree} tree @param {Values} values @returns {any} @throws {Undecided} */
const run = (tree, values) => {
  if ('call' in tree) {
    return call(tree.call, tree.args, values);
  }
  if ('name' in tree) {
    return member(values, tree.name);
  }
  if ('select' in tree) {
    const of = run(tree.of, values);
    return tree.asked ? Object.hasOwn(Object(of), tree.select) : member(of, tree.select);
  }
  if ('number' in tree) {
    return parse(tree.number);
  }
  if ('value' in tree) {
    return tree.value;
  }
  if ('each' in tree) {
    return loop(tree, values);
  }
  if ('list' in tree) {
    return tree.list.map((/** @type {Tree} */ part) => run(part, values));
  }
  return Object.fromEntries(tree.map.map((/** @type {Tree[]} */ [key, value]) => [run(key, values), run(value, values)]));
};

/** @param {any} of @param {string} name */
const member = (of, name) => {
  if (of === null || typeof of !== 'object' || !Object.hasOwn(of, name) || of[name] === null || of[name] === undefined) {
    throw new Undecided();
  }
  return of[name];
};

/** @param {string} name @param {Tree[]} given @param {Values} values */
const call = (name, given, values) => {
  switch (name) {
    case '_&&_':
      return decided(given, values, false);
    case '_||_':
      return decided(given, values, true);
    case '_?_:_':
      return run(run(given[0], values) === true ? given[1] : given[2], values);
    case '@not_strictly_false':
      return attempt(given[0], values) !== false;
    default: {
      const how = FUNCTIONS[name];
      if (!how) {
        throw new Undecided();
      }
      return how(...given.map((part) => run(part, values)));
    }
  }
};

/** What one side decides is decided, whatever the other one is. @param {Tree[]} sides @param {Values} values @param {boolean} by */
const decided = (sides, values, by) => {
  const found = sides.map((side) => attempt(side, values));
  if (found.includes(by)) {
    return by;
  }
  if (found.some((one) => typeof one !== 'boolean')) {
    throw new Undecided();
  }
  return !by;
};

/** @param {Tree} tree @param {Values} values */
const attempt = (tree, values) => {
  try {
    return run(tree, values);
  } catch (undecided) {
    return undefined;
  }
};

/** @param {Tree} tree @param {Values} values */
const loop = (tree, values) => {
  const through = run(tree.in, values);
  const inside = Object.create(null, Object.getOwnPropertyDescriptors(values));
  // Where a part of a loop cannot be told, the rest still may decide: the value kept is worked out anew each time it is asked for.
  let kept = settle(tree.first, values);
  for (const each of Array.isArray(through) ? through : Object.keys(through)) {
    inside[tree.each] = each;
    keep(inside, tree.keep, kept);
    if (attempt(tree.while, inside) === false) {
      break;
    }
    kept = settle(tree.next, inside);
  }
  keep(inside, tree.keep, kept);
  return run(tree.result, inside);
};

/** @param {Tree} tree @param {Values} values @returns {() => any} */
const settle = (tree, values) => {
  try {
    const result = run(tree, values);
    return () => result;
  } catch (undecided) {
    return () => {
      throw undecided;
    };
  }
};

/** @param {Values} values @param {string} name @param {() => any} value */
const keep = (values, name, value) =>
  Object.defineProperty(values, name, { get: value, enumerable: true, configurable: true });

/**
 * @param {Tree} tree
 * @param {Values} values
 * @returns {any} undefined where it cannot be told
 */
export const evaluate = (tree, values) => {
  const result = attempt(tree, values);
  return result === EMPTY ? undefined : result;
};
