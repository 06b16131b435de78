import { fact, keepFact } from '../store/store.js';

/**
 * Who is signed in on this phone, and the secret that says so: a device's, where the server gives one, else that of the
 * session. Kept in IndexedDB, never where a script of another origin or a server's log could see it.
 *
 * @typedef {{token: string, until: string, device: string | null, person: string, name: string, tenant: string,
 *   tenantName: string}} Credential
 */

/** @type {Credential | null} */
let current = null;

/** @returns {Credential | null} */
export const credential = () => current;

/** Labels that are scanned on a phone on which somebody is signed in lead here. @param {boolean} lead */
const leadLabels = (lead) => {
  const secure = location.protocol === 'https:' ? ';secure' : '';
  document.cookie = `guizhang-labels=staff;path=/;max-age=${lead ? 31_536_000 : 0};samesite=lax${secure}`;
};

/** @returns {Promise<Credential | null>} */
export const loadCredential = async () => {
  current = (await fact('credential')) ?? null;
  return current;
};

/** Names of those who have signed in on this phone, by person. @returns {Promise<Record<string, string>>} */
export const names = async () => (await fact('names')) ?? {};

/** @param {string} path @param {any} body @param {string | null} token @param {string} language */
const post = (path, body, token, language) =>
  fetch(new URL(path, document.baseURI.replace(/\/staff\/.*/, '/')), {
    method: 'POST',
    credentials: 'omit',
    headers: {
      'Content-Type': 'application/json',
      'Accept-Language': language,
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  });

/** @returns {string} what this phone is called in the list of devices */
const deviceName = () => {
  const agent = navigator.userAgent;
  const kind = /iPhone|iPad|Android|Windows|Macintosh|Linux/.exec(agent)?.[0] ?? 'Web';
  const browser = /MicroMessenger|Edg|Firefox|Chrome|Safari/.exec(agent)?.[0] ?? '';
  return `${kind} ${browser}`.trim();
};

/**
 * @param {{login: string, password: string, tenant?: string}} form
 * @param {string} language
 * @returns {Promise<{credential?: Credential, problem?: any, status: number}>}
 */
export const signIn = async (form, language) => {
  const answer = await post('api/v1/sessions', form, null, language);
  const told = await answer.json().catch(() => ({}));
  if (answer.status !== 201) {
    return { problem: told, status: answer.status };
  }
  /** @type {Credential} */
  const session = {
    token: told.token,
    until: told.expiresAt,
    device: null,
    person: told.person,
    name: told.name,
    tenant: told.tenant,
    tenantName: told.tenantName,
  };
  const kept = await deviceOf(session, language);
  await keepFact('credential', kept);
  await keepFact('names', { ...(await names()), [kept.person]: kept.name });
  current = kept;
  leadLabels(true);
  return { credential: kept, status: 201 };
};

/** A secret of the phone's own lasts longer than that of a session. @param {Credential} session @param {string} language */
const deviceOf = async (session, language) => {
  const answer = await post('api/v1/me/devices', { name: deviceName() }, session.token, language).catch(() => null);
  if (answer?.status !== 201) {
    return session;
  }
  const device = await answer.json();
  return { ...session, token: device.secret, until: device.token.expiresAt, device: device.token.id };
};

/** The secret is worth nothing any more; what waits is kept for the same person. */
export const expire = async () => {
  await keepFact('credential', undefined);
  current = null;
};

/** Signs out on purpose; the server ends the secret if it can be reached. */
export const signOut = async () => {
  const ended = current;
  leadLabels(false);
  await expire();
  if (ended) {
    await fetch(new URL('api/v1/sessions/current', document.baseURI.replace(/\/staff\/.*/, '/')), {
      method: 'DELETE',
      credentials: 'omit',
      headers: { Authorization: `Bearer ${ended.token}` },
    }).catch(() => null);
  }
};
