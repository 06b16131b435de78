/** Light or dark, as the phone has it or as somebody wants it. */

const dark = matchMedia('(prefers-color-scheme: dark)');
let wanted = 'auto';

const apply = () => {
  const isDark = wanted === 'dark' || (wanted === 'auto' && dark.matches);
  document.documentElement.setAttribute('theme', isDark ? 'dark' : 'light');
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', isDark ? '#1c2128' : '#ffffff');
};

dark.addEventListener('change', apply);

/** @returns {string} auto, light or dark */
export const look = () => wanted;

/** @param {string | undefined} next */
export const setLook = (next) => {
  wanted = next ?? 'auto';
  apply();
};
