import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { NotAFeedError, parseFeed, parsePeriod, type Feed } from '@indicator-elements/feed';
import { buildFeed } from '../build/build-feed.js';
import { ProgressLines } from '../build/progress.js';
import { summaryText } from '../build/summary-text.js';
import { UsageError, type Command } from '../command-line.js';
import { isFile, readJson, writeOut } from '../files.js';
import { readRecipe } from '../recipe/read-recipe.js';
import { ToolError } from '../remark.js';
import { lineOf } from '../terminal.js';

/** `indicator-feed build`: a feed of a recipe's sources. */
export const build: Command = {
  help: {
    sv: `indicator-feed build RECEPT.json

Gör ett flöde av receptets källor, skyddar små antal, prövar om det som doldes går att räkna ut, och skriver
flödet: helt, eller inte alls. Det flöde som redan finns där räknas som den förra utgåvan.

  --out FIL         skriv hit i stället för receptets "output"; - skriver flödet till standard ut, och räknar inget som förra utgåva
  --check           skriv ingenting
  --previous FIL    en tidigare utgåva, som inte får avslöja det som döljs nu; flera gånger för flera
  --updated DATUM   när siffrorna är från, om receptet inte säger det: 2025-12-08
  --json            sammanfattning och anmärkningar som JSON
`,
    en: `indicator-feed build RECIPE.json

Makes a feed of the recipe's sources, protects small numbers, tries to work out what was hidden, and writes the
feed: whole, or not at all. The feed that is there already counts as its previous edition.

  --out FILE        write here in place of the recipe's "output"; - writes the feed to standard output, and counts nothing as its previous edition
  --check           write nothing
  --previous FILE   an earlier edition, which must not give away what is hidden now; several times for several
  --updated DATE    when the numbers are from, if the recipe does not say: 2025-12-08
  --json            summary and remarks as JSON
`,
  },
  options: {
    out: { type: 'string' },
    check: { type: 'boolean' },
    previous: { type: 'string', multiple: true },
    updated: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run({ positionals, values }, terminal) {
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError({ sv: 'Ange ett recept.', en: 'Give one recipe.' });
    const updated = values['updated'] as string | undefined;
    if (updated !== undefined && parsePeriod(updated)?.granularity !== 'day') throw new UsageError({ sv: `--updated ${updated} är inget datum. Skriv det som 2025-12-08.`, en: `--updated ${updated} is no date. Write it as 2025-12-08.` });
    const json = values['json'] === true;
    const out = values['out'] as string | undefined;
    if (json && out === '-') throw new UsageError({ sv: '--json och --out - skriver båda till standard ut. Välj ett av dem.', en: '--json and --out - both write to standard output. Choose one of them.' });
    const lines = new ProgressLines(terminal);
    try {
      const recipe = await readRecipe(file);
      const output = out ?? relative('.', resolve(dirname(file), recipe.output));
      const editions = [
        ...(isFile(output) && existsSync(output) ? [output] : []),
        ...((values['previous'] ?? []) as string[]),
        ...recipe.previous.map((each) => relative('.', resolve(dirname(file), each))),
      ];
      const previous: Feed[] = [];
      for (const edition of editions) previous.push(await readEdition(edition));
      const { text, remarks, summary } = await buildFeed(recipe, { file, previous, ...(updated === undefined ? {} : { updated }), progress: lines.tell });
      const written = values['check'] !== true;
      lines.clear();
      const inFile = written && (await writeOut(output, text, terminal));
      if (json) terminal.out(`${JSON.stringify({ output, written, ...summary, remarks }, null, 2)}\n`);
      else {
        for (const remark of remarks) terminal.err(lineOf(remark, terminal.language));
        // Where standard output is the feed's, it holds nothing else.
        const tell = written && !inFile ? terminal.err : terminal.out;
        tell(summaryText(summary, terminal.language));
        if (inFile) tell({ sv: `Skrivet: ${output}\n`, en: `Written: ${output}\n` }[terminal.language]);
        if (!written) tell({ sv: 'Inget är skrivet (--check).\n', en: 'Nothing is written (--check).\n' }[terminal.language]);
      }
      return 0;
    } catch (error) {
      lines.clear();
      if (!json || !(error instanceof ToolError)) throw error;
      terminal.out(`${JSON.stringify({ written: false, remarks: error.remarks }, null, 2)}\n`);
      return 1;
    }
  },
};

/** An earlier edition of the feed. What is no feed is not written over, and nothing is known by it. */
async function readEdition(file: string): Promise<Feed> {
  const content = await readJson(file);
  try {
    return parseFeed(content).feed;
  } catch (error) {
    if (!(error instanceof NotAFeedError)) throw error;
    throw ToolError.at({ file }, 'no-feed', {
      sv: 'Här finns en fil som inte är något flöde. Den skrivs inte över; flytta den, eller skriv till en annan fil.',
      en: 'There is a file here that is no feed. It is not written over; move it, or write to another file.',
    }, { cause: error });
  }
}
