import { html, svg } from '../vendor/lit.js';

/** Pictures beside words: the shapes of the product's own, drawn where they stand so that they need no request. */

/** @type {Record<string, any>} */
const SHAPES = {
  today: svg`<path d="M5 6h14v14H5zM5 10.500h14M9 3.500V7M15 3.500V7M9 15l2 2 4-4"/>`,
  ledger: svg`<path d="M6 4h13v16H6zM6 8H4M6 12H4M6 16H4M10 9h5.500M10 13h5.500"/>`,
  book: svg`<path d="M12 6.5C10 5 7 4.5 3.5 4.5v14C7 18.5 10 19 12 20.5c2-1.5 5-2 8.5-2v-14C17 4.5 14 5 12 6.5zM12 6.5v14"/>`,
  person: svg`<circle cx="12" cy="8" r="4"/><path d="M4.500 20c.500-4 3.500-6 7.500-6s7 2 7.500 6"/>`,
  back: svg`<path d="m14 6-6 6 6 6"/>`,
  next: svg`<path d="m10 6 6 6-6 6"/>`,
  check: svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`,
  cross: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
  minus: svg`<path d="M5 12h14"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  down: svg`<path d="M12 5v14M6 13l6 6 6-6"/>`,
  up: svg`<path d="M12 19V5M6 11l6-6 6 6"/>`,
  camera: svg`<path d="M4 8h3.500L9 5.500h6L16.500 8H20v11H4z"/><circle cx="12" cy="13" r="3.500"/>`,
  saved: svg`<path d="M7 18.500a4.500 4.500 0 0 1-.500-9 6 6 0 0 1 11.500 1.500 3.800 3.800 0 0 1-.500 7.500zM9.500 14l2 2 3.500-3.500"/>`,
  offline: svg`<path d="M7 18.500a4.500 4.500 0 0 1-.500-9 6 6 0 0 1 11.500 1.500 3.800 3.800 0 0 1-.500 7.500zM4 4l16 16"/>`,
  alert: svg`<path d="M12 4 2.5 20h19zM12 10v4.5M12 17.300v.1"/>`,
  clock: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3 2"/>`,
  info: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5M12 8v.1"/>`,
  sign: svg`<path d="M4 20.500h16M5 16.500c2-5 5-11 7-11s1 3-1 6-3 5-1.500 5 2-2 3.500-2 .5 2 2 2 2-1 4-1"/>`,
  trash: svg`<path d="M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13M10.500 11v5.500M13.500 11v5.500"/>`,
  edit: svg`<path d="m4 20 1-4L16 5l3 3L8 19zM14 7l3 3"/>`,
  undo: svg`<path d="M9 5 4.5 9.500 9 14M5 9.500h9a5 5 0 0 1 0 10h-3"/>`,
  lock: svg`<rect x="5" y="10.5" width="14" height="10" rx="2"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5M12 14.5v2"/>`,
  search: svg`<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5 5"/>`,
  key: svg`<circle cx="8" cy="15.5" r="4.5"/><path d="M11.5 12.5 20 4M16.5 7.5l3 3"/>`,
  download: svg`<path d="M12 4v11M7 10.500l5 5 5-5M5 20h14"/>`,
  people: svg`<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c0-4 3-6 6.5-6s6.5 2 6.5 6M15.5 4.800a3.5 3.5 0 0 1 0 6.400M18 14.5c2.200.8 3.5 2.700 3.5 5.5"/>`,
  settings: svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>`,
  mobile: svg`<rect x="7" y="3" width="10" height="18" rx="2"/><path d="M11 18h2"/>`,
  link: svg`<path d="M10 14a4 4 0 0 0 5.700 0l3-3a4 4 0 0 0-5.700-5.700l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1"/>`,
};

/** @param {string} name */
export const icon = (name) =>
  html`<svg class="gz-icon" viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${SHAPES[name]}</svg>`;
