import { readJson } from '../files.js';
import { ToolError } from '../remark.js';
import { isAddress } from '../web.js';
import { requestJson } from './request.js';

/**
 * An answer, from a file or from the web.
 *
 * @param query the file of a query to post, such as PxWeb writes one
 * @throws {ToolError} where it cannot be had
 */
export async function readAnswer(from: string, query?: string): Promise<unknown> {
  if (isAddress(from)) return requestJson(from, query === undefined ? undefined : await readJson(query));
  if (query !== undefined) throw ToolError.at({ file: query }, 'query-without-address', { sv: 'En fråga kan bara ställas till en adress på webben.', en: 'A query can be put to an address on the web only.' });
  return readJson(from);
}
