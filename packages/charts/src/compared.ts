import { parentOf, regionOf, type Area, type Feed, type Finding } from '@indicator-elements/feed';

/**
 * The code of the area that `compare` names, seen from `area`: `region`, `parent`, `none` (undefined), or a code, which may be none of
 * the feed's. Undefined also where there is no region or parent.
 */
export function comparedArea(feed: Feed, area: Area, compare: string): string | undefined {
  switch (compare) {
    case 'none':
      return undefined;
    case 'region':
      return regionAround(feed, area)?.code;
    case 'parent':
      return parentOf(feed, area)?.code;
    default:
      return compare;
  }
}

/** An area, what it is a part of, what that is a part of, and so on. */
export function areasAround(feed: Feed, area: Area): Area[] {
  const parent = parentOf(feed, area);
  return [area, ...(parent ? areasAround(feed, parent) : [])];
}

/** The region that an area lies in; where the areas do not say, the feed's only one. */
export function regionAround(feed: Feed, area: Area): Area | undefined {
  const region = areasAround(feed, area).find(({ level }) => level === 'region');
  return region ?? (feed.areas.filter(({ level }) => level === 'region').length > 1 ? undefined : regionOf(feed));
}

/** What is wrong with a compared area, told of `compare`; beside the areas' codes it may be one of `words`. */
export function comparedFindings(findings: readonly Finding[], words: readonly string[]): Finding[] {
  return findings.map((finding) => {
    if (finding.path !== 'area') return finding;
    const [given, codes] = finding.details as [unknown, readonly string[]];
    return { path: 'compare', code: finding.code, details: [given, [...words, ...codes]] };
  });
}
