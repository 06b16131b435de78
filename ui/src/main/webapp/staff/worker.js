/** The service worker of the shell: registered, and renewed when nobody is in the middle of something. */

/** @param {ServiceWorker} worker */
const takeOver = (worker) => worker.postMessage('take-over');

/** @param {import('./shell/gz-staff.js').GzStaff} app */
export const keepReady = async (app) => {
  if (!('serviceWorker' in navigator)) {
    return;
  }
  const controlled = Boolean(navigator.serviceWorker.controller);
  let renewing = false;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (controlled && !renewing) {
      renewing = true;
      location.reload();
    }
  });
  try {
    const registration = await navigator.serviceWorker.register(new URL('sw.js', import.meta.url), { scope: new URL('./', import.meta.url).pathname });
    const offer = () => {
      if (registration.waiting && navigator.serviceWorker.controller) {
        app.update_ready = true;
        app.requestUpdate();
      }
    };
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
    app.addEventListener('renew', () => registration.waiting && takeOver(registration.waiting));
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && registration.update().catch(() => null));
    // Nothing is being typed yet: the newest version may take over at once.
    if (registration.waiting && controlled && !/^#\/(do|r)\//.test(location.hash)) {
      takeOver(registration.waiting);
    }
    offer();
    await navigator.storage?.persist?.();
  } catch (refused) {
    app.offlineReady = false;
    app.requestUpdate();
  }
};
