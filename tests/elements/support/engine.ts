/** The seam between an element and what draws: counted, held, or broken by a test; mended after it. */
import { engine } from '../../../packages/elements/src/engine.js';
import { replace } from './stage.js';

type Engine = Awaited<ReturnType<typeof engine.load>>;

const load = engine.load;

/** Counts what the engine is asked to do. */
export function countDrawings(): { mounts: number; updates: number; removals: number } {
  const count = { mounts: 0, updates: 0, removals: 0 };
  replace(engine, 'load', async () => {
    const real = await load();
    return {
      ...real,
      async mount(...how: Parameters<Engine['mount']>) {
        count.mounts += 1;
        const picture = await real.mount(...how);
        return {
          update(next) {
            count.updates += 1;
            return picture.update(next);
          },
          finalize() {
            count.removals += 1;
            picture.finalize();
          },
        } satisfies typeof picture;
      },
    };
  });
  return count;
}

/** The engine does not come before `release`. */
export function holdEngine(): { asked: Promise<void>; release: () => void } {
  let release = (): void => undefined;
  const opened = new Promise<void>((done) => (release = done));
  let askedFor = (): void => undefined;
  const asked = new Promise<void>((done) => (askedFor = done));
  replace(engine, 'load', async () => {
    askedFor();
    await opened;
    return load();
  });
  return { asked, release };
}

/** A picture that is there is not drawn again before `release`. */
export function holdUpdates(): { asked: Promise<void>; release: () => void } {
  let release = (): void => undefined;
  const opened = new Promise<void>((done) => (release = done));
  let askedFor = (): void => undefined;
  const asked = new Promise<void>((done) => (askedFor = done));
  replace(engine, 'load', async () => {
    const real = await load();
    return {
      ...real,
      async mount(...how: Parameters<Engine['mount']>) {
        const picture = await real.mount(...how);
        const update: typeof picture.update = async (next) => {
          askedFor();
          await opened;
          return picture.update(next);
        };
        return { update, finalize: () => picture.finalize() } satisfies typeof picture;
      },
    };
  });
  return { asked, release };
}

/** The engine cannot be had, until `mend`. */
export function loseEngine(): { mend: () => void } {
  replace(engine, 'load', () => Promise.reject(new Error('The network is down.')));
  return { mend: () => (engine.load = load) };
}

/** The engine comes, and cannot draw. */
export function breakEngine(): void {
  replace(engine, 'load', async () => ({ ...(await load()), mount: () => Promise.reject(new Error('The engine is broken.')) }));
}
