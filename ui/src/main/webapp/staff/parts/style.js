/** Looks that come with what needs them. @param {URL} address of a style sheet @param {Node} where it is needed */
export const wear = (address, where = document) => {
  const root = where instanceof ShadowRoot ? where : document;
  if (![...root.querySelectorAll('link')].some((link) => link.href === address.href)) {
    (root instanceof ShadowRoot ? root : document.head).append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address.href }));
  }
};
