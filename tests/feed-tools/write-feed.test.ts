import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseFeed } from '@indicator-elements/feed';
import { writeFeed } from '@indicator-elements/feed-tools';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));
const files = ['valid', 'edge'].flatMap((folder) => readdirSync(join(fixtures, folder)).map((file) => join(folder, file)));
const parse = (text: string) => parseFeed(JSON.parse(text) as unknown);

describe('a feed that is written', () => {
  for (const file of files) {
    it(`is the feed that was read: ${file}`, () => {
      const { feed } = parse(readFileSync(join(fixtures, file), 'utf8'));
      const text = writeFeed(feed);
      const again = parse(text);
      assert.deepEqual(again.problems, []);
      assert.deepEqual(again.feed, feed);
      assert.equal(writeFeed(again.feed), text);
    });
  }
});
