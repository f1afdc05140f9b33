import { join } from 'node:path';
import { decodeText, readBytes } from '../files.js';
import { ToolError, type Remark } from '../remark.js';
import { findFilesIn } from '../sources.js';
import { checkFeed } from '../validate/check-feed.js';
import type { CataloguedFile } from './make-catalogue.js';

/**
 * The feeds in a folder and those in it, in the order of their names. What has an error is left out and said; what does not mean to
 * be a feed is left out and noted.
 *
 * @param base what addresses begin with: '' for addresses from the folder itself
 */
export async function readFolder(folder: string, base: string): Promise<{ files: readonly CataloguedFile[]; remarks: readonly Remark[] }> {
  const files: CataloguedFile[] = [];
  const remarks: Remark[] = [];
  for (const path of await findFilesIn(folder, '.json')) {
    const file = join(folder, path);
    try {
      const bytes = await readBytes(file);
      const { feed, remarks: said } = checkFeed(decodeText(bytes, file), file);
      const errors = said.filter(({ level }) => level === 'error');
      if (feed && errors.length === 0) files.push({ address: base + path.split('/').map(encodeURIComponent).join('/'), bytes, feed });
      else remarks.push(...(isOther(errors) ? noteOf(file) : leftOut(file, errors)));
    } catch (error) {
      if (!(error instanceof ToolError)) throw error;
      remarks.push(...error.remarks);
    }
  }
  return { files, remarks };
}

/** Whether it is JSON that does not mean to be a feed. */
function isOther(errors: readonly Remark[]): boolean {
  return errors.every(({ code }) => code === 'not-an-object' || code === 'unknown-format');
}

function noteOf(file: string): Remark[] {
  if (/(^|[\\/])catalogue\.json$/.test(file)) return [];
  return [{ level: 'note', code: 'not-a-feed', place: { file }, message: { sv: 'Filen är inget flöde, och är inte med.', en: 'The file is not a feed, and is left out.' } }];
}

const MOST = 3;

function leftOut(file: string, errors: readonly Remark[]): Remark[] {
  const { length } = errors;
  return [
    { level: 'error', code: 'left-out', place: { file }, message: { sv: `Flödet har ${length} fel och är inte med i katalogen.`, en: `The feed has ${length} ${length === 1 ? 'error' : 'errors'}, and is not in the catalogue.` } },
    ...errors.slice(0, MOST),
  ];
}
