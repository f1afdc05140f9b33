import { UsageError, type Command } from '../command-line.js';
import { diffFeeds } from '../diff/diff-feeds.js';
import { sectionsOfDiff } from '../diff/diff-words.js';
import { readFeedFrom } from '../read-feed-from.js';
import { paint, PLAIN } from '../terminal.js';

/** `indicator-feed diff`: what changed between two editions of a feed. */
export const diff: Command = {
  help: {
    sv: `indicator-feed diff GAMMAL NY

Säger i ord vad som skiljer mellan två utgåvor av ett flöde, innan den nya läggs ut.

  GAMMAL NY    filer eller webbadresser (https://…)
  --json       för maskiner: ett JSON-objekt på standard ut
  --exit-code  slutar med 1 om något skiljer

Nya perioder står för sig, och ändringar i tidigare perioder för sig med de största. Tal som någon av utgåvorna skyddar, eller
som vilar på små antal, skrivs aldrig. En uppgift som var skyddad men nu visas är en varning.
Slutar med 0, likt eller olikt; med --exit-code 1 om något skiljer; 1 om ett flöde inte går att läsa; 2 om kommandot är fel anropat.
`,
    en: `indicator-feed diff OLD NEW

Says in words what differs between two editions of a feed, before the new one is published.

  OLD NEW      files or addresses (https://…)
  --json       for machines: one JSON object on standard output
  --exit-code  ends with 1 if anything differs

New periods stand apart from changes in earlier ones, of which the largest are shown. Numbers that one of the editions protects,
or that rest on small counts, are never written. An observation that was protected and is now shown is a warning.
Ends with 0, same or not; with --exit-code 1 if anything differs; 1 if a feed cannot be read; 2 if it was called wrongly.
`,
  },
  options: { json: { type: 'boolean' }, 'exit-code': { type: 'boolean' } },
  async run({ positionals, values }, terminal) {
    const [old, now, ...others] = positionals;
    if (old === undefined || now === undefined || others.length > 0) throw new UsageError({ sv: 'Ange två flöden: det gamla och det nya.', en: 'Give two feeds: the old one and the new one.' });
    const { out, language, look = PLAIN } = terminal;
    const before = await readFeedFrom(old, terminal);
    const after = await readFeedFrom(now, terminal);
    const difference = diffFeeds(before, after);
    if (values['json'] === true) out(`${JSON.stringify({ format: 'indicator-feed-diff/1', old, new: now, ...difference }, null, 2)}\n`);
    else {
      const warning = { sv: 'varning', en: 'warning' }[language];
      for (const { heading, lines } of sectionsOfDiff(difference, after, language)) {
        out(`${paint(heading, 'strong', look)}\n`);
        for (const { text, warns } of lines) out(`    ${warns ? `${paint(warning, 'warning', look)}: ` : ''}${text}\n`);
      }
      if (difference.same) out({ sv: 'Inget skiljer.\n', en: 'Nothing differs.\n' }[language]);
    }
    return values['exit-code'] === true && !difference.same ? 1 : 0;
  },
};
