import type { Command } from '../command-line.js';
import type { Words } from '../remark.js';

type Entry = { readonly what: Words; readonly load: () => Promise<Command> };

/** The commands by name, in the order in which a data steward meets them. */
export const COMMANDS = {
  init: {
    what: { sv: 'skriver ett recept efter en titt på en export', en: 'writes a recipe after a look at an export' },
    load: async () => (await import('./init.js')).init,
  },
  import: {
    what: { sv: 'gör ett flöde av öppna data: JSON-stat, Kolada eller en tabell', en: 'makes a feed of open data: JSON-stat, Kolada, or a table' },
    load: async () => (await import('./import.js')).importOpenData,
  },
  validate: {
    what: { sv: 'säger vad som är fel i ett flöde, och var', en: 'says what is wrong with a feed, and where' },
    load: async () => (await import('./validate.js')).validate,
  },
} as const satisfies Record<string, Entry>;

export type CommandName = keyof typeof COMMANDS;
