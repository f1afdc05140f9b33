import type { Feed } from '@indicator-elements/feed';
import { ToolError } from './remark.js';
import { readSourceText } from './sources.js';
import type { Terminal } from './terminal.js';
import { checkFeed } from './validate/check-feed.js';

/**
 * The feed in a file or at an address, as far as it can be used. That something is wrong with it is said to standard error; what it
 * is, `validate` tells.
 *
 * @throws {ToolError} where there is no feed
 */
export async function readFeedFrom(source: string, { err, language }: Terminal): Promise<Feed> {
  const { feed, remarks } = checkFeed(await readSourceText(source), source);
  if (!feed) throw new ToolError(remarks);
  const errors = remarks.filter(({ level }) => level === 'error').length;
  if (errors > 0) {
    err({
      sv: `${source}: varning: flödet har ${errors} fel, och det som är fel är inte med här. indicator-feed validate visar dem.\n`,
      en: `${source}: warning: the feed has ${errors} ${errors === 1 ? 'error' : 'errors'}, and what is wrong is not in here. indicator-feed validate shows them.\n`,
    }[language]);
  }
  return feed;
}
