/** The elements of the bundle. Who lists them besides says so by its type, and does not compile without one of them. */
export const TAGS = ['indicator-trend', 'municipality-comparison', 'spider-chart', 'collaboration-ladder'] as const;

export type Tag = (typeof TAGS)[number];
