import type { Finding } from '@indicator-elements/feed';

/** What the feed cannot answer, and why. */
export interface Refused {
  readonly ok: false;
  readonly findings: readonly Finding[];
}

/** What was looked up in a feed, or why it cannot be. */
export type Found<What extends object> = ({ readonly ok: true } & What) | Refused;

/** For one mistake in what is asked. @param path the attribute that has it */
export function refuse(path: string, code: Finding['code'], ...details: readonly unknown[]): Refused {
  return { ok: false, findings: [{ path, code, details }] };
}
