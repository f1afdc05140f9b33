/** Seeded noise, so that a simulated rate is the same number on every machine. */
export interface Random {
  uniform(): number;
  normal(): number;
  laplace(): number;
  poisson(mean: number): number;
  binomial(trials: number, probability: number): number;
}

/** Mulberry32 (public domain, Tommy Ettinger), and textbook transforms of it. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    laplace: () => Math.log((1 - uniform()) / (1 - uniform())),
    poisson(mean) {
      const end = Math.exp(-mean);
      let count = 0;
      for (let product = uniform(); product > end; product *= uniform()) count++;
      return count;
    },
    binomial(trials, probability) {
      let count = 0;
      for (let i = 0; i < trials; i++) if (uniform() < probability) count++;
      return count;
    },
  };
}

export const series = <T>(length: number, next: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => next(index));

/** The share of `times` tries in which something happened. */
export function share(times: number, happens: () => boolean): number {
  let count = 0;
  for (let i = 0; i < times; i++) if (happens()) count++;
  return count / times;
}
