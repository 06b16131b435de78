/** Numbers of identity documents. Those of residents (GB 11643) check themselves. */

const RESIDENT = /^[1-9][0-9]{16}[0-9X]$/;
const OTHER = /^[A-Z0-9][A-Z0-9()/-]{4,29}$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** @param {string} typed */
export const plainIdentity = (typed) => typed.normalize('NFKC').replace(/\s/gu, '').toUpperCase();

/** @param {string} digits of a birth */
const isDay = (digits) => {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 1800 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** @param {string} plain */
const checks = (plain) => {
  const sum = WEIGHTS.reduce((all, weight, i) => all + weight * Number(plain[i]), 0);
  return CHECKS[sum % 11] === plain[17] && isDay(plain.slice(6, 14));
};

/** @param {string} typed @param {boolean} others whether other documents are taken @returns {string | null} the rule it breaks */
export const identityProblem = (typed, others) => {
  const plain = plainIdentity(typed);
  if (RESIDENT.test(plain)) {
    return checks(plain) ? null : 'identity-check';
  }
  if (others) {
    return OTHER.test(plain) ? null : 'identity-document';
  }
  return 'identity-number';
};
