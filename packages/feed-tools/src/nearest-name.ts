import { editDistance } from './areas/edit-distance.js';

/**
 * The name that somebody probably meant, whatever its case, if one is near: a letter in three may be wrong, two of them may have changed
 * places. Never one of which no letter is right.
 */
export function nearestName(written: string, names: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor(written.length / 3));
  let best: string | undefined;
  let least = Infinity;
  for (const name of names) {
    const distance = editDistance(written.toLowerCase(), name.toLowerCase(), most);
    if (distance < least && distance < name.length) [best, least] = [name, distance];
  }
  return best;
}
