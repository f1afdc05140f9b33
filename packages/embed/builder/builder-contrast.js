/** How well a chosen colour is seen, by the formula of WCAG 2. */

const LIGHT = '#ffffff';
const DARK = '#14181d';

/** @param {string} colour `#rrggbb` */
function luminance(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** @param {string} a @param {string} b */
export function contrast(a, b) {
  const [less, more] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (more + 0.05) / (less + 0.05);
}

/** The worst contrast of a colour on the pages that it will stand on. @param {string} colour @param {string} scheme '', 'dark' or 'auto' */
export function contrastOn(colour, scheme) {
  const pages = scheme === 'auto' ? [LIGHT, DARK] : [scheme === 'dark' ? DARK : LIGHT];
  return Math.min(...pages.map((page) => contrast(colour, page)));
}
