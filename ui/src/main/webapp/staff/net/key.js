/** A key for what is to be done once; also where the page came without encryption. @returns {string} */
export const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
