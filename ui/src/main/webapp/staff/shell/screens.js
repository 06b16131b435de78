import { wear } from '../parts/style.js';
import { speakOf } from '../parts/texts.js';

const TODAY = ['', 'today'];

/** Screens by their place, fetched with their looks and sentences when they are first looked at. @param {string} route @returns {Promise<any>} */
export const screenOf = async (route) => {
  const place = route.split('/')[0];
  if (!TODAY.includes(place)) {
    await Promise.all([wear(new URL('../sheet.css', import.meta.url)), speakOf('sheet')]);
  }
  switch (place) {
    case 'do':
      return (await import('./filling.js')).default;
    case 'fix':
      return (await import('./findings.js')).default;
    case 'finding':
      return (await import('./finding.js')).default;
    case 'records':
      return (await import('./records.js')).default;
    case 'r':
      return (await import('./record.js')).default;
    case 'f':
      return (await import('./record-start.js')).default;
    case 'q':
      return (await import('./scan.js')).default;
    case 'waiting':
      return (await import('./waiting.js')).default;
    case 'me':
      return (await import('./me.js')).default;
    default:
      return { render: (await import('./today.js')).renderToday };
  }
};
