import { at, near } from './assertions.js';

/** P(0), P(1), … from the mode outwards, so that nothing underflows; `ratio(k)` is P(k)/P(k − 1). */
function probabilities(mode: number, last: number, ratio: (count: number) => number): number[] {
  const weights = Array<number>(last + 1).fill(0);
  weights[mode] = 1;
  for (let k = mode + 1; k <= last; k++) weights[k] = at(weights, k - 1) * ratio(k);
  for (let k = mode - 1; k >= 0; k--) weights[k] = at(weights, k + 1) / ratio(k + 1);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** The probabilities of a Poisson variable, up to ten standard deviations above its mean. */
export const poisson = (mean: number): number[] =>
  probabilities(Math.floor(mean), Math.ceil(mean + 10 * Math.sqrt(mean) + 15), (k) => mean / k);

export const binomial = (n: number, p: number): number[] =>
  probabilities(Math.min(n, Math.floor((n + 1) * p)), n, (k) => ((n - k + 1) / k) * (p / (1 - p)));

/** The probability of the counts that something holds for. */
export const chanceThat = (chances: readonly number[], holds: (count: number) => boolean): number =>
  chances.reduce((sum, chance, count) => (holds(count) ? sum + chance : sum), 0);

/** From one number to another, each a per cent above the one before. */
export function grid(from: number, to: number): number[] {
  const numbers: number[] = [];
  for (let number = from; number < to; number *= 1.01) numbers.push(number);
  return numbers;
}

export const average = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Whether a share, in per cent, is what is written, with as many decimals. */
export function says(share: number, written: string): void {
  const decimals = written.split('.')[1]?.length ?? 0;
  near(100 * share, Number(written), (0.501 * 10 ** -decimals) / Math.max(1, Number(written)));
}
