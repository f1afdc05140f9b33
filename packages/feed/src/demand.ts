/** Gives up, for `readSound` to catch: nobody reads why. */
export function demand(isSound: unknown): asserts isSound {
  if (!isSound) throw new Error();
}

/** Where each thing of a list is, by its id; none is there twice. */
export function placesOf<Key extends string>(items: readonly { readonly [Each in Key]: string }[], key: Key): ReadonlyMap<string, number> {
  const places = new Map(items.map((item, at) => [item[key], at]));
  demand(places.size === items.length);
  return places;
}
