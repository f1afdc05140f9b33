import { describe, parseFeed, type Feed, type Finding } from '@indicator-elements/feed';
import { ToolError, type Remark, type Remarks } from '../remark.js';

/** What an adapter of packages/feed makes. */
type Adapted = { readonly raw: object | undefined; readonly findings: readonly Finding[] };

/**
 * The feed that was made of an answer. What was left out becomes remarks.
 *
 * @param file where the answer comes from
 * @throws {ToolError} where there is no feed in it
 */
export function madeFeed({ raw, findings }: Adapted, file: string, remarks: Remarks): Feed {
  const [all, level] = [findings.map((finding) => describe(finding)), raw ? 'warning' : 'error'] as const;
  const found = all.map(({ path, code, message }): Remark => ({ level, code, place: { file, path }, message }));
  if (!raw) throw new ToolError(found);
  remarks.addAll(found);
  const { feed, problems } = parseFeed(raw);
  remarks.addAll(problems.map(({ path, code, message }): Remark => ({ level: 'warning', code, place: { file, path }, message })));
  return feed;
}
