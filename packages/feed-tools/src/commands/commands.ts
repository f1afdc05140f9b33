import type { Command } from '../command-line.js';
import type { Words } from '../remark.js';

type Entry = { readonly what: Words; readonly load: () => Promise<Command> };

/** The commands by name, in the order in which a data steward meets them. */
export const COMMANDS = {
  init: {
    what: { sv: 'skriver ett recept efter en titt på en export', en: 'writes a recipe after a look at an export' },
    load: async () => (await import('./init.js')).init,
  },
  build: {
    what: { sv: 'gör ett flöde av källor, efter ett recept', en: 'makes a feed of sources, by a recipe' },
    load: async () => (await import('./build.js')).build,
  },
  import: {
    what: { sv: 'gör ett flöde av öppna data: JSON-stat, Kolada eller en tabell', en: 'makes a feed of open data: JSON-stat, Kolada, or a table' },
    load: async () => (await import('./import.js')).importOpenData,
  },
  validate: {
    what: { sv: 'säger vad som är fel i ett flöde, och var', en: 'says what is wrong with a feed, and where' },
    load: async () => (await import('./validate.js')).validate,
  },
  diff: {
    what: { sv: 'säger vad som skiljer mellan två utgåvor av ett flöde', en: 'says what differs between two editions of a feed' },
    load: async () => (await import('./diff.js')).diff,
  },
  catalogue: {
    what: { sv: 'skriver ett register över flödena i en mapp', en: 'writes an index of the feeds in a folder' },
    load: async () => (await import('./catalogue.js')).catalogue,
  },
  suppress: {
    what: { sv: 'döljer små antal, och vad som skulle röja dem', en: 'hides small counts, and whatever would give them away' },
    load: async () => (await import('./suppress.js')).suppress,
  },
  attack: {
    what: { sv: 'försöker räkna ut vad ett flöde döljer', en: 'tries to work out what a feed hides' },
    load: async () => (await import('./attack.js')).attack,
  },
} as const satisfies Record<string, Entry>;

export type CommandName = keyof typeof COMMANDS;
