import { NotAFeedError, parseFeed, type Feed } from '@indicator-elements/feed';
import { readJson } from '../files.js';
import { ToolError, type Remark } from '../remark.js';

/**
 * A feed from its file. A small count in it is no mistake here, where it is about to be hidden.
 *
 * @throws {ToolError} where it is no feed, or something else is wrong with it: what is left out cannot be protected
 */
export async function readFeedFile(file: string): Promise<Feed> {
  const content = await readJson(file);
  try {
    const { feed, problems } = parseFeed(content);
    const remarks = problems
      .filter(({ code }) => code !== 'below-min-count' && code !== 'too-many-problems')
      .map(({ path, code, message }): Remark => ({ level: 'error', code, place: { file, path }, message }));
    if (remarks.length > 0) throw new ToolError(remarks);
    return feed;
  } catch (error) {
    if (!(error instanceof NotAFeedError)) throw error;
    const { path, code, message } = error.problem;
    throw ToolError.at({ file, path }, code, message, { cause: error });
  }
}
