import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearestName } from './nearest-name.js';
import type { Words } from './remark.js';

export type Options = NonNullable<ParseArgsConfig['options']>;

/** What the command was called with. */
export type Given = {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
};

/** Reads arguments by `parseArgs` of Node, but says what is wrong with them itself: in Swedish too, and with the option that was meant. */
export function readArguments(args: readonly string[], options: Options): Given | { readonly wrong: Words } {
  const { tokens, positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) {
      const meant = nearestName(name, Object.keys(options));
      return { wrong: {
        sv: `Det finns inget val ${rawName}.${meant ? ` Menas --${meant}?` : ''}`,
        en: `There is no option ${rawName}.${meant ? ` Is --${meant} meant?` : ''}`,
      } };
    }
    if (option.type === 'boolean' && value !== undefined) return { wrong: { sv: `${rawName} tar inget värde.`, en: `${rawName} takes no value.` } };
    if (option.type === 'string' && (value === undefined || (inlineValue === false && value.startsWith('-') && value !== '-'))) {
      return { wrong: {
        sv: `${rawName} behöver ett värde. Om det börjar med ett streck: ${rawName}=-…`,
        en: `${rawName} needs a value. If that begins with a dash: ${rawName}=-…`,
      } };
    }
  }
  return { values, positionals };
}
