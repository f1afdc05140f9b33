import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addRelease } from '../../tools/change-log.mjs';

const change = (summary: string, ...types: string[]) => ({
  summary,
  releases: types.map((type) => ({ type })),
});

describe('the change log', () => {
  const first = addRelease('', {
    version: '0.1.0',
    date: '2026-11-22',
    changes: [change('First.\n\nSecond paragraph.', 'minor')],
  });

  it('begins with its head and the first release', () => {
    assert.match(first, /^# Changes\n/);
    assert.match(first, /\n## 0\.1\.0 \(2026-11-22\)\n\n### New\n\n- First\.\n\n {2}Second paragraph\.\n$/);
  });

  it('puts a newer release above the older, under one head', () => {
    const both = addRelease(first, {
      version: '0.2.0',
      date: '2027-01-08',
      changes: [change('Mended.', 'patch'), change('Gone.', 'patch', 'major')],
    });
    assert.equal(both.match(/^# Changes$/gm)?.length, 1);
    assert.deepEqual(both.match(/^##+ .*$/gm), [
      '## 0.2.0 (2027-01-08)',
      '### Breaking',
      '### Mended',
      '## 0.1.0 (2026-11-22)',
      '### New',
    ]);
    assert.match(both, /- Mended\.\n\n## 0\.1\.0/);
  });
});
