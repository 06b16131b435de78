import { photo } from '../store/store.js';
import { call } from './api.js';
import { isOfRecord } from './queue.js';

/** @param {import('../store/store.js').Entry} entry that waits to be sent @returns {Promise<{status: number, body: any, headers: Headers | null}>} */
export const request = async (entry) => {
  if (isOfRecord(entry)) {
    return (await import('./records.js')).send(entry);
  }
  /** @type {Record<string, string>} */
  const key = entry.idempotency ? { 'Idempotency-Key': entry.idempotency } : {};
  switch (entry.kind) {
    case 'photo': {
      const kept = await photo(entry.person, entry.subject);
      if (!kept) {
        return { status: 204, body: null, headers: null };
      }
      return call('PUT', `blobs/${entry.subject}`, { blob: kept.blob, headers: { 'X-Original-Digest': kept.original } });
    }
    case 'answer':
      return call('PUT', `occurrences/${entry.subject}/answers/${entry.item}`, { body: entry.body });
    case 'hand-in':
      return call('POST', `occurrences/${entry.subject}/submission`, { body: entry.body, headers: key });
    default:
      return call('POST', `findings/${entry.subject}/${entry.kind}`, { body: entry.body, headers: key });
  }
};
