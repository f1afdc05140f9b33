/** Contrast of the colours, by the formula of WCAG 2.2: axe cannot judge the text of an SVG, nor marks. */
import { expect } from 'chai';
import { palette } from '@indicator-elements/elements';

type Colour = keyof (typeof palette)['light'];

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** A colour that is the same as another names it. */
function resolved(colours: Readonly<Record<Colour, string>>): Record<Colour, string> {
  const find = (value: string): string => colours[/^var\(--_(\w+)\)$/.exec(value)?.[1] as Colour] ?? value;
  return Object.fromEntries(Object.entries(colours).map(([name, value]) => [name, find(value)])) as Record<Colour, string>;
}

/** What is written with: words, labels at lines, verdicts, and a target's name. */
const TEXT: Colour[] = ['ink', 'muted', 'own', 'other', 'better', 'worse', 'changed', 'target'];
/** What is drawn with and carries meaning; and what a button is known by. */
const MARKS: Colour[] = ['own', 'other', 'quiet', 'better', 'worse', 'changed', 'target', 'ink', 'muted', 'axis'];

describe('the palette', () => {
  it('is measured right: black on white is 21, grey #767676 is just readable', () => {
    expect(contrast('#000000', '#ffffff')).to.be.closeTo(21, 0.001);
    expect(contrast('#767676', '#ffffff')).to.be.closeTo(4.54, 0.005);
  });

  for (const theme of ['light', 'dark'] as const) {
    const colours = resolved(palette[theme]);

    for (const name of TEXT) {
      it(`has text in ${name} that can be read, ${theme}: at least 4.5:1`, () => {
        expect(contrast(colours[name], colours.page)).to.be.at.least(4.5);
      });
    }

    for (const name of MARKS) {
      it(`has marks in ${name} that can be seen, ${theme}: at least 3:1`, () => {
        expect(contrast(colours[name], colours.page)).to.be.at.least(3);
      });
    }

    it(`has a grid that stays behind the data, ${theme}`, () => {
      expect(contrast(colours.grid, colours.page)).to.be.lessThan(contrast(colours.quiet, colours.page));
    });
  }

  it('names every colour in both themes', () => {
    expect(Object.keys(palette.dark)).to.deep.equal(Object.keys(palette.light));
    for (const colour of [palette.light, palette.dark].flatMap((colours) => Object.values(resolved(colours)))) expect(colour).to.match(/^#[0-9a-f]{6}$/);
  });
});
