/** Sentences for people, in the language they read; a bundle for each language stands in `texts/`. */

/** @type {Record<string, string>} */
let bundle = {};
let current = 'zh';
/** Parts of the bundle that are fetched when a screen first needs them. @type {Set<string>} */
const parts = new Set();

/** @returns {'zh' | 'en'} */
export const language = () => /** @type {'zh' | 'en'} */ (current);

/** For Intl. @returns {string} */
export const locale = () => (current === 'zh' ? 'zh-CN' : 'en-GB');

/** @param {string} wanted @returns {'zh' | 'en'} */
const known = (wanted) => (wanted.startsWith('en') ? 'en' : 'zh');

/** @param {string} name of a file of sentences @returns {Promise<Record<string, string>>} */
const sentences = async (name) => (await fetch(new URL(`../texts/${name}.json`, import.meta.url))).json();

/** @param {string} wanted a language such as zh or en-GB */
export const speak = async (wanted) => {
  const next = known(wanted);
  const all = await Promise.all([next, ...[...parts].map((part) => `${part}-${next}`)].map(sentences));
  bundle = Object.assign({}, ...all);
  current = next;
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
};

/** The sentences of a part, too. @param {string} part such as record */
export const speakOf = async (part) => {
  if (!parts.has(part)) {
    const more = await sentences(`${part}-${current}`);
    bundle = { ...bundle, ...more };
    parts.add(part);
  }
};

/**
 * @param {string} key a sentence; where the first argument is 1, `key.one` if there is one
 * @param {...(string | number)} given
 * @returns {string}
 */
export const t = (key, ...given) => {
  const sentence = (given[0] === 1 && bundle[key + '.one']) || bundle[key] || key;
  return sentence.replace(/\{(\d)\}/g, (_, at) => String(given[Number(at)] ?? ''));
};

/**
 * @param {{zh?: string, en?: string} | string | null | undefined} text of a business, in one or two languages
 * @returns {string}
 */
export const say = (text) =>
  typeof text === 'string' ? text : (text?.[language()] || text?.zh || text?.en || '');
