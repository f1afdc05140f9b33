import { UsageError, type Command } from '../command-line.js';
import { attackFeed } from '../disclosure/attack-feed.js';
import { readFeedFile } from '../disclosure/read-feed-file.js';
import { tellExposures } from '../disclosure/words.js';
import { say } from '../terminal.js';

/** `indicator-feed attack`: what a patient reader could tell of a feed's hidden numbers. */
export const attack: Command = {
  help: {
    sv: `indicator-feed attack FLÖDE [--previous TIDIGARE …] [--json]

Försöker räkna ut flödets dolda tal av allt som visas, och säger vilka som kan ringas in snävare än flödets disclosure.minCount, och av
vilka summor. Talen själva skrivs aldrig. Slutar med kod 1 om något röjs.

  --previous TIDIGARE  en tidigare utgåva, den senaste först; får anges flera gånger
  --json               svaret som JSON på standard ut
`,
    en: `indicator-feed attack FEED [--previous OLD …] [--json]

Tries to work the feed's hidden numbers out from everything shown, and says which can be told more narrowly than the feed's
disclosure.minCount, and from which sums. The numbers themselves are never written. Exit code 1 when anything is exposed.

  --previous OLD   an earlier edition, the newest first; may be given several times
  --json           the answer as JSON on standard output
`,
  },
  options: { previous: { type: 'string', multiple: true }, json: { type: 'boolean' } },
  async run({ values, positionals }, terminal) {
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) throw new UsageError({ sv: 'Ange ett flöde.', en: 'Give one feed.' });
    const feed = await readFeedFile(file);
    const previous = await Promise.all(((values['previous'] ?? []) as string[]).map(readFeedFile));
    const exposures = attackFeed(feed, { previous });
    if (values['json'] === true) terminal.out(`${JSON.stringify(exposures, null, 2)}\n`);
    else if (exposures.length > 0) terminal.out(tellExposures(feed, exposures, terminal.language));
    else if ((feed.disclosure.minCount ?? 0) <= 1)
      terminal.out(say(terminal, { sv: 'Flödet har ingen disclosure.minCount över 1: inget är skyddat.\n', en: 'The feed has no disclosure.minCount above 1: nothing is protected.\n' }));
    else terminal.out(say(terminal, { sv: 'Inget dolt tal kan ringas in snävare än gränsen.\n', en: 'No hidden number can be told more narrowly than the threshold.\n' }));
    return exposures.length > 0 ? 1 : 0;
  },
};
