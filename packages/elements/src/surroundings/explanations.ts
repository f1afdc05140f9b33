import type { ReportedProblem } from '../events.js';
import type { Trouble } from '../troubles/troubles.js';

/** Troubles in words, which are loaded when there is one. */
export class Explanations {
  readonly #changed: () => void;
  #asked: readonly Trouble[] | undefined;
  #problems: readonly ReportedProblem[] | undefined;

  /** @param changed called when the words have come */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** None yet the first time they are asked for. */
  of(troubles: readonly Trouble[]): readonly ReportedProblem[] | undefined {
    if (troubles.length === 0) return [];
    if (this.#asked !== troubles) {
      this.#asked = troubles;
      this.#problems = undefined;
      void this.#describe(troubles);
    }
    return this.#problems;
  }

  async #describe(troubles: readonly Trouble[]): Promise<void> {
    // Without the words, the codes: better than nothing for who is asked to help.
    const problems = await import('../troubles/troubles.js').then(
      ({ describeTroubles }) => describeTroubles(troubles),
      () => troubles.map(({ code }) => ({ path: '', code, message: { sv: code, en: code } })),
    );
    if (this.#asked !== troubles) return;
    this.#problems = problems;
    this.#changed();
  }
}
