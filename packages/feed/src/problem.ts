import type { Messages } from './messages.js';

export type ProblemCode = keyof Messages;

/** The codes whose message needs nothing but what was found: those of the validations in `schema.ts`. */
export type LeafCode =
  | 'empty-text'
  | 'not-finite'
  | 'negative-number'
  | 'bad-url'
  | 'bad-date'
  | 'bad-period';

/**
 * What is wrong and where, not yet in words: `describe` makes a problem of it. Apart, so that a page pays for the
 * words when something is wrong. `path` reads as `observations[17].area`; '' is the whole feed.
 */
export type Finding = {
  readonly path: string;
  readonly code: ProblemCode;
  /** What the message is made from. */
  readonly details: readonly unknown[];
};

/** What is wrong, where, and what to do about it. */
export type Problem = {
  readonly path: string;
  readonly code: ProblemCode;
  readonly message: { readonly sv: string; readonly en: string };
};

/** Notes a finding; the details are what its message is made from. */
export type Report = <Code extends ProblemCode>(
  path: string,
  code: Code,
  ...details: Parameters<Messages[Code]>
) => void;

/** Collects at most `most` findings and counts the rest, so that a broken file of 70,000 rows stays quick. */
export function collectFindings(most: number): { report: Report; findings: () => Finding[] } {
  const findings: Finding[] = [];
  let more = 0;
  return {
    report: (path, code, ...details) => {
      if (findings.length < most) findings.push({ path, code, details });
      else more++;
    },
    findings: () => (more ? [...findings, { path: '', code: 'too-many-problems', details: [more] }] : findings),
  };
}
