import type { palette } from '../palette.js';

/** Forced colours: the system's own, chosen for what they mean. */
export const forcedPalette: Readonly<Record<keyof (typeof palette)['light'], string>> = {
  own: 'Highlight',
  other: 'CanvasText',
  quiet: 'CanvasText',
  better: 'var(--_own)',
  worse: 'var(--_own)',
  changed: 'var(--_own)',
  target: 'LinkText',
  ink: 'CanvasText',
  muted: 'CanvasText',
  axis: 'CanvasText',
  grid: 'color-mix(in srgb,CanvasText 30%,Canvas)',
  page: 'Canvas',
};
