/** Why a row of a source is not in the feed, in the order in which it is asked. */
export const REASONS = {
  where: { sv: 'uppfyller inte källans "where"', en: 'do not meet the source’s "where"' },
  'area-left-out': { sv: 'område som receptet utelämnar', en: 'an area that the recipe leaves out' },
  'unknown-area': { sv: 'område som inte känns igen', en: 'an area that is not known' },
  'other-level': { sv: 'område på en annan nivå', en: 'an area of another level' },
  'bad-period': { sv: 'period som inte går att läsa', en: 'a period that cannot be read' },
  'group-left-out': { sv: 'grupp som receptet utelämnar', en: 'a group that the recipe leaves out' },
  'unknown-group': { sv: 'grupp som inte känns igen', en: 'a group that is not known' },
  'bad-number': { sv: 'tal som inte går att läsa', en: 'a number that cannot be read' },
  'no-answer': { sv: 'inget svar', en: 'no answer' },
  'not-asked-for': { sv: 'räknas inte av någon indikator', en: 'counted by no indicator' },
} as const;

export type Reason = keyof typeof REASONS;
