import { credential } from './credential.js';
import { language } from '../parts/texts.js';

/** Requests to the server, always with the credential of the person and without cookies. */

/** Longer than any answer takes on a bad network, short enough not to hang for ever. */
const PATIENCE = 30_000;
/** Bytes in a millisecond that a photo takes at least: 32 kbit/s. */
const SLOWEST = 4;

/** @param {Blob | undefined} blob */
const patience = (blob) => {
  const end = new AbortController();
  setTimeout(() => end.abort(), PATIENCE + (blob?.size ?? 0) / SLOWEST);
  return end.signal;
};

/** @param {string} path such as today @returns {URL} */
const address = (path) => new URL(`api/v1/${path}`, document.baseURI.replace(/\/staff\/.*/, '/'));

/**
 * @param {string} method
 * @param {string} path below /api/v1
 * @param {{body?: any, blob?: Blob, headers?: Record<string, string>}} more
 * @returns {Promise<{status: number, body: any, headers: Headers | null}>} status 0: there was no answer
 */
export const call = async (method, path, { body, blob, headers = {} } = {}) => {
  const known = credential();
  try {
    const answer = await fetch(address(path), {
      method,
      credentials: 'omit',
      cache: 'no-store',
      signal: patience(blob),
      headers: {
        Accept: 'application/json',
        'Accept-Language': language(),
        ...(known ? { Authorization: `Bearer ${known.token}` } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(blob ? { 'Content-Type': blob.type } : {}),
        ...headers,
      },
      body: blob ?? (body === undefined ? undefined : JSON.stringify(body)),
    });
    const text = await answer.text();
    return { status: answer.status, body: parsed(text), headers: answer.headers };
  } catch (unreachable) {
    return { status: 0, body: null, headers: null };
  }
};

/** @param {string} text */
const parsed = (text) => {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch (page) {
    return null;
  }
};
