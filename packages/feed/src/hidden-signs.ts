/**
 * What stands in tables and open data in place of a number that is hidden, in lower case: the signs of Statistics Sweden, Kolada, SDMX and
 * Eurostat, and words. One with several meanings is taken for this one, as the most careful: `..` is not available, too uncertain, or
 * confidential.
 */
export const HIDDEN_SIGNS = [
  '..', '...', '…', 'x', 'c', 'q', 'private', 'confidential', 'suppressed', 'sekretess', 'sekretessbelagd', 'skyddad', 'dold', 'döljs', 'för få',
] as const;
