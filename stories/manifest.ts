import content from 'virtual:custom-elements';

/** A row of the custom-elements manifest: an attribute, a part, an event … */
export interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

interface Declaration {
  readonly name: string;
  readonly tagName?: string;
  readonly attributes?: readonly (Entry & { readonly fieldName: string })[];
  readonly slots?: readonly Entry[];
  readonly events?: readonly Entry[];
  readonly cssParts?: readonly Entry[];
  readonly cssProperties?: readonly Entry[];
  readonly cssStates?: readonly Entry[];
}

/** What the elements' JSDoc says, as `cem analyze` reads it. */
export const manifest = content as { readonly modules: readonly { readonly declarations: readonly Declaration[] }[] };

export function declarationOf(tag: string): Declaration {
  const found = manifest.modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`The manifest knows no <${tag}>.`);
  return found;
}

/** The attributes for the table of controls; a story says how each is controlled. */
export function attributesOf(tag: string): Record<string, object> {
  const entries = declarationOf(tag).attributes ?? [];
  return Object.fromEntries(
    entries.map(({ name, description, type, default: value }) => [
      name,
      { name, description, table: { category: 'attributes', type: { summary: type?.text }, ...(value && { defaultValue: { summary: value } }) } },
    ]),
  );
}
