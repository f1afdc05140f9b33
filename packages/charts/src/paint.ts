/**
 * The paints that a picture is drawn with. Each is a CSS custom property, so that the page's theme, dark pages, forced colours and
 * paper repaint a drawn picture without redrawing it. `palette` in the elements' styles gives them their values.
 */
export const paint = {
  own: 'var(--_own)',
  other: 'var(--_other)',
  quiet: 'var(--_quiet)',
  better: 'var(--_better)',
  worse: 'var(--_worse)',
  changed: 'var(--_changed)',
  target: 'var(--_target)',
  ink: 'var(--_ink)',
  muted: 'var(--_muted)',
  axis: 'var(--_axis)',
  grid: 'var(--_grid)',
  page: 'var(--_page)',
} as const;

export type Paint = (typeof paint)[keyof typeof paint];

/** The paint of what is better, worse or changed. */
export const tonePaint = { better: paint.better, worse: paint.worse, changed: paint.changed } as const;
