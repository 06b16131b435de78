/** Texts that read as they are: what nobody sees is taken out, what would make a text read otherwise is refused. */

const IGNORED = /[\u00AD\u180E\u200B\u2060\uFEFF]/gu;
const SPACE_AROUND = /^[\s\p{Z}]+|[\s\p{Z}]+$/gu;
const SEEN = /[^\s\p{Z}\p{Cf}\p{Cc}\p{Cs}\p{Mn}\p{Me}\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0]/u;
/** Controls but line ends and tabs, directions turned round, and halves of characters. */
const UNREADABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]|\p{Cs}/u;

/** @param {string} text @returns {string} */
export const tidy = (text) =>
  text
    .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
    .replace(IGNORED, '')
    .normalize('NFC')
    .replace(SPACE_AROUND, '');

/** @param {string} text @returns {boolean} whether nothing was written, or nothing that a person sees */
export const isBlank = (text) => !SEEN.test(tidy(text));

/** @param {string} text @param {number} most characters @param {boolean} inOneLine @returns {string | null} the rule it breaks */
export const lineProblem = (text, most, inOneLine) => {
  const plain = tidy(text);
  if (!SEEN.test(plain)) {
    return 'required';
  }
  if (Array.from(plain).length > most) {
    return 'too-long';
  }
  if (UNREADABLE.test(plain)) {
    return 'control-characters';
  }
  return inOneLine && /\p{Cc}/u.test(plain) ? 'one-line' : null;
};
