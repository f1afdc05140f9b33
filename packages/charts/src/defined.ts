/** `{ [key]: value }`, or nothing where there is no value: an optional property is left out, never set to undefined. */
export function defined<Key extends string, Value>(key: Key, value: Value | null | undefined): { readonly [K in Key]?: Value } {
  return value === undefined || value === null ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });
}
