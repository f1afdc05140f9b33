/** Reads `age=80+; target=home` into dimension ids and category ids; undefined when it cannot be read. */
export function parseFilter(text: string): Record<string, string> | undefined {
  const filter: [string, string][] = [];
  for (const part of text.split(';')) {
    if (part.trim() === '') continue;
    const at = part.indexOf('=');
    const [dimension, category] = [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    if (at < 0 || !dimension || !category) return undefined;
    filter.push([dimension, category]);
  }
  return Object.fromEntries(filter);
}
