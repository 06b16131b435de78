import { language, locale, t } from './texts.js';

/** Times as people of the business write them: on its clocks, wherever the phone thinks it is. */

let zone = 'Asia/Shanghai';
/** Milliseconds by which the server's clock is ahead of the phone's. */
let ahead = 0;

/** @param {string | undefined} known */
export const useZone = (known) => {
  zone = known || zone;
};

/** @param {number} offset */
export const useOffset = (offset) => {
  ahead = offset;
};

/** The time it is, by the server's clock as far as it is known. @returns {number} */
export const now = () => Date.now() + ahead;

/** By how much the phone is wrong, in minutes; 0 below two. @returns {number} */
export const wrongBy = () => (Math.abs(ahead) < 120_000 ? 0 : Math.round(-ahead / 60_000));

/** @param {string | number} at @param {Intl.DateTimeFormatOptions} options */
const format = (at, options) => new Intl.DateTimeFormat(locale(), { timeZone: zone, ...options }).format(new Date(at));

/** @param {string | number} at @returns {string} such as 21:30 */
export const hour = (at) => format(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** @param {string | number} at @returns {string} such as 11月29日 周日 */
export const day = (at) =>
  language() === 'zh'
    ? `${format(at, { month: 'numeric' })}${format(at, { day: 'numeric' })} ${format(at, { weekday: 'short' })}`
    : format(at, { weekday: 'long', day: 'numeric', month: 'long' });

/** @param {string | number} at @returns {boolean} */
export const isToday = (at) => format(at, { dateStyle: 'short' }) === format(now(), { dateStyle: 'short' });

/** @param {string | number} at @returns {string} such as 18:00 today, with the day on others */
export const moment = (at) => (isToday(at) ? hour(at) : `${format(at, { month: 'numeric', day: 'numeric' })} ${hour(at)}`);

/** The time on the clocks of the business, as rules take it. @returns {string} such as 2026-11-30T18:05 */
export const local = () =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(now())).replace(' ', 'T');

/** @param {string} written such as 2026-11, 2026-11-30 or 2026-11-30T18:05, on the clocks of the business @returns {string} */
export const dateWords = (written) => {
  const at = new Date(/T/.test(written) ? written.replace(/(Z|[+-]\d\d:\d\d)?$/, 'Z') : `${written.padEnd(10, '-01')}T00:00Z`);
  if (Number.isNaN(at.getTime())) {
    return written;
  }
  const wanted = /** @type {Intl.DateTimeFormatOptions} */ (written.length === 7 ? { year: 'numeric', month: 'long' } : { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' });
  const day = new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', ...wanted }).format(at);
  return /T/.test(written) ? `${day} ${written.slice(11, 16)}` : day;
};

/** @param {number} span milliseconds @returns {string} such as 54 分钟 or 1 小时 48 分 */
export const span = (span) => {
  const minutes = Math.max(1, Math.round(Math.abs(span) / 60_000));
  if (minutes < 60) {
    return t('span.minutes', minutes);
  }
  if (minutes < 60 * 24) {
    const rest = minutes % 60;
    return rest === 0 ? t('span.hours', Math.floor(minutes / 60)) : t('span.both', Math.floor(minutes / 60), rest);
  }
  return t('span.days', Math.round(minutes / 1440));
};

/** @param {string} length such as PT2H or P3D @returns {string} */
export const inWords = (length) => {
  const found = /^P(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(length);
  if (!found) {
    return length;
  }
  const [months, weeks, days, hours, minutes] = found.slice(1).map((part) => Number(part ?? 0));
  if (months) {
    return t('span.months', months);
  }
  return weeks || days ? t('span.days', weeks * 7 + days) : span((hours * 60 + minutes) * 60_000);
};
