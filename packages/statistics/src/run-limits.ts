/** What chance allows a series of useful points: see {@link runLimits}. */
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
 * Non-Random Variation in Health Care Processes. PLoS ONE 2014;9(11):e113825. Crossings: Chen Z. A note on the
 * runs test. Model Assisted Statistics and Applications 2010;5:73–77.
 */
export function runLimits(usefulPoints: number): RunLimits {
  const n = Math.max(1, usefulPoints);
  return { longestRunMax: Math.round(Math.log2(n)) + 3, crossingsMin: binomialHalfQuantile(n - 1, 0.05) };
}

/**
 * The smallest k with P(X ≤ k) ≥ `probability` for X ~ Binomial(`trials`, ½), for a probability up to one half.
 * Weights are relative to the middle one, so no number of trials underflows; the two halves mirror each other.
 */
export function binomialHalfQuantile(trials: number, probability: number): number {
  const middle = Math.floor(trials / 2);
  let half = 0;
  for (let k = middle, weight = 1; k >= 0; k--) {
    half += weight;
    weight *= k / (trials - k + 1);
  }
  const total = 2 * half - (trials % 2 ? 0 : 1);
  let quantile = middle;
  for (let weight = 1; half - weight >= probability * total; quantile--) {
    half -= weight;
    weight *= quantile / (trials - quantile + 1);
  }
  return quantile;
}
