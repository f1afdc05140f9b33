import { UsageError, type Command } from '../command-line.js';
import { attackFeed } from '../disclosure/attack-feed.js';
import { readFeedFile } from '../disclosure/read-feed-file.js';
import { suppressFeed } from '../disclosure/suppress-feed.js';
import { tellExposures } from '../disclosure/words.js';
import { writeOut } from '../files.js';
import { lineOf, say } from '../terminal.js';
import { writeFeed } from '../write-feed.js';

/** `indicator-feed suppress`: a feed with its small counts hidden, and whatever would give them away. */
export const suppress: Command = {
  help: {
    sv: `indicator-feed suppress FLÖDE [--previous TIDIGARE …] [--out FIL] [--min-count N]

Döljer små antal i ett flöde (från 1 till under flödets disclosure.minCount), och sedan vad som annars skulle röja dem: delar mot
summor, kategorier mot totaler, täljare mot dem som är kvar, tidigare utgåvor av samma flöde. Säger hur mycket som doldes, och var.

  --previous TIDIGARE  en tidigare utgåva, den senaste först; får anges flera gånger. Vad den visar är känt
  --out FIL            skriv hit, helt eller inte alls; annars, eller med -, till standard ut
  --min-count N        det minsta antal som får visas, om flödet inte säger det eller säger något annat
`,
    en: `indicator-feed suppress FEED [--previous OLD …] [--out FILE] [--min-count N]

Hides the small counts of a feed (from 1 to below the feed's disclosure.minCount), and then whatever would give them away: parts
against sums, categories against totals, numerators against who is left, earlier editions of the same feed. Says how much was hidden, and where.

  --previous OLD   an earlier edition, the newest first; may be given several times. What it shows is known
  --out FILE       write here, whole or not at all; else, or with -, to standard output
  --min-count N    the least count that may be shown, where the feed does not say it or says another
`,
  },
  options: { previous: { type: 'string', multiple: true }, out: { type: 'string' }, 'min-count': { type: 'string' } },
  async run({ values, positionals }, terminal) {
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new UsageError({ sv: 'Ange ett flöde.', en: 'Give one feed.' });
    const read = await readFeedFile(file);
    const minCount = minCountOf(values['min-count'] as string | undefined) ?? read.disclosure.minCount;
    const feed = minCount === undefined ? read : { ...read, disclosure: { ...read.disclosure, minCount } };
    const previous = await Promise.all(((values['previous'] ?? []) as string[]).map(readFeedFile));
    const suppression = suppressFeed(feed, { previous, file });
    for (const remark of suppression.remarks) terminal.err(lineOf(remark, terminal.language));
    if (suppression.primary + suppression.secondary === 0) terminal.err(say(terminal, { sv: 'Inget mer behövde döljas.\n', en: 'Nothing more had to be hidden.\n' }));
    const exposures = attackFeed(suppression.feed, { previous });
    if (exposures.length > 0) {
      terminal.err(tellExposures(suppression.feed, exposures, terminal.language));
      terminal.err(say(terminal, { sv: 'Inget är skrivet.\n', en: 'Nothing was written.\n' }));
      return 1;
    }
    await writeOut(values['out'] as string | undefined, writeFeed(suppression.feed), terminal);
    return 0;
  },
};

function minCountOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new UsageError({ sv: `--min-count ska vara ett helt tal, inte "${text}".`, en: `--min-count should be a whole number, not "${text}".` });
  return Number(text);
}
