// @ts-check
/** The change log's text: one for all packages, since they have one version together. */

const HEAD = `# Changes

What users notice, newest first. All packages have the same version; versions follow [Semantic
Versioning](https://semver.org/). Kept by [changesets](.changeset/README.md).
`;

const KINDS = /** @type {const} */ ({ major: 'Breaking', minor: 'New', patch: 'Mended' });

/**
 * @typedef {{ releases: { type: string }[], summary: string }} Change
 * @param {string} log the log so far; empty for the first release
 * @param {{ version: string, date: string, changes: Change[] }} release
 */
export function addRelease(log, { version, date, changes }) {
  const sections = Object.entries(KINDS).flatMap(([kind, title]) => {
    const texts = changes
      .filter(({ releases }) => heaviest(releases) === kind)
      .map(({ summary }) => asItem(summary));
    return texts.length > 0 ? [`### ${title}\n\n${texts.join('\n')}`] : [];
  });
  const older = log.startsWith(HEAD) ? log.slice(HEAD.length) : log && `\n${log}`;
  return `${HEAD}\n## ${version} (${date})\n\n${sections.join('\n\n')}\n${older}`;
}

/** @param {{ type: string }[]} releases */
const heaviest = (releases) => Object.keys(KINDS).find((kind) => releases.some(({ type }) => type === kind));

/** A text of several paragraphs, as one item of a list. @param {string} summary */
const asItem = (summary) => `- ${summary.trim().replace(/\n(?=.)/g, '\n  ')}`;
