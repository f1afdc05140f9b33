/**
 * The colours of the pictures, for light pages and dark ones. Their contrast is computed in `tests/elements/palette.test.ts`: text at
 * least 4.5:1 and marks 3:1 against the page.
 */
export const palette = {
  light: {
    own: '#00607a',
    other: '#9a3d78',
    quiet: '#6a747e',
    better: '#0a7355',
    worse: '#ad4f06',
    changed: 'var(--_own)',
    target: '#7440a0',
    ink: '#1b1f24',
    muted: '#57616b',
    axis: '#8b959f',
    grid: '#e4e8ec',
    page: '#ffffff',
  },
  dark: {
    own: '#5cc4e0',
    other: '#ec9fcb',
    quiet: '#97a2ad',
    better: '#5fd0a5',
    worse: '#f0a05a',
    changed: 'var(--_own)',
    target: '#c9a3ea',
    ink: '#eef1f4',
    muted: '#a7b1bb',
    axis: '#7c8792',
    grid: '#333b44',
    page: '#14181d',
  },
} as const;

/** `--_own: var(--indicator-own, #00607a); …`: what the page may set, over what we chose. */
export function declarations(colours: Readonly<Record<string, string>>, overridable = true): string {
  return Object.entries(colours)
    .map(([name, value]) => `--_${name}:${overridable ? `var(--indicator-${name},${value})` : value};`)
    .join('');
}
