/* global self, caches */
// The build: the digest of all files below; the server writes both in, and so a changed file is a new worker.
const BUILD = '@BUILD@';
const FILES = /*@FILES@*/ [];
const CACHE = `staff-${BUILD}`;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(CACHE).then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'no-cache' })))),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith('staff-') && name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') {
    self.skipWaiting();
  }
});

// The shell out of the cache of this build, so that its parts always fit one another; everything else from the network.
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  const here = new URL('./', self.location).pathname;
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) {
    return;
  }
  const wanted = event.request.mode === 'navigate' && url.pathname.startsWith(here) ? `${here}index.html` : url.pathname;
  if (wanted.startsWith(here) || wanted.startsWith(new URL('../theme/', self.location).pathname)) {
    event.respondWith(caches.open(CACHE).then(async (cache) => (await cache.match(wanted)) ?? fetch(event.request)));
  }
});
