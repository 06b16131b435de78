/** Days, months, times and lengths as people type them; as they are kept, or null if nobody could read them. */

const DAY = '([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?';
const CLOCK = '([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.][0-9]{1,9})?)?';
const DATE = new RegExp(`^${DAY}$`);
const TIME = new RegExp(`^${CLOCK}$`);
const DATE_TIME = new RegExp(`^${DAY}[T ]${CLOCK}$`);
const MONTH = /^([0-9]{4})[-/.年]([0-9]{1,2})月?$/;
const OFFSET = /^([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2})(?::([0-9]{2})([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})$/;

/** @param {string | undefined} number */
const two = (number) => String(Number(number)).padStart(2, '0');

/** @param {string[] | null} found @param {number} from */
const date = (found, from = 1) => {
  if (!found) {
    return null;
  }
  const [year, month, day] = found.slice(from, from + 3).map(Number);
  const real = new Date(Date.UTC(2000, month - 1, day));
  real.setUTCFullYear(year, month - 1, day);
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day ? `${found[from]}-${two(found[from + 1])}-${two(found[from + 2])}` : null;
};

/** @param {string[] | null} found @param {number} from */
const time = (found, from = 1) => {
  if (!found) {
    return null;
  }
  const [hour, minute, second] = found.slice(from, from + 3).map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59) {
    return null;
  }
  return `${two(String(hour))}:${two(String(minute))}${second ? ':' + two(String(second)) : ''}`;
};

/** @param {string} plain */
const dateTime = (plain) => {
  const found = DATE_TIME.exec(plain);
  if (found) {
    const day = date(found);
    const clock = time(found, 4);
    return day && clock ? `${day}T${clock}` : null;
  }
  const offset = OFFSET.exec(plain);
  return offset && date(DATE.exec(offset[1]))
    ? `${offset[1]}T${offset[2]}${Number(offset[3] ?? 0) || offset[4] ? `:${offset[3]}${offset[4] ?? ''}` : ''}${offset[5] === '+00:00' ? 'Z' : offset[5]}`
    : null;
};

/**
 * @param {string} type of the field: date, date-time, month, time or duration
 * @param {string} typed
 * @param {(length: string) => boolean} isLength
 * @returns {string | null}
 */
export const readTime = (type, typed, isLength) => {
  const plain = typed.normalize('NFKC').trim();
  if (plain.length > 60) {
    return null;
  }
  switch (type) {
    case 'date':
      return date(DATE.exec(plain));
    case 'month': {
      const found = MONTH.exec(plain);
      return found && Number(found[2]) >= 1 && Number(found[2]) <= 12 ? `${found[1]}-${two(found[2])}` : null;
    }
    case 'time':
      return time(TIME.exec(plain));
    case 'date-time':
      return dateTime(plain);
    default: {
      const length = plain.toUpperCase();
      return length.startsWith('P') && isLength(length) ? length : null;
    }
  }
};
