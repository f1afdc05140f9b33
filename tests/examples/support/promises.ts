/** What every example shows, whatever it is written with. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { open, type Opened } from './open.js';
import { allScripts, engineText, scriptsAtOnce } from './scripts.js';

const TAGS = ['indicator-trend', 'municipality-comparison'] as const;

export interface Seen {
  readonly folder: string;
  /** The scripts that were loaded when both charts were drawn. */
  readonly scripts: readonly string[];
}

/** @param build builds the example, and returns the folder to serve */
export function keepsItsPromises(name: string, build: () => Promise<string>, policy: string, more?: (seen: () => Seen) => void): void {
  describe(`the example for ${name}, built with the packages and opened under a strict policy`, () => {
    let folder: string;
    let opened: Opened;
    let scripts: string[];
    before(async () => {
      folder = await build();
      opened = await open(folder, policy);
    }, { timeout: 280_000 });
    after(() => opened?.close());

    it('draws both charts', async () => {
      await drawn(opened);
      scripts = opened.scripts.filter((file) => file !== 'probe.js');
      for (const tag of TAGS) {
        const { heading, marks } = await opened.page.$eval(tag, (element) => {
          const inside = element.shadowRoot!;
          return { heading: inside.querySelector('[part=heading]')?.textContent?.trim(), marks: [...inside.querySelectorAll('[part=chart] svg path')].reduce((sum, path) => sum + (path.getAttribute('d') ?? '').split('M').length - 1, 0) };
        });
        assert.match(heading ?? '', /läkemedelsgenomgång/i, tag);
        assert.ok(marks > 10, `${tag}: ${marks} marks`);
      }
    });

    it('gives the trend its feed as a property, and the comparison its address', async () => {
      const given = await opened.page.evaluate(() => {
        const [trend, comparison] = ['indicator-trend', 'municipality-comparison'].map((tag) => document.querySelector(tag) as HTMLElement & { feed?: { format?: string }; sort?: string });
        return { format: trend!.feed?.format, src: trend!.hasAttribute('src'), feed: comparison!.feed, sort: comparison!.sort };
      });
      assert.deepEqual(given, { format: 'indicator-feed/1', src: false, sort: 'name' });
    });

    it('shows another area when the reader chooses one', async () => {
      await opened.page.select('select', '0643');
      await opened.page.waitForFunction(() =>
        ['indicator-trend', 'municipality-comparison'].every((tag) => {
          const element = document.querySelector(tag) as HTMLElement & { area: string; complete: boolean };
          return element.area === '0643' && element.complete && element.shadowRoot!.textContent!.includes('Habo');
        }),
      );
    });

    it('hears which point the reader chooses', async () => {
      for (const tag of TAGS) {
        const before = await opened.page.$eval('output', ({ textContent }) => textContent);
        await opened.page.$eval(tag, (element) => element.shadowRoot!.querySelector<HTMLElement>('[part=chart]')!.focus());
        await opened.page.keyboard.press('Home');
        await opened.page.keyboard.press('Enter');
        await opened.page.waitForFunction((former) => document.querySelector('output')!.textContent !== former, {}, before);
        assert.match((await opened.page.$eval('output', ({ textContent }) => textContent)) ?? '', /^Vald punkt: \w+, \d{4}/);
      }
    });

    it('fits a phone', async () => {
      const { page } = opened;
      await page.setViewport({ width: 320, height: 2400 });
      await page.waitForFunction(() => document.documentElement.scrollWidth <= 320);
    });

    it('loads the charts and the engine later, in files of their own', () => {
      const holding = (text: string): string[] => allScripts(folder).filter((file) => readFileSync(join(folder, file), 'utf8').includes(text));
      const atOnce = scriptsAtOnce(folder);
      const engines = holding(engineText());
      assert.equal(engines.length, 1, `The engine is in ${engines.join(' and ')}.`);
      assert.equal(atOnce.includes(engines[0]!), false, 'The engine is loaded at once.');
      const later = scripts.filter((file) => !atOnce.includes(file));
      assert.ok(later.includes(engines[0]!) && later.length >= 4, `Loaded later: ${later.join(' ')}`);
    });

    more?.(() => ({ folder, scripts }));

    it('does so without a violation of the policy, an error or a warning', async () => {
      assert.deepEqual(await opened.trouble(), []);
    });
  });
}

/** Waits until both charts are there with all that they show. */
export async function drawn({ page, trouble }: Opened): Promise<void> {
  try {
    await page.waitForFunction(() => ['indicator-trend', 'municipality-comparison'].every((tag) => (document.querySelector(tag) as { complete?: boolean } | null)?.complete), { timeout: 20_000 });
  } catch {
    assert.fail(`Not drawn. ${(await trouble()).join('\n')}`);
  }
}
