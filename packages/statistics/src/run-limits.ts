/** What chance allows a number of useful points: see {@link runLimits}. */
export interface RunLimits {
  /** The longest run that chance explains; a longer one is a signal. */
  longestRunMax: number;
  /** The fewest crossings that chance explains; fewer are a signal. */
  crossingsMin: number;
}

/**
 * The limits of the two run rules for a number of useful points (points present and off the centre line):
 * round(log2 n) + 3 for the longest run, and the 5 % quantile of Binomial(n − 1, ½) for the crossings.
 *
 * Source: Anhøj J, Olesen AV. Run Charts Revisited: A Simulation Study of Run Chart Rules for Detection of
 * Non-Random Variation in Health Care Processes. PLoS ONE 2014;9(11):e113825.
 */
export function runLimits(usefulPoints: number): RunLimits {
  const n = Math.max(1, usefulPoints);
  return { longestRunMax: Math.round(Math.log2(n)) + 3, crossingsMin: binomialHalfQuantile(n - 1, 0.05) };
}

/**
 * The smallest k with P(X ≤ k) ≥ `probability` for X ~ Binomial(`trials`, ½), for a probability up to one
 * half. Weights are relative to the middle one, so that no number of trials underflows.
 */
export function binomialHalfQuantile(trials: number, probability: number): number {
  const middle = Math.floor(trials / 2);
  let lowerHalf = 0;
  for (let k = middle, weight = 1; k >= 0; k--) {
    lowerHalf += weight;
    weight *= k / (trials - k + 1);
  }
  // The halves mirror each other; an even number of trials has its middle in both.
  const total = 2 * lowerHalf - (trials % 2 ? 0 : 1);
  let k = middle;
  for (let weight = 1; lowerHalf - weight >= probability * total; k--) {
    lowerHalf -= weight;
    weight *= k / (trials - k + 1);
  }
  return k;
}
