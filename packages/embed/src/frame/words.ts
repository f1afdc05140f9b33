/** What a frame says of its own mistakes; all others the elements tell. */
export interface FrameWords {
  readonly noElement: (given: string | null, tags: readonly string[]) => string;
  readonly noSource: string;
  readonly notAllowed: (given: string, origins: readonly string[]) => string;
  readonly noScript: string;
  readonly numbers: string;
}

export const words: Readonly<Record<'sv' | 'en', FrameWords>> = {
  sv: {
    noElement: (given, tags) => `Adressen säger ${given ? `element=${given}, som inte finns` : 'inte vilket element'}. Välj ett av: ${tags.join(', ')}.`,
    noSource: 'Adressen säger inte var siffrorna finns (src=…).',
    notAllowed: (given, origins) => `Siffror får inte hämtas från ${given}. De får hämtas från: ${origins.join(', ')}. Den som har hand om embed.html kan lägga till fler.`,
    noScript: 'Diagrammet kan inte visas: skriptet kunde inte hämtas, eller har ändrats.',
    numbers: 'Hämta siffrorna',
  },
  en: {
    noElement: (given, tags) => `The address says ${given ? `element=${given}, which does not exist` : 'no element'}. Choose one of: ${tags.join(', ')}.`,
    noSource: 'The address does not say where the numbers are (src=…).',
    notAllowed: (given, origins) => `Numbers may not be fetched from ${given}. They may be fetched from: ${origins.join(', ')}. Who keeps embed.html can add others.`,
    noScript: 'The chart cannot be shown: the script could not be fetched, or has been changed.',
    numbers: 'Get the numbers',
  },
};
