import type { Language } from '@indicator-elements/feed';
import { loadLanguage } from './lexicon.js';

/** A module that not every reader needs. */
export interface Later<Module> {
  /** Loads it, with its words in a language; undefined when it is there. */
  load(language: Language): Promise<void> | undefined;
  /** @throws when it has not been loaded */
  readonly module: Module;
}

/** Has a module loaded when something is asked that it is for, and there from then on. */
export function later<Module>(load: () => Promise<Module>): Later<Module> {
  let there: Module | undefined;
  return {
    load: (language) => (there ? undefined : load().then((module) => ((there = module), loadLanguage(language)))),
    get module() {
      if (!there) throw new Error('await prepare(…) first');
      return there;
    },
  };
}
