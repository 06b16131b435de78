import { setLook } from './parts/look.js';
import { speak } from './parts/texts.js';
import { fact } from './store/store.js';
import { keepReady } from './worker.js';
import './shell/gz-staff.js';

/** The light shell starts: language, look, the frame; what makes it work without a network comes after the first content. */

setLook(await fact('look').catch(() => undefined));
await speak((await fact('language').catch(() => undefined)) ?? navigator.language);
const app = /** @type {import('./shell/gz-staff.js').GzStaff} */ (document.createElement('gz-staff'));
document.body.append(app);
await app.updateComplete;
keepReady(app);
