/** docs/feeds/commands.md: what it says that a command writes is what it writes, and no command and option is left out. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { COMMANDS } from '../../packages/feed-tools/src/commands/commands.js';
import { root, runProcess } from './run.js';

const page = readFileSync(join(root, 'docs/feeds/commands.md'), 'utf8');
const examples = [...page.matchAll(/^```sh\nnpx --no-install indicator-feed (.*)\n```\n\n```text\n([^]*?)^```/gm)].map(([, args, says]) => [args!, says!] as const);

for (const [args, says] of examples) {
  it(`indicator-feed ${args} writes what the page says`, async () => {
    assert.equal((await runProcess(args.split(' '))).said, says);
  });
}

it('has a section for each command, which names its options', async () => {
  assert.ok(examples.length >= 3);
  const sections = page.split(/^## /m);
  for (const [name, { load }] of Object.entries(COMMANDS)) {
    const section = sections.find((each) => each.startsWith(`\`${name}\`\n`));
    assert.ok(section, name);
    assert.ok(page.includes(`| [\`${name}\`](#${name}) |`), name);
    for (const option of Object.keys((await load()).options)) assert.ok(section.includes(`\`--${option}`), `${name} --${option}`);
  }
});
