import { readFile } from 'node:fs/promises';
import { COMMANDS, type CommandName } from './commands/commands.js';
import { nearestName } from './nearest-name.js';
import { readArguments, type Given, type Options } from './read-arguments.js';
import { ToolError, type Words } from './remark.js';
import { languageOf, lineOf, type Terminal } from './terminal.js';

export type { Given } from './read-arguments.js';

/** 0: all is well. 1: something is wrong with what was read, and the remarks say what. 2: called wrongly. 70: a fault of ours. */
export type ExitCode = 0 | 1 | 2 | 70;

/** A command of `indicator-feed`: one file in `commands/`, loaded when it is called. */
export type Command = {
  /** What `indicator-feed NAME --help` says: a line on what it does, how it is called, its options. */
  readonly help: Words;
  readonly options: Options;
  /** @throws {ToolError} where it cannot go on; its remarks are written, and the exit code is 1 */
  readonly run: (given: Given, terminal: Terminal) => Promise<ExitCode>;
};

/** Thrown by a command that was called wrongly: what is wrong with the call. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

/** The options of every command. */
const SHARED = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' }, debug: { type: 'boolean' } } as const satisfies Options;

const isCommand = (name: string | undefined): name is CommandName => name !== undefined && Object.hasOwn(COMMANDS, name);

/** What is read of the world outside, so that a test can give its own. */
export type World = Omit<Terminal, 'language'> & { readonly environment: Readonly<Record<string, string | undefined>> };

/** Runs `indicator-feed ARGS…`. Never rejects. */
export async function runCommandLine(args: readonly string[], { environment, ...streams }: World): Promise<ExitCode> {
  const [name, ...rest] = nameFirst(args);
  const terminal: Terminal = { ...streams, language: languageOf(askedLanguage(args), environment) };
  try {
    return await run(name, rest, terminal);
  } catch (error) {
    if (error instanceof ToolError) {
      for (const remark of error.remarks) terminal.err(lineOf(remark, terminal.language));
      return 1;
    }
    if (error instanceof UsageError) return misused(error.words, isCommand(name) ? `${name} ` : '', terminal);
    tellOfFault(error, args.includes('--debug') || Boolean(environment['INDICATOR_FEED_DEBUG']), terminal);
    return 70;
  }
}

async function run(name: string | undefined, rest: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { language, out, err } = terminal;
  if (name === '--version' || name === '-V') {
    out(`${await version()}\n`);
    return 0;
  }
  if (name === 'help' && isCommand(rest[0])) return run(rest[0], ['--help'], terminal);
  if (name === '--help' || name === '-h' || name === 'help') {
    out(overview(language));
    return 0;
  }
  if (name === undefined) {
    err(overview(language));
    return 2;
  }
  if (!isCommand(name)) {
    const meant = nearestName(name, Object.keys(COMMANDS));
    throw new UsageError({
      sv: `Kommandot ${JSON.stringify(name)} finns inte.${meant ? ` Menas ${meant}?` : ''}`,
      en: `There is no command ${JSON.stringify(name)}.${meant ? ` Is ${meant} meant?` : ''}`,
    });
  }
  const { help, options, run: runCommand } = await COMMANDS[name].load();
  const given = readArguments(rest, { ...options, ...SHARED });
  if ('wrong' in given) throw new UsageError(given.wrong);
  const { lang } = given.values;
  if (lang !== undefined && lang !== 'sv' && lang !== 'en') throw new UsageError({ sv: '--lang är sv eller en.', en: '--lang is sv or en.' });
  if (given.values['help'] === true) {
    out(`${help[language]}\n${{ sv: 'Med alla kommandon: --lang sv|en, --debug (visar var ett fel i programmet uppstod), --help.', en: 'With every command: --lang sv|en, --debug (shows where a fault of the program arose), --help.' }[language]}\n`);
    return 0;
  }
  return runCommand(given, terminal);
}

/** The options of every command may also stand before its name. */
function nameFirst(args: readonly string[]): readonly string[] {
  const before = args.findIndex((arg, at) => !/^--(lang(=.*)?|debug)$/.test(arg) && args[at - 1] !== '--lang');
  return before <= 0 ? args : [args[before]!, ...args.slice(before + 1), ...args.slice(0, before)];
}

function askedLanguage(args: readonly string[]): string | undefined {
  return args.find((arg) => arg.startsWith('--lang='))?.slice(7) ?? (args.includes('--lang') ? args[args.indexOf('--lang') + 1] : undefined);
}

function misused(words: Words, name: string, { language, err }: Terminal): 2 {
  err(`${words[language]}\n${{ sv: `indicator-feed ${name}--help visar hur det används.`, en: `indicator-feed ${name}--help tells how it is used.` }[language]}\n`);
  return 2;
}

/** What went wrong that nobody foresaw, and what to do about it. */
function tellOfFault(error: unknown, debug: boolean, { language, err }: Terminal): void {
  const { message = String(error), stack = message } = error as Partial<Error>;
  err({
    sv: `Något gick fel i programmet, som det inte borde: ${message}\n${debug ? '' : 'Kör igen med --debug så syns var. '}Anmäl det gärna, utan uppgifter om personer: https://github.com/region-jonkoping/indicator-elements/issues\n`,
    en: `Something went wrong in the program, as it should not: ${message}\n${debug ? '' : 'Run it again with --debug to see where. '}Please report it, without data on people: https://github.com/region-jonkoping/indicator-elements/issues\n`,
  }[language]);
  if (debug) err(`${stack}\n`);
}

async function version(): Promise<string> {
  return (JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
}

function overview(language: keyof Words): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const commands = Object.entries(COMMANDS).map(([name, { what }]) => `  ${name.padEnd(width)}  ${what[language]}\n`).join('');
  return {
    sv: `indicator-feed gör indikatorflöden av exporter och öppna data, och granskar dem.\n\n${commands}\nindicator-feed KOMMANDO --help visar mer. --lang en|sv väljer språk, --version visar versionen.\n`,
    en: `indicator-feed makes indicator feeds from exports and open data, and checks them.\n\n${commands}\nindicator-feed COMMAND --help tells more. --lang en|sv chooses the language, --version shows the version.\n`,
  }[language];
}
