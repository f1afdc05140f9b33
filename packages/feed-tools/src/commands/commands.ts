import type { Command } from '../command-line.js';
import type { Words } from '../remark.js';

type Entry = { readonly what: Words; readonly load: () => Promise<Command> };

/** The commands by name, in the order in which a data steward meets them. */
export const COMMANDS = {
  validate: {
    what: { sv: 'säger vad som är fel i ett flöde, och var', en: 'says what is wrong with a feed, and where' },
    load: async () => (await import('./validate.js')).validate,
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
