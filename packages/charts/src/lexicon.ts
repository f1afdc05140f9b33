import type { Language } from '@indicator-elements/feed';

/**
 * The words of one module in each language. Swedish comes along; any other language is loaded when a page first speaks it
 * (`loadLanguage`), so that no reader pays for what is not read.
 */
export class Lexicon<Words> {
  readonly #words: Partial<Record<Language, Words>>;
  readonly #load: Readonly<Partial<Record<Language, () => Promise<Words>>>>;

  /** @param loaded `apart` are words that only one thing on the page speaks: it loads them itself, and nothing else waits for them */
  constructor(swedish: Words, load: Readonly<Record<Exclude<Language, 'sv'>, () => Promise<Words>>>, loaded: 'together' | 'apart' = 'together') {
    this.#words = { sv: swedish };
    this.#load = load;
    if (loaded === 'together') lexicons.add(this);
  }

  /** @throws when the language has not been loaded */
  in(language: Language): Words {
    const words = this.#words[language];
    if (!words) throw new Error(`await loadLanguage('${language}') first`);
    return words;
  }

  has(language: Language): boolean {
    return this.#words[language] !== undefined;
  }

  /** Loads the words of a language, if they are not there already. */
  async load(language: Language): Promise<void> {
    this.#words[language] ??= await this.#load[language]!();
  }
}

const lexicons = new Set<Lexicon<unknown>>();

/** Loads the words of a language for all that is on the page, but for those apart. Undefined when they are there already. */
export function loadLanguage(language: Language): Promise<void> | undefined {
  const wanting = [...lexicons].filter((lexicon) => !lexicon.has(language));
  if (wanting.length === 0) return undefined;
  return Promise.all(wanting.map((lexicon) => lexicon.load(language))).then(() => undefined);
}
