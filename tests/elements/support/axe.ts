/** Accessibility by axe, with the rule for target sizes that it leaves out by default. */
import type axe from 'axe-core';

type Axe = typeof axe;

/** Loads axe once into a window (a frame needs its own). */
async function axeIn(page: Window & typeof globalThis & { axe?: Axe }): Promise<Axe> {
  if (!page.axe) {
    const script = page.document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    const loaded = new Promise((done, refuse) => {
      script.addEventListener('load', done);
      script.addEventListener('error', () => refuse(new Error('axe did not load')));
    });
    page.document.head.append(script);
    await loaded;
  }
  return page.axe!;
}

/** Each violation in a line: the rule, what it asks, and where. Give `toIgnore` reasons in the test. */
export async function axeViolations(
  of: Element | Document = document,
  { page = window as Window & typeof globalThis, toIgnore = [] as string[] } = {}
): Promise<string[]> {
  const tool = await axeIn(page);
  const rules = {
    'target-size': { enabled: true },
    ...Object.fromEntries(toIgnore.map((rule) => [rule, { enabled: false }])),
  };
  const { violations } = await tool.run(of, { rules, resultTypes: ['violations'] });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`)
  );
}
