import type { Area, Feed } from './types.js';

/** The area with a code, if the feed has one. */
export function areaOf(feed: Feed, code: string): Area | undefined {
  return feed.areas.find((area) => area.code === code);
}

/** The area that an area is part of, if any. */
export function parentOf(feed: Feed, area: Area): Area | undefined {
  return area.parent === undefined ? undefined : areaOf(feed, area.parent);
}

/** The area that stands for the whole: the first of level `region`, else the first without a parent, else the first. */
export function regionOf(feed: Feed): Area | undefined {
  return (
    feed.areas.find((area) => area.level === 'region') ??
    feed.areas.find((area) => area.parent === undefined) ??
    feed.areas[0]
  );
}
