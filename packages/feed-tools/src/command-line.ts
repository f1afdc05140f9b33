import { parseArgs, type ParseArgsConfig } from 'node:util';
import { COMMANDS, type CommandName } from './commands/commands.js';
import { ToolError, type Words } from './remark.js';
import { languageOf, lineOf, type Terminal } from './terminal.js';

/** 0: all is well. 1: something is wrong with what was read, and the remarks say what. 2: called wrongly. */
export type ExitCode = 0 | 1 | 2;

/** A command of `indicator-feed`: one file in `commands/`, loaded when it is called. */
export type Command = {
  /** What `indicator-feed NAME --help` says: a line on what it does, how it is called, its options. */
  readonly help: Words;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** @throws {ToolError} where it cannot go on; its remarks are written, and the exit code is 1 */
  readonly run: (given: Given, terminal: Terminal) => Promise<ExitCode>;
};

/** What the command was called with. */
export type Given = {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
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

const SHARED = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const satisfies ParseArgsConfig['options'];

const isCommand = (name: string | undefined): name is CommandName => name !== undefined && Object.hasOwn(COMMANDS, name);

/** What is read of the world outside, so that a test can give its own. */
export type World = Omit<Terminal, 'language'> & { readonly environment: Readonly<Record<string, string | undefined>> };

/** Runs `indicator-feed ARGS…`. */
export async function runCommandLine(args: readonly string[], { environment, ...streams }: World): Promise<ExitCode> {
  const asked = args.find((arg) => arg.startsWith('--lang='))?.slice(7) ?? (args.includes('--lang') ? args[args.indexOf('--lang') + 1] : undefined);
  const terminal: Terminal = { ...streams, language: languageOf(asked, environment) };
  const { language, out, err } = terminal;
  const [name, ...rest] = args;
  if (!isCommand(name)) {
    const wanted = name === undefined || name === '--help' || name === '-h' || name === 'help' || name.startsWith('--lang');
    if (wanted) out(overview(language));
    else err({ sv: `Kommandot "${name}" finns inte.\n\n`, en: `There is no command "${name}".\n\n` }[language] + overview(language));
    return wanted && name !== undefined ? 0 : 2;
  }
  const { help, options, run } = await COMMANDS[name].load();
  try {
    const { values, positionals } = parse([...rest], { ...options, ...SHARED });
    if (values['help'] === true) {
      out(help[language]);
      return 0;
    }
    return await run({ values, positionals }, terminal);
  } catch (error) {
    if (error instanceof UsageError) {
      err(`${error.words[language]}\n${{ sv: `indicator-feed ${name} --help visar hur det används.`, en: `indicator-feed ${name} --help tells how it is used.` }[language]}\n`);
      return 2;
    }
    if (!(error instanceof ToolError)) throw error;
    for (const remark of error.remarks) err(lineOf(remark, language));
    return 1;
  }
}

function parse(args: string[], options: NonNullable<ParseArgsConfig['options']>): Given {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true }) as Given;
  } catch (error) {
    const { message } = error as Error;
    throw new UsageError({ sv: `Anropet går inte att tolka: ${message}`, en: message });
  }
}

function overview(language: keyof Words): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const list = Object.entries(COMMANDS).map(([name, { what }]) => `  ${name.padEnd(width)}  ${what[language]}\n`).join('');
  return {
    sv: `indicator-feed gör indikatorflöden av exporter och öppna data, och granskar dem.\n\n${list}\nindicator-feed KOMMANDO --help visar mer. --lang en|sv väljer språk.\n`,
    en: `indicator-feed makes indicator feeds from exports and open data, and checks them.\n\n${list}\nindicator-feed COMMAND --help tells more. --lang en|sv chooses the language.\n`,
  }[language];
}
