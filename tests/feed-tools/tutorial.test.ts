/** docs/feeds/kom-igang.md, followed as it is written: its commands are run, its changes made, and what it shows is what comes. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import '../../tools/vega-spec-hooks.mjs';
import { renderSnapshot, type SnapshotTag } from '@indicator-elements/embed/snapshot';
import { runCommandLine } from '@indicator-elements/feed-tools/command-line';

const page = readFileSync(new URL('../../docs/feeds/kom-igang.md', import.meta.url), 'utf8');
const exports = fileURLToPath(new URL('../../fixtures/exports', import.meta.url));
const RECIPE = 'akutbesok.recept.json';

type Step = { readonly kind: 'sh' | 'text' | 'diff' | 'html' | 'quote'; readonly text: string; readonly under: string };

/** The page's blocks of code and its quotations, in order, each with the heading above it. */
function stepsOf(markdown: string): readonly Step[] {
  let under = '';
  return [...markdown.matchAll(/^```(\w+)\n([^]*?)^```|^> (.*)|^## (.*)/gm)].flatMap(([, kind, text, quote, heading]): Step[] => {
    if (heading !== undefined) under = heading;
    if (quote !== undefined) return [{ kind: 'quote', text: quote, under }];
    return kind === undefined ? [] : [{ kind: kind as Step['kind'], text: text!, under }];
  });
}

/** Output without what only a reader in a hurry is told. */
async function run(command: string): Promise<{ code: number; lines: string[] }> {
  const [, args] = /^npx --no-install indicator-feed (.*)$/.exec(command) ?? assert.fail(command);
  let said = '';
  const say = (text: string): void => void (said += text);
  const code = await runCommandLine(args!.split(' '), { environment: {}, watched: false, out: say, err: say });
  return { code, lines: said.split('\n') };
}

/** Replaces each removed line, which must be there once, by those that are added after it. */
function change(file: string, diff: string): void {
  let text = readFileSync(file, 'utf8');
  for (const [, removed, added] of diff.matchAll(/^-(.*)\n((?:\+.*\n)+)/gm)) {
    const wanted = added!.replace(/^\+/gm, '');
    // The day on which the page was followed.
    const line = removed!.includes('"updated": "2025-12-11"') ? /^ {2}"updated": ".*$/m.exec(text)![0] : removed!;
    assert.equal(text.split(`${line}\n`).length, 2, `${line} is not once in ${file}`);
    text = text.replace(`${line}\n`, () => wanted);
  }
  writeFileSync(file, text);
}

describe('the tutorial', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tutorial-'));
  const home = process.cwd();
  const steps = stepsOf(page);
  before(() => {
    mkdirSync(join(folder, 'exporter'));
    for (const month of ['11', '12']) copyFileSync(join(exports, `akutbesok-2025-${month}.csv`), join(folder, 'exporter', `akutbesok-2025-${month}.csv`));
    process.chdir(folder);
  });
  after(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true });
  });

  it('has commands, changes, a tag, and what comes of them', () => {
    const counts = Object.fromEntries(['sh', 'text', 'diff', 'html', 'quote'].map((kind) => [kind, steps.filter((step) => step.kind === kind).length]));
    assert.deepEqual(counts, { sh: 7, text: 6, diff: 2, html: 1, quote: 1 });
  });

  it('leads from an export to a chart, and to the next month', async () => {
    let said: string[] = [];
    let tag = '';
    for (const { kind, text, under } of steps) {
      if (kind === 'sh' && under !== 'Det du behöver') {
        said = [];
        for (const command of text.trim().split('\n')) {
          const { code, lines } = await run(command);
          assert.equal(code, 0, `${command}\n${lines.join('\n')}`);
          said.push(...lines);
        }
      } else if (kind === 'diff') change(RECIPE, text);
      else if (kind === 'html') tag = text;
      else if (kind === 'quote') assert.ok((await sentencesOf(tag)).includes(text), `${text}\n${await sentencesOf(tag)}`);
      else if (kind === 'text') {
        if (under === 'När något är fel') said = await mistake();
        assertSaid(said, text.trimEnd().split('\n'));
      }
    }
  });

  /** Each line is said, in this order. */
  function assertSaid(said: readonly string[], shown: readonly string[]): void {
    let at = -1;
    for (const line of shown) {
      const next = said.indexOf(line, at + 1);
      assert.ok(next > at, `"${line}" is not said, or not there:\n${said.join('\n')}`);
      at = next;
    }
  }

  /** What is shown of a feed by the element in some HTML, as text. */
  async function sentencesOf(html: string): Promise<string> {
    const [, name, attributes] = /<([a-z]+-[a-z]+) ([^>]*)>/.exec(html)!;
    const { src = '', ...rest } = Object.fromEntries([...attributes!.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, attribute, value]) => [attribute!, value!]));
    const snapshot = await renderSnapshot({ tag: name as SnapshotTag, attributes: rest }, JSON.parse(readFileSync(src, 'utf8')), { language: 'sv' });
    return snapshot.html.replace(/<svg[^]*?<\/svg>/g, '').replace(/<span class="indicator-mark"[^]*?<\/span>/g, '').replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
  }

  /** What is said when the first row has a municipality that is misspelt, and that nothing was written then. */
  async function mistake(): Promise<string[]> {
    const before = readFileSync('floden/akutbesok.json', 'utf8');
    const file = 'exporter/akutbesok-2025-12.csv';
    writeFileSync(file, readFileSync(file, 'latin1').replace('Aneby kommun', 'Anneby kommun'), 'latin1');
    const { code, lines } = await run(`npx --no-install indicator-feed build ${RECIPE}`);
    assert.equal(code, 1);
    assert.equal(readFileSync('floden/akutbesok.json', 'utf8'), before);
    const [, name] = /`("names": \{ "Anneby kommun": "0604" \})`/.exec(page)!;
    change(RECIPE, `-    "level": "municipality",\n+    "level": "municipality",\n+    ${name!},\n`);
    const mended = await run(`npx --no-install indicator-feed build ${RECIPE}`);
    assert.equal(mended.code, 0, mended.lines.join('\n'));
    assert.equal(readFileSync('floden/akutbesok.json', 'utf8'), before);
    return lines;
  }
});
