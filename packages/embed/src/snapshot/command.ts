#!/usr/bin/env node
import { basename, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { TAGS } from '../tags.js';
import { Feeds } from './feeds.js';
import { fillPage, inKiB, type Remark } from './fill-page.js';
import { readText, textIfAny, writeText } from './files.js';

const HELP = `Fills the elements of HTML pages with what they show, for readers without JavaScript.

  indicator-snapshot [options] page.html …

Each element gets its heading, sentence, picture, table, notes and source. Run it again when the feeds are new:
what it wrote before is replaced, and nothing else in the page is touched. The elements are

  ${TAGS.map((tag) => `<${tag}>`).join(', ')}

  --out FOLDER        write the pages into this folder, instead of in their place
  --light             plain content instead of <template shadowrootmode>, for a CMS that strips that
  --open              table and notes unfolded, for pages that are printed
  --stylesheet HREF   where the pages find snapshot.css. Default: beside the indicator-elements.js that they load
  --root FOLDER       the folder of addresses that begin with a slash. Default: where you are
  --base URL          where the page will be published, when its feeds are to be fetched from there
  --check             write nothing, and fail if a page is not as it would be written
  --remove            take the snapshots out
  --help              this

A page with an error is left as it is. Ends with 0 if all is well, 1 if a page or a feed is wrong (or --check
finds an old one), and 2 if it was called wrongly.
`;

const OPTIONS = {
  out: { type: 'string' },
  light: { type: 'boolean' },
  open: { type: 'boolean' },
  stylesheet: { type: 'string' },
  root: { type: 'string' },
  base: { type: 'string' },
  check: { type: 'boolean' },
  remove: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

async function run(args: readonly string[]): Promise<0 | 1 | 2> {
  let given;
  try {
    given = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return misused((error as Error).message);
  }
  const { values: options, positionals: pages } = given;
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  if (pages.length === 0) return misused('Which page?');
  const empty = (['out', 'stylesheet', 'root', 'base'] as const).find((name) => options[name] === '');
  if (empty) return misused(`--${empty} is followed by nothing.`);
  if (options.base !== undefined && !(/^https?:/.test(options.base) && URL.canParse(options.base))) return misused(`--base ${options.base}: it is a whole address, with https:// or http://`);
  const targets = pages.map((page) => (options.out === undefined ? page : join(options.out, basename(page))));
  const twice = targets.find((target, i) => targets.indexOf(target) < i);
  if (twice !== undefined) return misused(`Two pages would be written to ${twice}.`);

  const feeds = new Feeds(resolve(options.root ?? '.'));
  let well = true;
  for (const [i, page] of pages.entries()) {
    const tell = (remarks: readonly Remark[], what: string): void => {
      for (const { line, column, text } of remarks) process.stderr.write(`${page}:${line}:${column}: ${what}: ${text}\n`);
    };
    try {
      const text = await readText(page);
      const { stylesheet, light, open, remove, base } = options;
      const { html, errors, warnings, bytes } = await fillPage(text.replace(BOM, ''), { feeds, stylesheet, light, open, remove, address: base ?? pathToFileURL(resolve(page)).href });
      tell(warnings, 'warning');
      tell(errors, 'error');
      if (html === undefined) {
        well = false;
        continue;
      }
      const target = targets[i]!;
      const whole = (BOM.exec(text)?.[0] ?? '') + html;
      const same = whole === (options.out === undefined ? text : await textIfAny(target));
      if (options.check && !same) {
        well = false;
        process.stderr.write(`${target}: error: is not as it would be written now.\n`);
      } else if (!same) await writeText(target, whole);
      process.stdout.write(`${relative('.', target)}: ${saidOf(bytes, options.remove === true)}\n`);
    } catch (error) {
      well = false;
      process.stderr.write(`${page}: error: ${(error as Error).message}\n`);
    }
  }
  return well ? 0 : 1;
}

const BOM = /^\uFEFF/;

function saidOf(bytes: readonly number[], removed: boolean): string {
  if (removed) return 'without snapshots';
  if (bytes.length === 0) return 'no element of ours';
  return `${bytes.length === 1 ? '1 snapshot' : `${bytes.length} snapshots`}, ${bytes.map(inKiB).join(' + ')}`;
}

function misused(why: string): 2 {
  process.stderr.write(`${why}\nindicator-snapshot --help tells how it is used.\n`);
  return 2;
}

process.exitCode = await run(process.argv.slice(2));
