// What an address may set of the frame's look: a colour, a length or a list of fonts, written plainly. `CSS.supports` alone says yes to
// whatever has a `var()` in it, an address to fetch, too.

const COLOUR = /^(?:#[\da-f]{3,8}|[a-z]+|(?:rgb|hsl)a?\([\w\s.,%/+-]+\)|(?:hwb|lab|lch|oklab|oklch)\([\w\s.,%/+-]+\))$/i;
const LENGTH = /^[\d.]+(?:[a-z]+|%)?$/i;
const FONTS = /^[\p{L}\p{N}\s,'"_-]+$/u;

/** Whether a custom property of that name may have that value. */
export function fits(name: string, value: string): boolean {
  if (!/^--indicator-[a-z-]+$/.test(name)) return false;
  if (name === '--indicator-font') return FONTS.test(value) && CSS.supports('font-family', value);
  return (COLOUR.test(value) && CSS.supports('color', value)) || (LENGTH.test(value) && CSS.supports('width', value));
}
