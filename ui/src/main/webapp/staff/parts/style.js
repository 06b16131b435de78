/**
 * Looks that come with what needs them.
 *
 * @param {URL} address of a style sheet
 * @param {Node} where it is needed
 * @returns {Promise<void>} when it is there, or cannot be had
 */
export const wear = (address, where = document) => {
  const root = where instanceof ShadowRoot ? where : document;
  if ([...root.querySelectorAll('link')].some((link) => link.href === address.href)) {
    return Promise.resolve();
  }
  return new Promise((done) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address.href });
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => done());
    (root instanceof ShadowRoot ? root : document.head).append(link);
  });
};
