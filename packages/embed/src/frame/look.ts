// What an address may set of the frame's look: a colour, a length or a list of fonts, written plainly. `CSS.supports` alone says yes to
// whatever has a `var()` in it, an address to fetch, too.

const COLOUR = /^(?:#[\da-f]{3,8}|[a-z]+|(?:rgb|hsl)a?\([\w\s.,%/+-]+\)|(?:hwb|lab|lch|oklab|oklch)\([\w\s.,%/+-]+\))$/i;
const LENGTHS = ['--indicator-font-size', '--indicator-gap'];
const LENGTH = /^(\d*\.?\d+)(|px|pt|r?em)$/i;
/** Nobody needs larger ones, and with them nothing of a frame could be read. */
const MOST: Readonly<Record<string, number>> = { '': 0, px: 64, pt: 48, em: 4, rem: 4 };
const FONTS = /^[\p{L}\p{N}\s,'"_-]+$/u;

/** Whether a custom property of that name may have that value. */
export function fits(name: string, value: string): boolean {
  if (!/^--indicator-[a-z-]+$/.test(name)) return false;
  if (name === '--indicator-font') return FONTS.test(value) && CSS.supports('font-family', value);
  if (!LENGTHS.includes(name)) return COLOUR.test(value) && CSS.supports('color', value);
  const [, number, unit = ''] = LENGTH.exec(value) ?? [];
  return number !== undefined && Number(number) <= MOST[unit.toLowerCase()]!;
}
