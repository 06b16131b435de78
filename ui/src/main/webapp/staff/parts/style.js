/** Looks that come with what needs them. @param {URL} address of a style sheet */
export const wear = (address) => {
  if (![...document.querySelectorAll('link')].some((link) => link.href === address.href)) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address.href }));
  }
};
