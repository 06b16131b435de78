import { speak, speakOf, t } from './parts/texts.js';
import { useZone } from './parts/clock.js';

/**
 * Holds one of the elements inside a page of Flow (Island.java): it is given what the server has, and each change goes to the
 * server by the page's own way. No credential is here, and nothing is kept.
 */

const SHEETS = ['../theme/frame.css', '../theme/pieces.css', 'staff.css', 'sheet.css', 'island.css'];
const EVENTS = ['answer', 'typing', 'change', 'sign', 'signatures', 'pick', 'hand-in', 'step', 'correct', 'correcting', 'discard'];
const PAUSE = 600;

/** @typedef {HTMLElement & {$server: any, island: any, ready: Promise<any>, taken: Map<string, string>, early?: Map<string, string>, line: Promise<any>, signing: number}} Host */

/** @param {ShadowRoot} root @param {string} name */
const wearing = (root, name) =>
  new Promise((done) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: new URL(name, import.meta.url).href });
    link.addEventListener('load', done);
    link.addEventListener('error', done);
    root.append(link);
  });

/** @param {Blob} blob @returns {Promise<string>} */
const base64 = (blob) =>
  new Promise((done) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => done(String(reader.result).replace(/^[^,]*,/, '')));
    reader.readAsDataURL(blob);
  });

/** In the order in which it happened: pictures before what names them. @param {Host} host @param {string} name @param {any} detail or a promise of it */
const tell = (host, name, detail) => {
  const signs = name === 'sign' || name === 'signatures' ? 1 : 0;
  host.signing += signs;
  host.line = host.line
    .then(async () => host.$server.told(name, JSON.stringify((await detail) ?? null)))
    .finally(() => (host.signing -= signs));
};

/** The server hears of what is typed at each pause, and at once where a field is left. @param {Host} host @param {HTMLElement} inner */
const listen = (host, inner) => {
  let timer = 0;
  /** @type {(() => void) | null} */
  let waits = null;
  const now = () => {
    clearTimeout(timer);
    const due = waits;
    waits = null;
    due?.();
  };
  for (const name of EVENTS) {
    inner.addEventListener(name, (event) => {
      const { detail } = /** @type {CustomEvent} */ (event);
      // A native change of a field bubbles, too, and says nothing.
      if (detail === undefined || (name === 'sign' && !detail?.key)) {
        return;
      }
      if (name === 'typing' || (name === 'change' && !detail.settled)) {
        clearTimeout(timer);
        waits = () => tell(host, name === 'typing' ? 'answer' : name, detail);
        timer = window.setTimeout(now, PAUSE);
        return;
      }
      if (name === 'answer' || name === 'change') {
        waits = null;
      }
      now();
      tell(host, name, detail);
    });
  }
  addEventListener('pagehide', now);
};

/** @param {Host} host @param {any} inner */
const pictures = (host, inner) => {
  inner.photoAddress = (/** @type {string} */ sha) => {
    if (!host.taken.has(sha)) {
      host.taken.set(sha, '');
      host.$server.asked('photo', JSON.stringify(sha))?.then((/** @type {string} */ told) => {
        host.taken.set(sha, told ? `data:image/jpeg;base64,${told}` : '');
        inner.requestUpdate();
      });
    }
    return host.taken.get(sha);
  };
  inner.addEventListener('photo', (/** @type {CustomEvent} */ event) => {
    const { photo } = event.detail;
    host.taken.set(photo.sha, URL.createObjectURL(photo.blob));
    tell(host, 'photo', base64(photo.blob).then((bytes) => ({ sha: photo.sha, original: photo.original, bytes })));
  });
};

/** Until a signature has arrived, those that the server knows are older. @param {Host} host @param {any} inner @param {string} property @param {string} json */
const give = (host, inner, property, json) => {
  if (property === 'signatures' && host.signing) {
    return;
  }
  inner[property] = property === 'kept' ? t('kept.synced', JSON.parse(json)) : JSON.parse(json);
};

/**
 * @param {Host} host
 * @param {string} tag gz-form or gz-record
 * @param {string} language
 * @param {string} zone
 * @param {string} part of the texts; empty: none
 */
export const hold = (host, tag, language, zone, part) => {
  host.ready = (async () => {
    useZone(zone);
    await speak(language);
    await Promise.all([speakOf('sheet'), part ? speakOf(part) : null, import(`./form/${tag}.js`)]);
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    root.replaceChildren();
    await Promise.all(SHEETS.map((name) => wearing(root, name)));
    const inner = /** @type {any} */ (document.createElement(tag));
    host.taken = new Map();
    host.line = Promise.resolve();
    host.signing = 0;
    host.island = inner;
    listen(host, inner);
    pictures(host, inner);
    inner.find = async (/** @type {any} */ field, /** @type {string} */ pointer, /** @type {string} */ words) =>
      JSON.parse(await host.$server.asked('find', JSON.stringify({ field: field.key, type: field.type, of: field.thing ?? field.record ?? '', pointer, words })));
    host.early?.forEach((json, property) => give(host, inner, property, json));
    root.append(inner);
    return inner;
  })();
  return host.ready.then(() => null);
};

/** Scripts of a page may come before the one that holds the element: what they give waits for it. @param {Host} host @param {string} property @param {string} json */
export const put = (host, property, json) => {
  if (host.ready) {
    host.ready.then((inner) => give(host, inner, property, json));
  } else {
    (host.early ??= new Map()).set(property, json);
  }
};
