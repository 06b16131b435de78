import { language } from '../parts/texts.js';

/** Requests of somebody without an account. The secret of the link goes in bodies and one header, never in an address. */

/** Longer than any answer takes on a bad network. */
const PATIENCE = 60_000;

/**
 * @param {string} method
 * @param {string} path below /api/v1/outside
 * @param {{body?: any, blob?: Blob, headers?: Record<string, string>}} more
 * @returns {Promise<Response | null>} null: there was no answer
 */
export const ask = (method, path, { body, blob, headers = {} }) =>
  fetch(new URL(`api/v1/outside/${path}`, document.baseURI), {
    method,
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(PATIENCE),
    headers: { 'Accept-Language': language(), 'Content-Type': blob ? blob.type : 'application/json', ...headers },
    body: blob ?? JSON.stringify(body),
  }).catch(() => null);

/** @param {Response | null} answer @returns {Promise<Record<string, string>>} what is wrong, by field; the whole at '' */
export const faults = async (answer) => {
  const problem = await answer?.json().catch(() => null);
  const errors = problem?.errors ?? [];
  return errors.length
    ? Object.fromEntries(errors.map((/** @type {any} */ one) => [one.field, one.remedy]))
    : { '': problem?.detail ?? '' };
};

/** A picture that the link shows. @param {string} kind @param {string} secret @param {string} sha256 @returns {Promise<string>} its address on this phone; empty: not to be had */
export const picture = async (kind, secret, sha256) => {
  const answer = await ask('POST', `${kind}/photo`, { body: { secret, sha256 } });
  return answer?.ok ? URL.createObjectURL(await answer.blob()) : '';
};
