import { NotAFeedError, parseFeed, type Problem } from '@indicator-elements/feed';
import { UsageError, type Command } from '../command-line.js';
import { readJson } from '../files.js';
import { lineOf } from '../terminal.js';

/** `indicator-feed validate`: what is wrong with feeds. */
export const validate: Command = {
  help: {
    sv: 'indicator-feed validate FIL …\n\nSäger vad som är fel i ett flöde, och var.\n',
    en: 'indicator-feed validate FILE …\n\nSays what is wrong with a feed, and where.\n',
  },
  options: {},
  async run({ positionals }, terminal) {
    if (positionals.length === 0) throw new UsageError({ sv: 'Vilken fil?', en: 'Which file?' });
    let well = true;
    for (const file of positionals) {
      const problems = problemsOf(await readJson(file));
      for (const { path, code, message } of problems) terminal.err(lineOf({ level: 'error', code, place: { file, path }, message }, terminal.language));
      if (problems.length > 0) well = false;
    }
    return well ? 0 : 1;
  },
};

function problemsOf(content: unknown): readonly Problem[] {
  try {
    return parseFeed(content).problems;
  } catch (error) {
    if (error instanceof NotAFeedError) return [error.problem];
    throw error;
  }
}
