/** A photo as it is sent: upright, at most 1600 px a side, without place and device, and its digests. */

const SIDE = 1600;
const QUALITY = 0.7;

/** @param {Blob} bytes @returns {Promise<string>} SHA-256 in hex */
export const digest = async (bytes) => {
  const hash = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** @param {ImageBitmap} picture @param {number} width @param {number} height @returns {Promise<Blob>} */
const jpeg = async (picture, width, height) => {
  if (globalThis.OffscreenCanvas) {
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
    return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  }
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/jpeg', QUALITY),
  );
};

/**
 * @param {Blob} file of the camera
 * @returns {Promise<{sha: string, original: string, blob: Blob, width: number, height: number}>} digests of what is sent and
 *     of what the camera gave
 * @throws {Error} if the browser cannot read it as a picture
 */
export const prepare = async (file) => {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const shrink = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * shrink));
  const height = Math.max(1, Math.round(picture.height * shrink));
  const blob = await jpeg(picture, width, height);
  picture.close();
  return { sha: await digest(blob), original: await digest(file), blob, width, height };
};
